import {
  buildAllocation,
  buildContact,
  buildContactLog,
  buildContactPoint,
  buildCreditNote,
  buildInvoice,
  buildPayment,
  buildPlan,
  type Customer,
} from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIdOf, type Desk, deskCustomer, openDesk, refreshAll, systemContext } from '#test/desk';
import { logContact } from '#test/log-contact';
import { movingClock } from '#test/moving-clock';
import { closeCase, openCases } from '#test/open-cases';
import { startTestServer, type TestServer } from '#test/test-server';
import type { Ctx } from '../core/context';

const MONEY = '{ amount currency }';
const AGEING = `{ currency asOf buckets { label count amount ${MONEY} } unallocatedCredits ${MONEY} total ${MONEY} }`;
const ITEM = `{ id number debtId issuedOn dueOn amount ${MONEY} open ${MONEY} disputed ${MONEY} daysPastDue bucket
  customerStatus customerStatusOn scheduledOn promiseId }`;

/** Everything the type has, and the customer and timeline beside it. */
const CASE_PAGE = `query CasePage($id: ID!, $customerId: ID!) {
  collectionCase(id: $id) {
    id number state stage openedOn closedOn closeReason
    portfolio { id name today promisePolicy calendar { weekend holidays(from: "2026-11-01", to: "2027-01-31") } }
    customer {
      id name kind timeZone specialistReason dateOfBirth parent { name } payer { name } accountManager { name }
      references { portfolioName reference } hasOtherTeams version allowedActions
      contacts { id name relationship } contactPoints { id kind value state }
      debts { id parties { customerId name liability } } cases { id number portfolio { name } }
    }
    team { id name } owner { name } nextAction nextActionOn nextActionAt nextActionReason
    callbackAt callbackZone callbackOwner { name } callbackPointId snoozedUntil snoozeReason heldUntil holdReason
    points factors { rule text value points } suppressedUntil suppressedReason
    balances { currency open ${MONEY} overdue ${MONEY} unapplied ${MONEY} disputed ${MONEY} promised ${MONEY} claimed ${MONEY} actionable ${MONEY} }
    ageing ${AGEING} items ${ITEM}
    credits { number amount ${MONEY} unapplied ${MONEY} }
    unappliedPayments { reference amount ${MONEY} unapplied ${MONEY} recordedBy { name } allocations { invoiceNumber amount ${MONEY} } }
    promises { status amount ${MONEY} received ${MONEY} graceUntil level reasons { text } items { number } madeBy { name } customerName }
    claims { state amount ${MONEY} itemIds allowedActions }
    plans {
      number status condition total ${MONEY} paid ${MONEY} remaining ${MONEY} arrears ${MONEY} nextDueOn nextDue ${MONEY}
      earlyPayoff ${MONEY} instalments { number dueOn status } items { invoice { number } covered ${MONEY} } terms { kind }
      pauses { fromOn madeBy { name } } approval { state } proposedBy { name } agreedBy { name } customerName reasons { text }
      documentUrl allowedActions
    }
    disputes { reason owner { name } items { invoiceNumber amount ${MONEY} accepted ${MONEY} } }
    today customerTimeZone isTimeZoneKnown usersWhoMayOwn { name } version allowedActions
  }
  timeline(customerId: $customerId, first: 200) {
    nodes { id type category occurredAt title detail body actor { name } payload } pageInfo { endCursor hasNextPage }
  }
}`;

let server: TestServer;
let system: Ctx;
let desk: Desk;

beforeAll(async () => {
  const clock = movingClock('2026-11-09T15:00Z'); // a Monday, 10:00 in New York
  server = await startTestServer({ clock });
  system = systemContext(server, clock);
  desk = await openDesk(server);
});
afterAll(() => server.stop());

async function overdueCustomer(invoices: number): Promise<Customer> {
  const customer = await deskCustomer(server, desk, `With ${invoices} items`);
  for (let n = 0; n < invoices; n += 1) {
    await buildInvoice(server.em, {
      customerId: customer.id,
      number: `INV-${invoices}-${n}`,
      dueOn: Temporal.PlainDate.from('2026-10-15').subtract({ days: n }).toString(),
    });
  }
  return customer;
}

async function callsOnTheTimeline(caseId: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const userId = desk.collector.id;
    const log = await buildContactLog(server.em, { caseId, note: `call ${n}`, userId });
    await server.em.query(
      `INSERT INTO timeline_event (subject_type, subject_id, customer_id, portfolio_id, case_id, type, category,
         payload, actor_id, occurred_at)
       VALUES ('ContactLog', $1, $2, $3, $4, 'CONTACT_LOGGED', 'CONTACTS', $5, $6, $7)`,
      [
        log.id,
        log.customerId,
        log.portfolioId,
        caseId,
        {
          contactLogId: log.id,
          direction: 'OUTBOUND',
          channel: 'PHONE',
          outcome: 'NO_ANSWER',
          reachClass: 'A',
          contactId: null,
          contactPointId: null,
          isComplaint: false,
          nextAction: null,
          nextActionOn: null,
        },
        userId,
        log.occurredAt,
      ],
    );
  }
}

