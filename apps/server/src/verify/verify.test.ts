import { buildPromise } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportDesk, INVOICES, invoices, openImportDesk } from '../../test/import-desk';
import type { Reading } from '../core/context';
import { rowsOf } from '../core/transact';
import { refreshStanding } from '../standing/refresh-standing';
import { type Verification, verify, verifySnapshot } from './verify';

const TODAY = '2026-06-30';
let desk: ImportDesk;

beforeAll(async () => {
  desk = await openImportDesk();
  await desk.run({
    kind: 'INVOICES',
    csv: invoices(
      'V1,I-1,2026-01-05,2026-02-04,1000',
      'V1,I-2,2026-03-05,2026-04-04,500',
      'V2,I-3,2026-06-05,2026-07-05,70',
      'V3,I-4,2026-01-05,2026-02-04,60',
    ),
    mapping: INVOICES,
  });
  await desk.run({
    kind: 'PAYMENTS',
    csv: 'ref,invoice,day,amount\nP-1,I-1,2026-06-01,250\nP-2,I-4,2026-06-02,80\n',
    mapping: {
      columns: { reference: 'ref', invoiceNumber: 'invoice', valueOn: 'day', amount: 'amount' },
      constants: { currency: 'USD', method: 'TRANSFER' },
    },
  });
  await desk.run({
    kind: 'CREDIT_NOTES',
    csv: 'no,invoice,day,amount\nK-1,I-2,2026-06-01,50\n',
    mapping: {
      columns: { number: 'no', invoiceNumber: 'invoice', issuedOn: 'day', amount: 'amount' },
      constants: { currency: 'USD' },
    },
  });
  const { caseId, customerId } = await openCase();
  const { manager } = desk.dataSource;
  await buildPromise(manager, {
    caseId,
    promisedOn: TODAY,
    dueOn: '2026-07-05',
    amountMinor: 100_00,
  });
  await desk.contextOn(TODAY).transact(async (tx) => {
    await tx.lockCustomers([customerId]);
    await refreshStanding(tx, [customerId]);
  });
});
afterAll(() => desk.close());

async function openCase(): Promise<{ caseId: string; customerId: string }> {
  const [found] = await desk.query<{ caseId: string; customerId: string }>(
    'SELECT id AS "caseId", customer_id AS "customerId" FROM collection_case WHERE state = \'OPEN\'',
  );
  if (!found) throw new Error('there is no open case');
  return found;
}

it('finds nothing wrong with books that are right', async () => {
  expect(await verify(desk.contextOn(TODAY))).toMatchObject({ customers: 3, total: 0, due: [] });
});

it('says of an older day that its sweep is due, and finds nothing wrong', async () => {
  expect(await verify(desk.contextOn('2026-07-01'))).toMatchObject({
    total: 0,
    due: [{ portfolio: 'Metals', computedFor: TODAY, today: '2026-07-01', cases: 1 }],
  });
});

