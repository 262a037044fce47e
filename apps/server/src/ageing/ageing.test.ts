import {
  buildAllocation,
  buildCreditNote,
  buildInvoice,
  buildPayment,
  buildUser,
  type Customer,
  type Invoice,
  type Payment,
} from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, deskCustomer, openDesk, refreshAll, systemContext } from '../../test/desk';
import { movingClock } from '../../test/moving-clock';
import { type Caller, startTestServer, type TestServer } from '../../test/test-server';

const AGEING = `query Ageing($asOf: LocalDate, $portfolioId: ID, $customerId: ID) {
  ageing(asOf: $asOf, portfolioId: $portfolioId, customerId: $customerId) {
    currency asOf buckets { label count amount { amount currency } }
    unallocatedCredits { amount } total { amount }
  }
}`;

let server: TestServer;
let desk: Desk;
let customer: Customer;
let cheque: Payment;

/** An invoice named by its days past due on 23 November 2026, the day of this test. */
function item(dueOn: string, amountMinor: number, currency = 'USD'): Promise<Invoice> {
  return buildInvoice(server.em, { customerId: customer.id, dueOn, amountMinor, currency });
}

async function pay(on: string, amountMinor: number, parts: readonly [Invoice, number][]) {
  const currency = parts[0]?.[0].currency ?? 'USD';
  const payment = await buildPayment(server.em, {
    customerId: customer.id,
    valueOn: on,
    amountMinor,
    currency,
  });
  for (const [invoice, part] of parts) {
    const { id: paymentId } = payment;
    await buildAllocation(server.em, { paymentId, invoiceId: invoice.id, amountMinor: part });
  }
  return payment;
}

