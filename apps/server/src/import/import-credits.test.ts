import { buildPlan, CollectionCase, Customer, Invoice } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refreshAll } from '../../test/desk';
import { type ImportDesk, INVOICES, invoices, openImportDesk } from '../../test/import-desk';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());

const COUNTS = { rows: 0, accepted: 0, unchanged: 0, later: 0, rejected: 0 };

const PAYMENTS = {
  columns: {
    customer: 'customer',
    reference: 'ref',
    invoiceNumber: 'invoice',
    valueOn: 'day',
    amount: 'amount',
  },
  constants: { currency: 'USD', method: 'TRANSFER' },
};

const CREDIT_NOTES = {
  columns: {
    customer: 'customer',
    number: 'ref',
    invoiceNumber: 'invoice',
    issuedOn: 'day',
    amount: 'amount',
  },
  constants: { currency: 'USD' },
};

function rows(...lines: string[]): string {
  return ['customer,ref,invoice,day,amount', ...lines, ''].join('\n');
}

function owe(...lines: string[]) {
  return desk.run({ kind: 'INVOICES', csv: invoices(...lines), mapping: INVOICES });
}

function pay(csv: string, mapping: Record<string, unknown> = PAYMENTS, day?: string) {
  return desk.run({ kind: 'PAYMENTS', csv, mapping, ...(day && { day }) });
}

function credit(csv: string) {
  return desk.run({ kind: 'CREDIT_NOTES', csv, mapping: CREDIT_NOTES });
}

/** What stands open or unapplied of everything whose number begins so. */
async function standing(prefix: string): Promise<Record<string, number>> {
  const found = await desk.query<{ number: string; open: number }>(
    'SELECT number, open_minor AS open FROM open_item WHERE number LIKE $1 ORDER BY number',
    [`${prefix}%`],
  );
  return Object.fromEntries(found.map(({ number, open }) => [number, open]));
}

async function allocationsOf(reference: string) {
  return desk.query(
    `SELECT i.number, a.amount_minor AS minor, a.basis, a.effective_on AS "on", a.reversed_on AS "reversedOn"
     FROM allocation a JOIN payment p ON p.id = a.payment_id JOIN invoice i ON i.id = a.invoice_id
     WHERE p.reference = $1 ORDER BY a.recorded_at, i.number`,
    [reference],
  );
}

it('puts whole payments on the invoices they name', async () => {
  await owe('W1,W-1,2026-03-01,2026-03-31,100', 'W2,W-2,2026-03-01,2026-03-31,50');
  const { counts } = await pay(rows('W1,WP-1,W-1,2026-04-02,100', ',WP-2,W-2,2026-04-03,50'));
  expect(counts).toEqual({ ...COUNTS, rows: 2, accepted: 2 });
  expect(await standing('W')).toEqual({});
  expect(await allocationsOf('WP-2')).toEqual([
    { number: 'W-2', minor: 5000, basis: 'NAMED', on: '2026-04-03', reversedOn: null },
  ]);
});

it('keeps unapplied what an invoice has no room for, whatever the order in the file', async () => {
  await owe('O1,O-1,2026-03-01,2026-03-31,100');
  // 60 on the 2nd, 70 on the 5th: the second finds 40 open and keeps 30
  await pay(rows('O1,OP-2,O-1,2026-04-05,70', 'O1,OP-1,O-1,2026-04-02,60'));
  expect(await standing('O')).toEqual({ 'OP-2': 3000 });
  await pay(rows('O1,OP-3,O-1,2026-04-06,10'));
  expect(await standing('O')).toEqual({ 'OP-2': 3000, 'OP-3': 1000 });
});

it('finds the one invoice of exactly that amount, and else holds what names none', async () => {
  await owe('E1,E-1,2026-03-01,2026-03-31,100', 'E1,E-2,2026-03-01,2026-03-31,101');
  await pay(rows('E1,EP-1,,2026-04-02,101', 'E1,EP-2,,2026-04-02,99'));
  expect(await standing('E')).toEqual({ 'E-1': 10000, 'EP-2': 9900 });
  expect(await allocationsOf('EP-1')).toMatchObject([{ number: 'E-2', basis: 'EXACT' }]);
});

