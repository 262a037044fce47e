import { buildInvoice, buildUser } from '@kept/data';
import type { Role } from '@kept/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseIdOf, deskCustomer, refreshAll } from '../../test/desk';
import { type Answer, type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { money, PAY, REVERSE } from '../../test/payment-example';
import { CANCEL as CANCEL_PLAN, PROPOSE, planTerms } from '../../test/plan-example';
import { CANCEL, MONDAY, RECORD, terms, usd } from '../../test/promise-example';
import type { Caller } from '../../test/test-server';
import { verify } from '../verify/verify';
import { sweepPromises } from './standing.jobs';

const WORKERS = 50;
const STEPS = 6;
const CUSTOMERS = 8;
// three items of 400.00 each
const ITEMS = 3;

let scene: LedgerScene;
let asPlanner: Caller;
const debtors: (Debtor & { itemIds: string[] })[] = [];

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
  const roles: Role[] = ['COLLECTOR', 'CREDIT_MANAGER'];
  const planner = await buildUser(scene.server.em, { roles, teamIds: [scene.desk.team.id] });
  asPlanner = await scene.server.signIn(planner);
  for (let count = 0; count < CUSTOMERS; count++) debtors.push(await customerWithItems());
});
afterAll(() => scene.stop());

async function customerWithItems() {
  const customer = await deskCustomer(scene.server, scene.desk);
  const invoices = [];
  for (let at = 0; at < ITEMS; at++) {
    const given = { customerId: customer.id, amountMinor: 400_00, dueOn: `2026-10-${10 + at}` };
    invoices.push(await buildInvoice(scene.server.em, given));
  }
  await refreshAll(scene.system, [customer]);
  const [invoice] = invoices;
  if (invoice === undefined) throw new Error('there is no item');
  const caseId = await caseIdOf(scene.system, customer);
  return { customer, invoice, caseId, itemIds: invoices.map(({ id }) => id) };
}

/** Numbers that look like chance and are the same each time: which worker does what on whom. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One worker: six things, one after the other, on any of the customers, on what was made by then. */
async function work(seed: number, made: Record<'payment' | 'promise' | 'plan', Answer[]>) {
  const pick = chance(seed);
  const keep = (kind: 'payment' | 'promise' | 'plan', answer: Answer) => {
    if (answer.__typename !== 'Refusal') made[kind].push(answer);
    return answer.__typename === 'Refusal' ? answer.code : 'DONE';
  };
  const steps = {
    async pay(debtor: (typeof debtors)[number]) {
      const amount = `${10 * (1 + pick(30))}.00`;
      const invoiceId = debtor.itemIds[pick(ITEMS)];
      const named = pick(2) === 0 ? { allocations: [{ invoiceId, amount }] } : {};
      const input = money(debtor, { ...usd(amount), ...named });
      return keep('payment', await scene.mutate(PAY, input, scene.desk.asClerk));
    },
    async promise(debtor: (typeof debtors)[number]) {
      const itemIds = pick(2) === 0 ? [debtor.itemIds[pick(ITEMS)]] : [];
      const promise = terms({ ...usd(`${10 * (1 + pick(20))}.00`), itemIds });
      return keep('promise', await scene.mutate(RECORD, { caseId: debtor.caseId, promise }));
    },
    async plan(debtor: (typeof debtors)[number]) {
      const itemIds = pick(2) === 0 ? [debtor.itemIds[pick(ITEMS)]] : [];
      const given = { itemIds, depositMinor: null, depositOn: null, frequency: 'WEEKLY', count: 3 };
      const forgives = pick(3) === 0 ? { kind: 'SETTLEMENT', forgivenMinor: 10_00 } : {};
      const input = {
        caseId: debtor.caseId,
        isAgreed: true,
        terms: planTerms({ ...given, ...forgives }),
      };
      return keep('plan', await scene.mutate(PROPOSE, input, asPlanner));
    },
    async reverse() {
      const payment = made.payment[pick(made.payment.length)];
      if (payment === undefined) return 'NOTHING';
      const { id, version } = payment;
      const input = { id, version, reversedOn: '2026-11-09', reason: 'BOUNCED' };
      return (await scene.mutate(REVERSE, input, scene.desk.asClerk)).code ?? 'DONE';
    },
    async cancel() {
      const kind = pick(2) === 0 ? 'plan' : 'promise';
      const one = made[kind][pick(made[kind].length)];
      if (one === undefined) return 'NOTHING';
      const input = { id: one.id, version: one.version, reason: 'Changed their mind' };
      const document = kind === 'plan' ? CANCEL_PLAN : CANCEL;
      const caller = kind === 'plan' ? asPlanner : scene.desk.asCollector;
      return (await scene.mutate(document, input, caller)).code ?? 'DONE';
    },
    async sweep() {
      const call = { ctx: scene.system, directUrl: '', signal: new AbortController().signal };
      const days = [Temporal.PlainDate.from('2026-11-09')];
      await sweepPromises.run(call, { portfolioId: scene.desk.portfolio.id, days });
      return 'DONE';
    },
  };
  const kinds = ['pay', 'pay', 'pay', 'promise', 'promise', 'plan', 'reverse', 'cancel'] as const;
  const answers: string[] = [];
  for (let step = 0; step < STEPS; step++) {
    const debtor = debtors[pick(CUSTOMERS)];
    if (debtor === undefined) throw new Error('there is no such customer');
    const kind = seed % 10 === 0 && step === 3 ? 'sweep' : (kinds[pick(kinds.length)] ?? 'pay');
    answers.push(`${kind} ${await steps[kind](debtor)}`);
  }
  return answers;
}