/** A case with one of everything in it, and as many items and events as asked. */
async function fullCase(size: { invoices: number; events: number }) {
  const { em } = server;
  const customer = await overdueCustomer(size.invoices);
  const customerId = customer.id;
  await buildContact(em, { customerId });
  await buildContactPoint(em, { customerId });
  const payment = await buildPayment(em, { customerId, amountMinor: 30_00 });
  await buildCreditNote(em, { customerId, amountMinor: 20_00 });
  const [oldest, second] = await em.query(
    'SELECT id FROM invoice WHERE customer_id = $1 ORDER BY due_on LIMIT 2',
    [customerId],
  );
  const amountMinor = 10_00;
  await buildAllocation(em, { paymentId: payment.id, invoiceId: oldest.id, amountMinor });
  await refreshAll(system, [customer]);
  const caseId = await caseIdOf(system, customer);
  const money = (amount: string) => ({ amount, currency: 'USD' });
  const promised = { dueOn: '2026-11-13', method: 'TRANSFER', itemIds: [second.id] };
  const claimed = { paidOn: '2026-11-06', method: 'TRANSFER', itemIds: [oldest.id] };
  await logContact(desk.asCollector, {
    caseId,
    outcome: 'PROMISE',
    note: 'Waiting for their bank',
    items: [{ invoiceId: second.id, status: 'IN_APPROVAL' }],
    promise: { amount: money('40.00'), ...promised },
    claim: { amount: money('5.00'), ...claimed },
    dispute: { reason: 'PRICE', items: [{ invoiceId: oldest.id, amount: '7.00' }] },
  });
  await callsOnTheTimeline(caseId, size.events);
  return { customer, caseId };
}

/** Plans of a case, an item of their own to each. */
async function plansOf(of: { customer: Customer; caseId: string }, count: number): Promise<void> {
  const made = {
    caseId: of.caseId,
    proposedById: desk.collector.id,
    agreedById: desk.collector.id,
  };
  for (let n = 0; n < count; n += 1) await buildPlan(server.em, made);
  await refreshAll(system, [of.customer]);
}

interface Page {
  collectionCase: Record<string, unknown> & { items: object[]; ageing: object[] };
  timeline: { nodes: { title: string; body: string | null; actor: { name: string } | null }[] };
}

async function open({ caseId, customer }: { caseId: string; customer: Customer }): Promise<Page> {
  return desk.asCollector.get<Page>(CASE_PAGE, { id: caseId, customerId: customer.id });
}

describe('the case page', () => {
  it('takes at most 8 statements, whatever hangs on the case', async () => {
    const small = await fullCase({ invoices: 2, events: 1 });
    const large = await fullCase({ invoices: 40, events: 200 });
    await plansOf(small, 1);
    await plansOf(large, 5);
    for (const one of [small, large]) {
      server.statements.length = 0;
      await open(one);
      expect(server.statements.length).toBeLessThanOrEqual(8);
    }
    const { collectionCase, timeline } = await open(large);
    expect(collectionCase.items).toHaveLength(45);
    expect(collectionCase.plans).toHaveLength(5);
    expect(timeline.nodes).toHaveLength(200);
  });

  it('shows what is open, what is taken out of it, and why', async () => {
    const { collectionCase, timeline } = await open(await fullCase({ invoices: 3, events: 1 }));
    const usd = (amount: string) => ({ amount, currency: 'USD' });
    expect(collectionCase).toMatchObject({
      state: 'OPEN',
      today: '2026-11-09',
      customerTimeZone: 'America/New_York',
      isTimeZoneKnown: false,
      allowedActions: ['work', 'addNote'],
      balances: [
        {
          open: usd('290.00'),
          overdue: usd('290.00'),
          unapplied: usd('40.00'),
          disputed: usd('7.00'),
          promised: usd('40.00'),
          claimed: usd('5.00'),
          actionable: usd('198.00'),
        },
      ],
      credits: [{ amount: usd('20.00'), unapplied: usd('20.00') }],
      unappliedPayments: [
        {
          unapplied: usd('20.00'),
          allocations: [{ invoiceNumber: 'INV-3-2', amount: usd('10.00') }],
        },
      ],
      promises: [
        { status: 'OPEN', items: [{ number: 'INV-3-1' }], madeBy: { name: 'Mia Collector' } },
      ],
      claims: [{ state: 'OPEN', amount: usd('5.00') }],
      disputes: [{ reason: 'PRICE', items: [{ invoiceNumber: 'INV-3-2', amount: usd('7.00') }] }],
    });
    expect(collectionCase.items).toMatchObject([
      {
        number: 'INV-3-2',
        open: usd('90.00'),
        disputed: usd('7.00'),
        daysPastDue: 27,
        bucket: '1-30',
      },
      { number: 'INV-3-1', customerStatus: 'IN_APPROVAL', customerStatusOn: '2026-11-09' },
      { number: 'INV-3-0', open: usd('100.00'), customerStatus: null },
    ]);
    expect(collectionCase.ageing).toMatchObject([
      { asOf: '2026-11-09', unallocatedCredits: usd('40.00'), total: usd('250.00') },
    ]);
    const noted = timeline.nodes.find(({ body }) => body === 'Waiting for their bank');
    expect(noted?.actor).toEqual({ name: 'Mia Collector' });
  });

  it('of a closed case shows what is left, and offers no work', async () => {
    const [opened] = await openCases({ server, system, desk }, [{ name: 'Cured' }]);
    await buildInvoice(server.em, { customerId: opened!.customer.id, dueOn: '2026-12-01' });
    await closeCase({ server, system }, opened!);
    const { collectionCase } = await open(opened!);
    expect(collectionCase).toMatchObject({
      state: 'CLOSED',
      closeReason: expect.any(String),
      points: 0,
      factors: [],
      balances: [{ open: { amount: '100.00' }, overdue: { amount: '0.00' } }],
      allowedActions: ['addNote'],
    });
  });

  it('knows the customer’s own zone where one is given', async () => {
    const [opened] = await openCases({ server, system, desk }, [{ name: 'In Denver' }]);
    await server.em.query("UPDATE customer SET time_zone = 'America/Denver' WHERE id = $1", [
      opened!.customer.id,
    ]);
    expect((await open(opened!)).collectionCase).toMatchObject({
      customerTimeZone: 'America/Denver',
      isTimeZoneKnown: true,
    });
  });
});