it('puts exactly an instalment on the items of the only plan', async () => {
  await owe('Z1,Z-1,2026-03-01,2026-03-31,100', 'Z1,Z-2,2026-03-01,2026-04-30,70');
  const { manager: em } = desk.dataSource;
  const item = await em.findOneByOrFail(Invoice, { number: 'Z-1' });
  const { customerId } = item;
  const work = await em.findOneByOrFail(CollectionCase, { customerId });
  // four weekly parts of 25.00
  await buildPlan(em, { caseId: work.id, itemIds: [item.id], proposedOn: '2026-06-20' });
  const customer = await em.findOneByOrFail(Customer, { id: customerId });
  await refreshAll(desk.contextOn('2026-06-30'), [customer]);
  const file = ['Z1,ZP-1,,2026-06-27,25', 'Z1,ZP-2,,2026-06-29,25', 'Z1,ZP-3,,2026-06-29,25.01'];
  await pay(rows(...file));
  expect(await standing('Z')).toEqual({ 'Z-1': 5000, 'Z-2': 7000, 'ZP-3': 2501 });
  expect(await allocationsOf('ZP-2')).toMatchObject([{ number: 'Z-1', basis: 'EXACT' }]);
  const [plan] = await desk.query<object>(
    'SELECT paid_minor, status FROM plan_standing WHERE customer_id = $1',
    [customerId],
  );
  expect(plan).toEqual({ paid_minor: 5000, status: 'ACTIVE' });
});

it('counts a payment on an invoice from the day on which the invoice was issued', async () => {
  await owe('F1,F-1,2026-03-10,2026-03-31,100');
  await pay(rows('F1,FP-1,F-1,2026-03-01,100'));
  expect(await allocationsOf('FP-1')).toMatchObject([{ on: '2026-03-10' }]);
});

it('changes nothing the second time, and undoes and redoes a payment that changed', async () => {
  await owe('G1,G-1,2026-03-01,2026-03-31,100', 'G1,G-2,2026-03-01,2026-03-31,100');
  const csv = rows('G1,GP-1,G-1,2026-04-02,100');
  await pay(csv);
  expect((await pay(csv)).counts).toEqual({ ...COUNTS, rows: 1, unchanged: 1 });
  const changed = await pay(rows('G1,GP-1,G-2,2026-04-03,80'));
  expect(changed.counts).toEqual({ ...COUNTS, rows: 1, accepted: 1 });
  expect(await standing('G')).toEqual({ 'G-1': 10000, 'G-2': 2000 });
  expect(await allocationsOf('GP-1')).toEqual([
    { number: 'G-1', minor: 10000, basis: 'NAMED', on: '2026-04-02', reversedOn: '2026-04-02' },
    { number: 'G-2', minor: 8000, basis: 'NAMED', on: '2026-04-03', reversedOn: null },
  ]);
  expect(
    await desk.query(
      `SELECT v.document->>'amount_minor' AS was FROM ledger_version v JOIN payment p ON p.id = v.row_id
       WHERE p.reference = 'GP-1'`,
    ),
  ).toEqual([{ was: '10000' }]);
});

it('leaves payments of later days for later', async () => {
  await owe('H1,H-1,2026-06-01,2026-07-01,100');
  const csv = rows('H1,HP-1,H-1,2026-07-01,100', 'H1,HP-2,H-99,2026-07-01,100');
  expect((await pay(csv)).counts).toEqual({ ...COUNTS, rows: 2, later: 2 });
  const result = await pay(csv, PAYMENTS, '2026-07-01');
  expect(result.counts).toEqual({ ...COUNTS, rows: 2, accepted: 1, rejected: 1 });
  expect(result.reasonRows).toMatchObject([
    { line: '3', column: 'invoice', value: 'H-99', code: 'UNKNOWN_INVOICE' },
  ]);
});

it('rejects what cannot be, line by line', async () => {
  await owe('J1,J-1,2026-03-01,2026-03-31,100', 'J2,J-2,2026-03-01,2026-03-31,100');
  const mapping = {
    ...PAYMENTS,
    columns: { ...PAYMENTS.columns, currency: 'currency', method: 'method', payer: 'payer' },
    constants: {},
    values: { method: { bacs: 'TRANSFER' } },
  };
  const csv = [
    'customer,ref,invoice,day,amount,currency,method,payer',
    'J1,JP-1,J-2,2026-04-01,10,USD,BACS,',
    'J1,JP-2,J-1,2026-04-01,10,EUR,Direct debit,',
    ',JP-3,,2026-04-01,10,USD,card,',
    'J9,JP-4,,2026-04-01,10,USD,card,',
    'J1,JP-5,J-1,2026-04-01,10,USD,barter,',
    'J1,JP-6,J-1,2026-04-01,10,USD,cheque,J9',
    'J1,JP-7,J-1,2026-04-01,10,USD,cheque,J2',
    '',
  ].join('\n');
  const result = await pay(csv, mapping);
  expect(result.counts).toEqual({ ...COUNTS, rows: 7, accepted: 1, rejected: 6 });
  expect(
    result.reasonRows.map(({ line, column, value, code }) => [line, column, value, code]),
  ).toEqual([
    ['2', 'invoice', 'J-2', 'INVOICE_OF_ANOTHER_CUSTOMER'],
    ['3', 'currency', 'EUR', 'WRONG_CURRENCY'],
    ['4', 'customer', '', 'EMPTY'],
    ['5', 'customer', 'J9', 'UNKNOWN_CUSTOMER'],
    ['6', 'method', 'barter', 'UNKNOWN_CHOICE'],
    ['7', 'payer', 'J9', 'UNKNOWN_CUSTOMER'],
  ]);
});