const SUMS = `
  SELECT (SELECT sum(amount_minor) FROM invoice i WHERE i.customer_id = c.id)::bigint AS owed,
    (SELECT coalesce(sum(amount_minor), 0) FROM payment p WHERE p.customer_id = c.id AND p.reversed_on IS NULL)::bigint AS paid,
    (SELECT coalesce(sum(CASE WHEN kind IN ('FEE', 'INTEREST') THEN amount_minor ELSE -amount_minor END), 0)
     FROM adjustment a WHERE a.customer_id = c.id AND a.reversed_on IS NULL)::bigint AS booked,
    (SELECT coalesce(sum(open_minor), 0) FROM open_item o WHERE o.customer_id = c.id AND o.kind = 'INVOICE')::bigint AS open,
    (SELECT coalesce(sum(open_minor), 0) FROM open_item o WHERE o.customer_id = c.id AND o.kind <> 'INVOICE')::bigint AS unapplied
  FROM customer c WHERE c.id = ANY($1)`;

it('fifty at once on the same customers leave books that tie and standings that follow', async () => {
  const made = { payment: [], promise: [], plan: [] };
  const answers = await Promise.all(
    Array.from({ length: WORKERS }, (_, worker) => work(worker + 1, made)),
  );
  const all = answers.flat();
  expect(all).toHaveLength(WORKERS * STEPS);
  // enough of each was done for it to mean something
  for (const kind of ['pay', 'promise', 'plan', 'reverse', 'cancel', 'sweep']) {
    expect(all, kind).toContain(`${kind} DONE`);
  }
  expect((await verify(scene.system)).differences).toEqual([]);

  // by plain sums: what is open and not unapplied is what was billed and charged, less what was forgiven and paid
  const sums = await scene.system.query<Record<string, number>>(SUMS, [
    debtors.map(({ customer }) => customer.id),
  ]);
  expect(sums).toHaveLength(CUSTOMERS);
  for (const { owed = 0, paid = 0, booked = 0, open = 0, unapplied = 0 } of sums) {
    expect(owed).toBe(ITEMS * 400_00);
    expect(open - unapplied).toBe(owed + booked - paid);
  }

  // no item stands in two running plans, whoever was first
  const twice = await scene.system.query(
    `SELECT t.invoice_id FROM plan_standing s JOIN payment_plan_item t ON t.plan_id = s.plan_id
     WHERE s.status IN ('AGREED', 'ACTIVE') GROUP BY t.invoice_id HAVING sum(t.open_minor) > 40000`,
  );
  expect(twice).toEqual([]);
}, 120_000);
