import { buildContact, buildPlan, Debt } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, refreshAll } from '../../test/desk';
import { type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { logContact } from '../../test/log-contact';
import { MONDAY, RECORD, terms } from '../../test/promise-example';
import { plantForTest, type RunAnswer } from '../../test/script-example';
import type { Caller } from '../../test/test-server';

const FOR_CALL = `query ForCall($caseId: ID!, $direction: String!) {
  scriptForCall(caseId: $caseId, direction: $direction) { code language values why }
}`;

let scene: LedgerScene;
beforeAll(async () => {
  scene = await ledgerScene(MONDAY, { collectorRelation: 'THIRD_PARTY', debtKind: 'CONSUMER' });
  await plantForTest(scene.system);
});
afterAll(() => scene.stop());

async function forCall(
  caseId: string,
  direction = 'OUTBOUND',
  caller: Caller = scene.desk.asCollector,
): Promise<RunAnswer['script']> {
  const data = await caller.get<{ scriptForCall: RunAnswer['script'] }>(FOR_CALL, {
    caseId,
    direction,
  });
  return data.scriptForCall;
}

/** They were spoken to before: from then on no contact is the first. */
async function talk(caseId: string): Promise<void> {
  const outcome = { outcome: 'HUNG_UP', verification: 'NOT_NEEDED' };
  const { __typename } = await logContact(scene.desk.asCollector, { caseId, ...outcome });
  expect(__typename).toBe('ContactLogged');
}

/** A debtor who owes 500.00, of whom something is changed in the database. */
async function debtor(customer: string, ...values: unknown[]): Promise<Debtor> {
  const made = await scene.debtor();
  await scene.system.query(`UPDATE customer SET ${customer} WHERE id = $1 RETURNING id`, [
    made.customer.id,
    ...values,
  ]);
  return made;
}

it('a person is greeted by their first name and by the clock where they are', async () => {
  const { caseId } = await debtor(
    "kind = 'PERSON', name = 'Carter, Daniel', region = 'CA', postal_code = '90012', country = 'US', time_zone = NULL",
  );
  scene.clock.moveTo('2026-11-09T22:15:00Z'); // 14:15 in Los Angeles, 17:15 in New York
  const { values } = await forCall(caseId);
  expect(values).toMatchObject({
    greeting: 'Good afternoon',
    localTime: '2:15 PM',
    customerFirstName: 'Daniel',
    today: 'Monday, November 9, 2026',
  });
  scene.clock.moveTo(MONDAY);
});

it('what the file does not have is absent, never blank', async () => {
  const { caseId } = await scene.debtor();
  const { values } = await forCall(caseId);
  for (const name of [
    'callName',
    'firmName',
    'adviceName',
    'promiseAmount',
    'planNumber',
    'arrears',
  ]) {
    expect(values).not.toHaveProperty(name);
  }
  expect(Object.values(values).every((text) => text.trim() !== '')).toBe(true);
});

it('the itemization, the original creditor and the account are the debt’s own', async () => {
  const { caseId, customer } = await scene.debtor();
  await scene.server.em.update(
    Debt,
    { customerId: customer.id },
    {
      accountNumber: '5500-1234-4417',
      originalCreditor: 'First River Bank',
      currentCreditor: 'Harbor Funding',
      itemizationOn: '2026-03-31',
      itemizationMinor: 450_00,
      interestSinceMinor: 40_00,
      feesSinceMinor: 10_00,
      paymentsSinceMinor: 0,
    },
  );
  const { values } = await forCall(caseId);
  expect(values).toMatchObject({
    accountLast4: '4417',
    creditor: 'Harbor Funding',
    originalCreditor: 'First River Bank',
    amountThen: '450.00 USD',
    itemizationOn: 'March 31, 2026',
    interestSince: '40.00 USD',
    feesSince: '10.00 USD',
    paymentsSince: '0.00 USD',
  });
});

it('the collector’s own authority: days, parts, smallest part, review', async () => {
  const { caseId } = await scene.debtor();
  const { values } = await forCall(caseId);
  // consumer, collector: 14 days, 12 months, no deposit
  expect(values).toMatchObject({
    mostDays: '14',
    latestOn: 'Monday, November 23, 2026',
    mostParts: '12',
    smallestPart: '41.66 USD',
    arrangementReviewOn: 'Sunday, May 9, 2027',
  });
  // a debt of less than 180 days: nothing is forgiven alone
  expect(values).not.toHaveProperty('settlementAmount');
});

it('an old debt: the lump sum that may be accepted alone, and until when', async () => {
  const { caseId } = await scene.debtor({ dueOn: '2025-10-15', issuedOn: '2025-09-15' });
  expect((await forCall(caseId)).values).toMatchObject({
    settlementAmount: '375.00 USD',
    settlementForgiven: '125.00 USD',
    offerExpiresOn: 'Monday, November 23, 2026',
    oldestDays: '390',
  });
});

it('a broken promise has its script, and says what did not come', async () => {
  scene.clock.moveTo(MONDAY);
  const { caseId, customer } = await scene.debtor();
  await talk(caseId);
  await scene.mutate(RECORD, { caseId, promise: terms() });
  const open = await forCall(caseId);
  expect(open.code).not.toBe('BROKEN_PROMISE');
  expect(open.values).toMatchObject({ promiseAmount: '500.00 USD' });
  expect(open.values).not.toHaveProperty('missedAmount');
  scene.clock.moveTo('2026-11-23T15:00Z');
  await refreshAll(scene.system, [customer]);
  const broken = await forCall(caseId);
  expect(broken.code).toBe('BROKEN_PROMISE');
  expect(broken.why).toContain('the promise was broken');
  expect(broken.values).toMatchObject({
    promiseAmount: '500.00 USD',
    promiseOn: 'Friday, November 13, 2026',
    missedAmount: '500.00 USD',
  });
  scene.clock.moveTo(MONDAY);
});

it('a plan in arrears has it too, with the instalment and the plan’s number', async () => {
  scene.clock.moveTo(MONDAY);
  const { caseId, invoice, customer } = await scene.debtor({ amountMinor: 300_00 });
  await talk(caseId);
  const plan = await buildPlan(scene.server.em, {
    caseId,
    itemIds: [invoice.id],
    parts: [
      ['2026-11-16', 100_00],
      ['2026-12-16', 100_00],
      ['2027-01-16', 100_00],
    ],
  });
  await refreshAll(scene.system, [customer]);
  expect((await forCall(caseId)).values).toMatchObject({
    planNumber: plan.number,
    instalmentAmount: '100.00 USD',
    instalmentOn: 'Monday, November 16, 2026',
  });
  scene.clock.moveTo('2026-11-26T15:00Z');
  await refreshAll(scene.system, [customer]);
  const behind = await forCall(caseId);
  expect(behind.code).toBe('BROKEN_PROMISE');
  expect(behind.values).toMatchObject({ arrears: '100.00 USD', missedAmount: '100.00 USD' });
  scene.clock.moveTo(MONDAY);
});

it.each([
  ['HARDSHIP', {}, 'HARDSHIP'],
  ['DECEASED', { diedOn: null }, 'BEREAVEMENT'],
  ['LANGUAGE', { language: 'es' }, 'LANGUAGE'],
])('with %s on file, %o, the script is %s', async (kind, details, code) => {
  const { caseId, customer } = await scene.debtor();
  await talk(caseId);
  await scene.system.query(
    `INSERT INTO compliance_fact (customer_id, portfolio_id, kind, details, received_at)
     VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [
      customer.id,
      kind === 'HARDSHIP' ? scene.desk.portfolio.id : null,
      kind,
      JSON.stringify(details),
      scene.clock.now(),
    ],
  );
  expect((await forCall(caseId)).code).toBe(code);
  // ended, it chooses no more
  await scene.system.query(
    'UPDATE compliance_fact SET ended_at = $2 WHERE customer_id = $1 RETURNING id',
    [customer.id, scene.clock.now()],
  );
  expect((await forCall(caseId)).code).not.toBe(code);
});

it('after a conversation it is no first contact; after an attempt it still is', async () => {
  const { caseId } = await scene.debtor();
  await logContact(scene.desk.asCollector, { caseId, outcome: 'NO_ANSWER' });
  expect((await forCall(caseId)).code).toBe('FIRST_CONTACT');
  await talk(caseId);
  expect((await forCall(caseId)).code).not.toBe('FIRST_CONTACT');
});

it('a business: who decides is asked for, the statement is read by number', async () => {
  const desk = await openDesk(scene.server, { country: 'GB', language: 'en-GB', currency: 'GBP' });
  const { caseId, customer } = await scene.debtor({ currency: 'GBP', number: 'INV-1' }, desk);
  const first = await forCall(caseId, 'OUTBOUND', desk.asCollector);
  expect(first).toMatchObject({ code: 'BUSINESS_AP', language: 'en-GB' });
  expect(first.values).toMatchObject({
    openInvoices: 'INV-1 of 500.00 GBP',
    oldestInvoice: 'INV-1',
    oldestDueOn: '15 October 2026',
    invoiceCount: '1',
    firmName: 'Example Metals',
  });
  await buildContact(scene.server.em, {
    customerId: customer.id,
    name: 'Helen Price',
    relationship: 'DECISION_MAKER',
  });
  const second = await forCall(caseId, 'OUTBOUND', desk.asCollector);
  expect(second.code).toBe('BUSINESS_DECISION_MAKER');
  expect(second.values).toMatchObject({ contactName: 'Helen Price' });
});