it('books a cheque that bounced, from the day on which it did', async () => {
  await owe('K1,K-1,2026-03-01,2026-03-31,100');
  const mapping = {
    ...PAYMENTS,
    columns: { ...PAYMENTS.columns, reversedOn: 'back', reversalReason: 'why' },
  };
  const file = (back: string) =>
    `customer,ref,invoice,day,amount,back,why\nK1,KP-1,K-1,2026-04-02,100,${back}\n`;
  await pay(file(','), mapping);
  expect(await standing('K')).toEqual({});
  await owe('K1,K-2,2026-01-01,2026-01-31,900');
  const bounced = await pay(file('2026-04-09,bounced'), mapping);
  expect(bounced.counts).toEqual({ ...COUNTS, rows: 1, accepted: 1 });
  expect(await standing('K')).toEqual({ 'K-1': 10000, 'K-2': 90000 });
  const [planned] = await desk.query<{ action: string }>(
    `SELECT k.next_action_reason AS action FROM collection_case k
     JOIN customer_reference r ON r.customer_id = k.customer_id WHERE r.reference = 'K1'`,
  );
  expect(planned?.action).toBe('A payment came back: call');
  expect(await allocationsOf('KP-1')).toMatchObject([
    { on: '2026-04-02', reversedOn: '2026-04-09' },
  ]);
  expect((await pay(file('2026-04-09,bounced'), mapping)).counts).toMatchObject({ unchanged: 1 });
  const amended = await pay(file('2026-04-09,bounced').replace('100', '90'), mapping);
  expect(amended.reasonRows).toMatchObject([
    { line: '2', value: 'KP-1', code: 'ALREADY_REVERSED' },
  ]);
  const impossible = await pay(file('2026-04-01,bounced').replace('KP-1', 'KP-2'), mapping);
  expect(impossible.reasonRows).toMatchObject([
    { column: 'back', value: '2026-04-01', code: 'REVERSED_BEFORE_PAID' },
  ]);
});

it('puts a credit note on the invoice it names, and keeps one that names none', async () => {
  await owe('Q1,Q-1,2026-03-01,2026-03-31,100');
  const { counts } = await credit(rows('Q1,QC-1,Q-1,2026-04-02,30', 'Q1,QC-2,,2026-04-02,20'));
  expect(counts).toEqual({ ...COUNTS, rows: 2, accepted: 2 });
  expect(await standing('Q')).toEqual({ 'Q-1': 7000, 'QC-2': 2000 });
  const named = await credit(rows('Q1,QC-2,Q-1,2026-04-02,20'));
  expect(named.counts).toEqual({ ...COUNTS, rows: 1, accepted: 1 });
  expect(await standing('Q')).toEqual({ 'Q-1': 5000 });
});

it('never lets a credit be more than the invoice', async () => {
  await owe('S1,S-1,2026-03-01,2026-03-31,100');
  await pay(rows('S1,SP-1,S-1,2026-04-01,90'));
  await credit(rows('S1,SC-1,S-1,2026-04-02,30', 'S1,SC-2,S-9,2026-04-02,30'));
  expect(await standing('S')).toEqual({ 'SC-1': 2000 });
});

it('finds the payment that a customer said had been made', async () => {
  await owe('T1,T-1,2026-01-01,2026-01-31,500');
  const [work] = await desk.query<{ id: string; customerId: string }>(
    `SELECT k.id, k.customer_id AS "customerId" FROM collection_case k
     JOIN customer_reference r ON r.customer_id = k.customer_id WHERE r.reference = 'T1'`,
  );
  await desk.query(
    `INSERT INTO claimed_payment (case_id, portfolio_id, customer_id, amount_minor, currency, paid_on, method, trace_on)
     VALUES ($1, $2, $3, 20000, 'USD', '2026-06-28', 'TRANSFER', '2026-07-02')`,
    [work?.id, desk.portfolio.id, work?.customerId],
  );
  await pay(rows('T1,TP-1,T-1,2026-06-29,200'));
  expect(
    await desk.query(
      `SELECT c.state, p.reference FROM claimed_payment c JOIN payment p ON p.id = c.payment_id`,
    ),
  ).toEqual([{ state: 'TRACED', reference: 'TP-1' }]);
});
