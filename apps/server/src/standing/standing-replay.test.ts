import { buildInvoice, buildUser } from '@kept/data';
import type { DebtKind, Role } from '@kept/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, refreshAll } from '../../test/desk';
import { type Answer, type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { money, PAY, REVERSE } from '../../test/payment-example';
import {
  CANCEL as CANCEL_PLAN,
  PAUSE,
  PROPOSE,
  planTerms,
  REINSTATE,
} from '../../test/plan-example';
import { CANCEL, MONDAY, RECORD, terms } from '../../test/promise-example';
import type { Caller } from '../../test/test-server';
import { verify } from '../verify/verify';
import { sweepPromises } from './standing.jobs';

// whatever people do, in whatever order, on whatever day: what is stored is what follows from the facts

let scene: LedgerScene;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
});
afterAll(() => scene.stop());

const someAmount = fc.integer({ min: 1, max: 60 }).map((tens) => `${tens * 10}.00`);
const someDelay = fc.nat(20);
const someKind = fc.constantFrom<DebtKind>('BUSINESS', 'CONSUMER');

const someStep = fc.oneof(
  fc.record({
    kind: fc.constant('PROMISE'),
    amount: someAmount,
    delay: someDelay,
    isNamed: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('CANCEL') }),
  fc.record({
    kind: fc.constant('PAY'),
    amount: someAmount,
    delay: someDelay,
    isNamed: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('REVERSE'), delay: someDelay }),
  fc.record({
    kind: fc.constant('PLAN'),
    delay: fc.nat(5),
    count: fc.integer({ min: 1, max: 4 }),
    forgiven: fc.constantFrom(0, 0, 30_00),
    hasDeposit: fc.boolean(),
    isAgreed: fc.constantFrom(true, true, false),
  }),
  fc.record({ kind: fc.constant('END_PLAN'), how: fc.constantFrom('cancel', 'reinstate') }),
  fc.record({ kind: fc.constant('PAUSE'), delay: someDelay }),
  fc.record({ kind: fc.constant('CLAIM'), amount: someAmount }),
  fc.record({ kind: fc.constant('DISPUTE'), amount: someAmount }),
  fc.record({ kind: fc.constant('RESOLVE'), how: fc.constantFrom('ACCEPTED', 'REJECTED') }),
  fc.record({ kind: fc.constant('INVOICE'), amount: someAmount, delay: someDelay }),
  fc.record({
    kind: fc.constant('DAYS'),
    delay: fc.integer({ min: 1, max: 5 }),
    isSwept: fc.boolean(),
  }),
);
type Step = typeof someStep extends fc.Arbitrary<infer S> ? S : never;

type Made = 'promise' | 'payment' | 'dispute' | 'plan';

/** A debtor on a desk of their own, and what was done to them. */
class Story {
  private readonly made: Record<Made, Answer[]> = {
    promise: [],
    payment: [],
    dispute: [],
    plan: [],
  };
  private swept = Temporal.PlainDate.from('2026-11-09');
  private today = this.swept;

  private constructor(
    private readonly desk: Awaited<ReturnType<typeof openDesk>>,
    private readonly debtor: Debtor,
    private readonly asManager: Caller,
  ) {}

  static async begin(debtKind: DebtKind): Promise<Story> {
    scene.clock.moveTo(MONDAY);
    const desk = await openDesk(scene.server, { debtKind });
    const roles: Role[] = ['COLLECTOR', 'SUPERVISOR', 'CREDIT_MANAGER'];
    const manager = await buildUser(scene.server.em, { roles, teamIds: [desk.team.id] });
    const debtor = await scene.debtor({}, desk);
    return new Story(desk, debtor, await scene.server.signIn(manager));
  }

