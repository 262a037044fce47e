import {
  buildAllocation,
  buildCreditNote,
  buildInvoice,
  buildPayment,
  type Customer,
} from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIdOf, type Desk, deskCustomer, openDesk, refreshAll, systemContext } from '#test/desk';
import { movingClock } from '#test/moving-clock';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';

const STATEMENT = `query Statement($caseId: ID!, $asOf: LocalDate) { statement(caseId: $caseId, asOf: $asOf) {
  customerName portfolioName asOf
  lines { kind number issuedOn dueOn amount { amount } open { amount currency } note }
  ageing { currency total { amount } buckets { label amount { amount } } unallocatedCredits { amount } }
} }`;

interface Answer {
  statement: {
    asOf: string;
    lines: { number: string; open: { amount: string; currency: string } }[];
    ageing: { currency: string; total: { amount: string } }[];
  };
}

let server: TestServer;
let desk: Desk;
let customer: Customer;
let caseId: string;

beforeAll(async () => {
  const clock = movingClock('2026-11-09T17:00Z');
  server = await startTestServer({ clock });
  desk = await openDesk(server);
  const { em } = server;
  customer = await deskCustomer(server, desk, '=cmd|Steel');
  const of = { customerId: customer.id };
  const first = await buildInvoice(em, { ...of, number: '=1+1', dueOn: '2026-09-30' });
  await buildInvoice(em, {
    ...of,
    number: 'INV-2',
    issuedOn: '2026-11-05',
    dueOn: '2026-12-15',
    amountMinor: 250_00,
  });
  await buildInvoice(em, { ...of, number: 'INV-EUR', currency: 'EUR', dueOn: '2026-10-31' });
  const paid = await buildPayment(em, {
    ...of,
    reference: 'TR-1',
    amountMinor: 70_00,
    valueOn: '2026-10-20',
  });
  await buildAllocation(em, { paymentId: paid.id, invoiceId: first.id, amountMinor: 60_00 });
  await buildCreditNote(em, { ...of, number: 'CN-1', issuedOn: '2026-11-02' });
  await refreshAll(systemContext(server, clock), [customer]);
  caseId = await caseIdOf(systemContext(server, clock), customer);
});
afterAll(() => server.stop());

const statement = async (asOf?: string) =>
  (await desk.asCollector.get<Answer>(STATEMENT, { caseId, asOf })).statement;

describe('a statement of account', () => {
  it('has what is open and unapplied today, and sums to the account', async () => {
    const { lines, ageing, asOf } = await statement();
    expect(asOf).toBe('2026-11-09');
    expect(lines).toMatchObject([
      {
        kind: 'INVOICE',
        number: '=1+1',
        amount: { amount: '100.00' },
        open: { amount: '40.00' },
      },
      { kind: 'INVOICE', number: 'INV-EUR', open: { amount: '100.00', currency: 'EUR' } },
      {
        kind: 'PAYMENT',
        number: 'TR-1',
        amount: { amount: '-70.00' },
        open: { amount: '-10.00' },
      },
      { kind: 'CREDIT_NOTE', number: 'CN-1', dueOn: null, open: { amount: '-10.00' } },
      { kind: 'INVOICE', number: 'INV-2', dueOn: '2026-12-15', open: { amount: '250.00' } },
    ]);

    expect(ageing).toMatchObject([
      { currency: 'EUR', total: { amount: '100.00' } },
      { currency: 'USD', total: { amount: '270.00' }, unallocatedCredits: { amount: '20.00' } },
    ]);
    const usd = lines.filter(({ open }) => open.currency === 'USD');
    expect(usd.reduce((sum, { open }) => sum + Number(open.amount) * 100, 0)).toBe(270_00);
  });

  it('of a past day has what was open then', async () => {
    const { lines, ageing } = await statement('2026-10-19');
    expect(lines.map(({ number, open }) => [number, open.amount])).toEqual([
      ['=1+1', '100.00'],
      ['INV-EUR', '100.00'],
    ]);
    expect(ageing).toMatchObject([
      { currency: 'EUR' },
      { currency: 'USD', total: { amount: '100.00' } },
    ]);
  });

  it('of a day to come is refused', async () => {
    const variables = { caseId, asOf: '2026-11-10' };
    expect(await desk.asCollector.errorOf(STATEMENT, variables)).toBe('BAD_USER_INPUT');
  });
});

async function file(path: string, caller: Caller = desk.asCollector) {
  const response = await fetch(`${server.url}/api/${path}`, { headers: { cookie: caller.cookie } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('as a file', () => {
  it('the statement has a line per item and no formula', async () => {
    const { status, headers, text } = await file(`statement/${caseId}.csv?asOf=2026-11-09`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename=statement-C-\d+-2026-11-09\.csv$/,
    );
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('kind,number,issued_on,due_on,currency,amount,open,note');
    expect(lines).toContain("INVOICE,'=1+1,2026-08-31,2026-09-30,USD,100.00,40.00,");
    expect(lines).toContain('CREDIT_NOTE,CN-1,2026-11-02,,USD,-10.00,-10.00,');
  });

  it('the list of copies has the items asked for, or all', async () => {
    const all = await file(`copies/${caseId}.csv`);
    expect(all.text.split('\r\n')).toHaveLength(5);
    const [{ id }] = await server.em.query("SELECT id FROM invoice WHERE number = 'INV-2'");
    const one = await file(`copies/${caseId}.csv?ids=${id}`);
    expect(one.text).toBe(
      'number,issued_on,due_on,purchase_order,currency,open\r\nINV-2,2026-11-05,2026-12-15,,USD,250.00\r\n',
    );
  });

  it('is for those who may see the case', async () => {
    const stranger = await openDesk(server);
    for (const path of [`statement/${caseId}.csv`, `copies/${caseId}.csv`]) {
      expect((await file(path, server.visitor())).status).toBe(401);
      const { status, text } = await file(path, stranger.asCollector);
      expect(status).toBe(404);
      expect(text).not.toContain('Steel');
    }
  });

  it('is refused a case or a day that is none', async () => {
    expect((await file('statement/1.csv')).status).toBe(404);
    expect((await file(`statement/${caseId}.csv?asOf=yesterday`)).status).toBe(400);
    expect((await file(`copies/${caseId}.csv?ids=1,2`)).status).toBe(400);
  });
});