async function adjust(invoice: Invoice, kind: string, on: string, amountMinor: number) {
  await server.em.query(
    `INSERT INTO adjustment (portfolio_id, customer_id, invoice_id, kind, amount_minor, currency, effective_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [invoice.portfolioId, invoice.customerId, invoice.id, kind, amountMinor, invoice.currency, on],
  );
}

/** The ledger made by hand; what is expected of it stands beside the days it is asked for. */
async function writeLedger(): Promise<void> {
  const { em } = server;
  await item('2026-11-23', 100_00); // due today: 0 days
  const d1 = await item('2026-11-22', 200_00); // 1 day
  const d30 = await item('2026-10-24', 300_00); // 30 days
  const d31 = await item('2026-10-23', 400_00); // 31 days
  const d60 = await item('2026-09-24', 500_00); // 60 days
  const d61 = await item('2026-09-23', 600_00); // 61 days
  await item('2026-08-25', 700_00); // 90 days
  const d91 = await item('2026-08-24', 800_00); // 91 days
  const paid = await item('2026-10-15', 250_00);
  // a part payment; 75.00 of what came stays unapplied
  await pay('2026-11-12', 125_00, [[d1, 50_00]]);
  // a credit note put on its item, and one put nowhere
  const credit = await buildCreditNote(em, {
    customerId: customer.id,
    issuedOn: '2026-11-05',
    amountMinor: 30_00,
  });
  await buildAllocation(em, { creditNoteId: credit.id, invoiceId: d30.id });
  await buildCreditNote(em, {
    customerId: customer.id,
    issuedOn: '2026-11-18',
    amountMinor: 12_34,
  });
  // a cheque that paid an item in full and came back two weeks later
  cheque = await pay('2026-10-20', 400_00, [[d31, 400_00]]);
  const back = { reversedOn: '2026-11-03', reversedAt: Temporal.Instant.from('2026-11-03T09:00Z') };
  await em.update('payment', { id: cheque.id }, { ...back, reversalReason: 'BOUNCED' });
  await em.update('allocation', { paymentId: cheque.id }, back);
  await adjust(d60, 'WRITE_OFF', '2026-11-01', 20_00);
  await adjust(d91, 'FEE', '2026-10-01', 15_00);
  // two part payments
  await pay('2026-10-01', 100_00, [[d61, 100_00]]);
  await pay('2026-11-20', 200_00, [[d61, 200_00]]);
  await pay('2026-11-01', 250_00, [[paid, 250_00]]);
  // the second currency
  const euro = await item('2026-10-31', 1_000_00, 'EUR'); // 23 days
  await item('2026-12-15', 80_00, 'EUR');
  await pay('2026-11-06', 250_00, [[euro, 250_00]]);
}

beforeAll(async () => {
  const clock = movingClock('2026-11-23T15:00Z');
  server = await startTestServer({ clock });
  desk = await openDesk(server);
  customer = await deskCustomer(server, desk);
  await writeLedger();
  await refreshAll(systemContext(server, clock), [customer]);
});
afterAll(() => server.stop());

interface Row {
  currency: string;
  buckets: { label: string; count: number; amount: { amount: string; currency: string } }[];
  unallocatedCredits: { amount: string };
  total: { amount: string };
}

/** Ageing as a page of a paper ledger would have it. */
async function page(variables: object, caller: Caller = desk.asCollector) {
  const { ageing } = await caller.get<{ ageing: Row[] }>(AGEING, variables);
  return ageing.map(({ currency, buckets, unallocatedCredits, total }) => [
    currency,
    ...buckets.map(({ label, count, amount }) => `${label}: ${count} × ${amount.amount}`),
    `credits ${unallocatedCredits.amount}`,
    `total ${total.amount}`,
  ]);
}

it('ages the ledger on the day itself', async () => {
  expect(await page({ asOf: '2026-11-23', portfolioId: desk.portfolio.id })).toEqual([
    // 80.00 not due before 15 December; 1,000.00 less 250.00 paid on 6 November, 23 days late
    [
      'EUR',
      'current: 1 × 80.00',
      '1-30: 1 × 750.00',
      '31-60: 0 × 0.00',
      '61-90: 0 × 0.00',
      '91+: 0 × 0.00',
      'credits 0.00',
      'total 830.00',
    ],
    [
      'USD',
      'current: 1 × 100.00', // due today
      '1-30: 2 × 420.00', // 1 day: 200.00 − 50.00 paid; 30 days: 300.00 − 30.00 credited
      '31-60: 2 × 880.00', // 31 days: 400.00, the cheque bounced; 60 days: 500.00 − 20.00 written off
      '61-90: 2 × 1000.00', // 61 days: 600.00 − 100.00 − 200.00; 90 days: 700.00
      '91+: 1 × 815.00', // 91 days: 800.00 + 15.00 fee
      'credits 87.34', // 125.00 − 50.00 of a payment, and a credit note of 12.34
      'total 3127.66', // 3,215.00 − 87.34
    ],
  ]);
});

it('ages it as of a day long past, knowing nothing of what came later', async () => {
  expect(await page({ asOf: '2026-10-31', portfolioId: desk.portfolio.id })).toEqual([
    // due on that very day; the other one was issued on 15 November
    [
      'EUR',
      'current: 1 × 1000.00',
      '1-30: 0 × 0.00',
      '31-60: 0 × 0.00',
      '61-90: 0 × 0.00',
      '91+: 0 × 0.00',
      'credits 0.00',
      'total 1000.00',
    ],
    [
      'USD',
      'current: 2 × 300.00', // due on 23 and 22 November: 100.00 and 200.00
      '1-30: 2 × 550.00', // 24 October, 7 days: 300.00; 15 October, 16 days: 250.00, paid a day later
      // the 400.00 of 23 October was paid by the cheque, which came back on 3 November
      '31-60: 2 × 1000.00', // 24 September, 37 days: 500.00; 23 September, 38 days: 600.00 − 100.00
      '61-90: 2 × 1515.00', // 25 August, 67 days: 700.00; 24 August, 68 days: 800.00 + 15.00 fee
      '91+: 0 × 0.00',
      'credits 0.00',
      'total 3365.00',
    ],
  ]);
});

it('opens the item again on the very day its cheque came back', async () => {
  const late = (asOf: string) => page({ asOf, customerId: customer.id });
  // 400.00 of 23 October: 10 days late on 2 November and paid; 11 days late on the third, and open again
  const usd = (rows: string[][]) => rows[1]?.[2];
  // 24 October 300.00, and 400.00
  expect(usd(await late('2026-11-02'))).toBe('1-30: 1 × 300.00');
  expect(usd(await late('2026-11-03'))).toBe('1-30: 2 × 700.00');
});

it('shows the money with what became of it', async () => {
  const { payments } = await desk.asClerk.get<{ payments: object[] }>(
    `query Payments($customerId: ID!) {
      payments(customerId: $customerId) {
        amount { amount } unapplied { amount } reversedOn reversalReason allowedActions
        allocations { amount { amount } reversedOn }
      }
    }`,
    { customerId: customer.id },
  );
  // latest first: 20 November, and so on; the cheque of 20 October is the last but one
  expect(payments).toHaveLength(6);
  expect(payments[1]).toEqual({
    amount: { amount: '125.00' },
    unapplied: { amount: '75.00' },
    reversedOn: null,
    reversalReason: null,
    allowedActions: ['reverse'],
    allocations: [{ amount: { amount: '50.00' }, reversedOn: null }],
  });
  expect(payments[4]).toEqual({
    amount: { amount: '400.00' },
    unapplied: { amount: '0.00' },
    reversedOn: '2026-11-03',
    reversalReason: 'BOUNCED',
    allowedActions: [],
    allocations: [{ amount: { amount: '400.00' }, reversedOn: '2026-11-03' }],
  });
});

it('shows a creditor’s books to those who work them alone', async () => {
  const other = await openDesk(server);
  const stranger = other.asCollector;
  expect(await page({ asOf: '2026-11-23' }, stranger)).toEqual([]);
  expect(await page({ portfolioId: desk.portfolio.id }, stranger)).toEqual([]);
  const manager = await buildUser(server.em, { roles: ['ACCOUNT_MANAGER'] });
  await server.em.update('customer', { id: customer.id }, { accountManagerId: manager.id });
  const theirs = await page({ asOf: '2026-11-23' }, await server.signIn(manager));
  expect(theirs.map((row) => row.at(-1))).toEqual(['total 830.00', 'total 3127.66']);
});

it('is nothing for somebody who is not signed in', async () => {
  expect(await server.visitor().errorOf(AGEING)).toBe('UNAUTHENTICATED');
});