  async take(step: Step): Promise<void> {
    const usd = 'amount' in step ? { amount: { amount: step.amount, currency: 'USD' } } : {};
    const itemIds = 'isNamed' in step && step.isNamed ? [this.debtor.invoice.id] : [];
    const on = (days: number) => this.today.add({ days }).toString();
    const { caseId } = this.debtor;
    switch (step.kind) {
      case 'PROMISE':
        return this.act('promise', RECORD, {
          caseId,
          promise: terms({ ...usd, itemIds, dueOn: on('delay' in step ? step.delay : 0) }),
        });
      case 'CANCEL':
        return this.act('promise', CANCEL, { ...this.latest('promise'), reason: 'A story' });
      case 'PAY': {
        const payment = money(this.debtor, {
          ...usd,
          valueOn: on('delay' in step ? -step.delay : 0),
          // named: for the promise, on the item wherever it stands
          ...(itemIds.length > 0 && { promiseId: this.made.promise.at(-1)?.id }),
          ...(itemIds.length > 0 &&
            'delay' in step &&
            step.delay % 2 === 0 && {
              allocations: [{ invoiceId: itemIds[0], amount: usd.amount?.amount }],
            }),
        });
        return this.act('payment', PAY, payment);
      }
      case 'REVERSE':
        return this.act('payment', REVERSE, {
          ...this.latest('payment'),
          reversedOn: on('delay' in step ? -step.delay : 0),
          reason: 'BOUNCED',
        });
      case 'PLAN':
        return this.plan(step);
      case 'END_PLAN': {
        const document = 'how' in step && step.how === 'reinstate' ? REINSTATE : CANCEL_PLAN;
        return this.act('plan', document, { ...this.latest('plan'), reason: 'A story' });
      }
      case 'PAUSE': {
        const fromOn = on('delay' in step ? step.delay : 0);
        const days = 30;
        return this.act('plan', PAUSE, { ...this.latest('plan'), fromOn, days, reason: 'Story' });
      }
      case 'CLAIM':
        return this.act(
          null,
          `mutation C($input: RecordClaimedPaymentInput!) { recordClaimedPayment(input: $input) { __typename } }`,
          {
            caseId,
            claim: { ...usd, paidOn: on(-1), method: 'TRANSFER' },
          },
        );
      case 'DISPUTE':
        return this.act(
          'dispute',
          `mutation O($input: OpenDisputeInput!) { openDispute(input: $input) { __typename ... on Dispute { id version } } }`,
          {
            caseId,
            dispute: {
              reason: 'PRICE',
              items: [{ invoiceId: this.debtor.invoice.id, amount: usd.amount?.amount }],
            },
          },
        );
      case 'RESOLVE':
        return this.act(
          'dispute',
          `mutation R($input: ResolveDisputeInput!) { resolveDispute(input: $input) { __typename ... on Dispute { id version } } }`,
          {
            ...this.latest('dispute'),
            resolution: 'how' in step ? step.how : 'REJECTED',
          },
        );
      case 'INVOICE':
        return this.bill(usd.amount?.amount ?? '10.00', on(-('delay' in step ? step.delay : 0)));
      default:
        return this.pass(step);
    }
  }

  /** Sends a mutation; a refusal is as good an answer as any, an error is not. */
  private async act(kind: Made | null, document: string, input: object | null): Promise<void> {
    if (input === null || ('id' in input && input.id === undefined)) return;
    const callers = { payment: this.desk.asClerk, plan: this.asManager };
    const caller = kind === 'payment' || kind === 'plan' ? callers[kind] : this.desk.asCollector;
    const answer = await scene.mutate(document, input, caller);
    if (kind !== null && answer.__typename !== 'Refusal') this.made[kind].push(answer);
  }

  private latest(kind: Made) {
    const { id, version } = this.made[kind].at(-1) ?? {};
    return { id, version };
  }

  private async plan(step: Step): Promise<void> {
    if (!('forgiven' in step)) return;
    const { forgiven, count, delay, hasDeposit, isAgreed } = step;
    const firstOn = this.today.add({ days: delay + 1 }).toString();
    await this.act('plan', PROPOSE, {
      caseId: this.debtor.caseId,
      isAgreed,
      terms: planTerms({
        kind: forgiven > 0 ? 'SETTLEMENT' : 'PLAN',
        forgivenMinor: forgiven,
        frequency: 'WEEKLY',
        depositMinor: hasDeposit ? 50_00 : null,
        depositOn: hasDeposit ? this.today.toString() : null,
        firstOn,
        count,
      }),
    });
  }

  private async bill(amount: string, dueOn: string): Promise<void> {
    const { customer } = this.debtor;
    await buildInvoice(scene.server.em, {
      customerId: customer.id,
      amountMinor: Math.round(Number(amount) * 100),
      dueOn,
      recordedAt: scene.clock.now(),
    });
    await refreshAll(scene.system, [customer]);
  }

  private async pass(step: Step): Promise<void> {
    this.today = this.today.add({ days: 'delay' in step ? step.delay : 1 });
    scene.clock.moveTo(`${this.today}T15:00Z`);
    if ('isSwept' in step && step.isSwept) await this.sweep();
  }

  async sweep(): Promise<void> {
    const days: Temporal.PlainDate[] = [];
    for (let day = this.swept; Temporal.PlainDate.compare(day, this.today) <= 0; ) {
      days.push(day);
      day = day.add({ days: 1 });
    }
    const call = { ctx: scene.system, directUrl: '', signal: new AbortController().signal };
    const { id: portfolioId } = this.desk.portfolio;
    await sweepPromises.run(call, { portfolioId, days });
    await scene.system.query('UPDATE portfolio SET computed_for = $2 WHERE id = $1', [
      portfolioId,
      this.today,
    ]);
    this.swept = this.today;
  }
}

/** What the database holds that does not follow from the facts, by the same check as `npm run verify`. */
async function wrong(): Promise<string[]> {
  const { differences } = await verify(scene.system);
  return differences.map(({ check, text }) => `${check}: ${text}`);
}

it('is, after any story, what follows from its facts', async () => {
  await fc.assert(
    fc.asyncProperty(
      someKind,
      fc.array(someStep, { minLength: 5, maxLength: 15 }),
      async (kind, steps) => {
        const story = await Story.begin(kind);
        for (const step of steps) await story.take(step);
        expect(await wrong()).toEqual([]);
        await story.sweep();
        expect(await wrong()).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);