/** What is found after a change behind our back, which is then taken back. */
async function corrupted(sql: string): Promise<Verification> {
  const runner = desk.dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(sql);
    const query: Reading['query'] = (text, parameters) => rowsOf(runner, text, parameters);
    return await verifySnapshot({ ...desk.contextOn(TODAY), query });
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

const INVOICE = (number: string) => `(SELECT id FROM invoice WHERE number = '${number}')`;
const PAYMENT = "(SELECT id FROM payment WHERE reference = 'P-2')";

it.each([
  [
    'an open amount',
    'UPDATE open_item SET open_minor = open_minor + 1 WHERE number = $$I-2$$',
    ['open_item', 'sums'],
    'open_minor is 45001, should be 45000',
  ],
  [
    'a disputed amount',
    'UPDATE open_item SET disputed_minor = 1 WHERE number = $$I-2$$',
    ['open_item'],
    'disputed_minor is 1, should be 0',
  ],
  [
    'a lost open item',
    'DELETE FROM open_item WHERE number = $$I-3$$',
    ['open_item', 'sums'],
    'is missing',
  ],
  [
    'an open item too many',
    `INSERT INTO open_item (source_id, kind, portfolio_id, customer_id, number, currency, open_minor, computed_for) SELECT gen_random_uuid(), 'INVOICE', portfolio_id, customer_id, 'X', 'USD', 5, '${TODAY}' FROM invoice WHERE number = 'I-1'`,
    ['open_item', 'sums'],
    'should not be there',
  ],
  [
    'the verdict of a promise',
    "UPDATE promise_standing SET status = 'KEPT'",
    ['promise_standing'],
    'status is "KEPT", should be "OPEN"',
  ],
  [
    'the points of a case',
    'UPDATE case_standing SET points = points + 5',
    ['case_standing'],
    'points is',
  ],
  [
    'the reasons of a case',
    "UPDATE case_standing SET factors = '[]'",
    ['case_standing'],
    'factors is []',
  ],
  [
    'a case that is closed and should not be',
    "UPDATE collection_case SET state = 'CLOSED', closed_on = '2026-06-30', close_reason = 'CURED'",
    ['collection_case'],
    'it should be OPEN',
  ],
  ['a standing without its case', 'DELETE FROM case_standing', ['case_standing'], 'is missing'],
  [
    'an allocation that was changed behind our back',
    `UPDATE allocation SET amount_minor = amount_minor + 100 WHERE invoice_id = ${INVOICE('I-1')}`,
    ['open_item', 'sums', 'allocations of a payment'],
    'should be 74900',
  ],
  [
    'more put on an invoice than it is',
    `INSERT INTO allocation (portfolio_id, customer_id, payment_id, invoice_id, amount_minor, currency, basis, effective_on) SELECT portfolio_id, customer_id, ${PAYMENT}, id, 1, 'USD', 'BY_HAND', '2026-06-02' FROM invoice WHERE number = 'I-4'`,
    ['allocations of an invoice'],
    '6001 is put on it of 6000',
  ],
  [
    'money put on another customer',
    `UPDATE allocation SET customer_id = (SELECT customer_id FROM invoice WHERE number = 'I-3') WHERE invoice_id = ${INVOICE('I-1')}`,
    ['allocation'],
    'is not that of its invoice',
  ],
  [
    'a reversed payment that still pays',
    "UPDATE payment SET reversed_on = '2026-06-10', reversed_at = now() WHERE reference = 'P-1'",
    ['allocations of a reversed payment'],
    'reversed on 2026-06-10',
  ],
  [
    'an invoice on an account of another customer',
    `UPDATE invoice SET debt_id = (SELECT debt_id FROM invoice WHERE number = 'I-3') WHERE number = 'I-1'`,
    ['invoice'],
    'account is of another',
  ],
  [
    'an event about nothing',
    `INSERT INTO timeline_event (subject_type, subject_id, type, category, payload, occurred_at) VALUES ('Invoice', gen_random_uuid(), 'INVOICE_CHANGED', 'MONEY', '{}', now())`,
    ['timeline_event'],
    'is about a Invoice that is not there',
  ],
  [
    'an event of a case that is not there',
    `INSERT INTO timeline_event (subject_type, subject_id, case_id, type, category, payload, occurred_at) SELECT 'Invoice', id, gen_random_uuid(), 'INVOICE_CHANGED', 'MONEY', '{}', now() FROM invoice LIMIT 1`,
    ['timeline_event'],
    'its case_id',
  ],
  [
    'an import whose counts do not add up',
    'UPDATE import_batch SET accepted = accepted + 1',
    ['import_batch'],
    'do not add up',
  ],
])('reports %s', async (_what, corruption, ...[checks, text]) => {
  const found = await corrupted(corruption);
  expect([...new Set(found.differences.map(({ check }) => check))]).toEqual(
    expect.arrayContaining(checks),
  );
  expect(found.differences.map((one) => one.text).join('\n')).toContain(text);
  expect(found.total).toBeGreaterThan(0);
});

it('counts all differences and lists the first', async () => {
  const found = await corrupted(
    `INSERT INTO timeline_event (subject_type, subject_id, type, category, payload, occurred_at)
     SELECT 'Invoice', gen_random_uuid(), 'INVOICE_CHANGED', 'MONEY', '{}', now() FROM generate_series(1, 250)`,
  );
  expect(found.total).toBe(250);
  expect(found.differences).toHaveLength(100);
});
