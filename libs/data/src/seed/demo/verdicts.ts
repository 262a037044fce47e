import {
  DEFAULT_POLICIES,
  evaluatePromises,
  type PromiseStanding,
  type Receipt,
} from '@kept/domain';
import { isBefore, momentOn } from './days';
import type { EventBook } from './events';
import type { DemoItem, DemoPayment, LedgerGiven } from './ledger-book';
import { type DemoPromise, sweepMoment } from './promises';

type Holidays = (code: 'US' | 'GB') => readonly string[];

function receiptOf(payment: DemoPayment, portfolioId: string): Receipt {
  return {
    id: payment.id,
    portfolioId,
    currency: payment.account.currency,
    amount: payment.amount,
    method: payment.method,
    valueOn: payment.on,
    recordedAt: Temporal.Instant.from(momentOn(payment.on, 12, 0)),
    reversedOn: payment.bouncedOn,
    debtId: payment.account.debtId,
    promiseId: null,
    parts: payment.parts.map((part) => ({
      itemId: part.item.id,
      debtId: part.item.account.debtId,
      amount: part.amount,
    })),
  };
}

function addVerdict(
  given: LedgerGiven,
  events: EventBook,
  promise: DemoPromise,
  standing: PromiseStanding,
): void {
  const { sheet, world, today } = given;
  const { about } = promise;
  const currency = about.account.currency;
  sheet.add('promise_standing', {
    promise_id: promise.id,
    portfolio_id: world.portfolioId[about.portfolio],
    status: standing.status,
    due_minor: standing.amountDue,
    received_minor: standing.receivedAmount,
    late_minor: standing.lateAmount,
    kept_on: standing.keptOn?.toString() ?? null,
    grace_until: standing.graceUntil.toString(),
    broken_on: standing.brokenOn?.toString() ?? null,
    level: standing.level,
    reasons: standing.reasons,
    computed_for: today.toString(),
  });
  // that a plan took its place was told by the plan
  if (standing.status === 'OPEN' || promise.replaced !== null) return;
  const at = standing.keptOn
    ? momentOn(
        isBefore(standing.keptOn, promise.promisedOn) ? promise.promisedOn : standing.keptOn,
        21,
        0,
      )
    : sweepMoment(standing.brokenOn ?? standing.graceUntil.add({ days: 1 }));
  events.add(
    {
      account: about.account,
      caseId: about.id,
      subject: ['PromiseToPay', promise.id],
      actorId: null,
      at,
    },
    {
      type: 'PROMISE_STATUS_CHANGED',
      payload: {
        promiseId: promise.id,
        from: 'OPEN',
        to: standing.status,
        amount: { minorUnits: promise.amount, currency },
        received: { minorUnits: standing.receivedAmount, currency },
        dueOn: promise.dueOn.toString(),
        graceUntil: standing.graceUntil.toString(),
        reasons: [...standing.reasons],
      },
    },
  );
}

/** Judges the demo's promises by the domain's own function, so that its past agrees with its rules. */
export function judgePromises(
  given: LedgerGiven,
  events: EventBook,
  facts: {
    promises: readonly DemoPromise[];
    payments: readonly DemoPayment[];
    items: readonly DemoItem[];
    holidays: Holidays;
  },
): void {
  const byCase = Map.groupBy(facts.promises, (promise) => promise.about.id);
  const payments = Map.groupBy(facts.payments, (payment) => payment.account.customerId);
  const amounts = new Map(facts.items.map((item) => [item.id, item.amount]));
  for (const promises of byCase.values()) {
    const about = promises[0]?.about;
    if (!about) continue;
    const portfolioId = given.world.portfolioId[about.portfolio];
    const standings = evaluatePromises(
      {
        promises: promises.map((promise) => ({
          ...promise,
          portfolioId,
          currency: about.account.currency,
          recordedAt: Temporal.Instant.from(promise.recordedAt),
          isImported: false,
          items: promise.itemIds.map((itemId) => ({
            itemId,
            openWhenMade: amounts.get(itemId) ?? null,
            reductions: [],
          })),
          debtId: null,
          cancelledOn: promise.replaced?.on ?? null,
          cancelledAt: promise.replaced ? Temporal.Instant.from(promise.replaced.at) : null,
          supersededById: promise.replaced?.byPlanId ?? null,
        })),
        receipts: (payments.get(about.customerId) ?? [])
          // what names a plan never counts to a promise
          .filter(({ account, planId }) => account.portfolio === about.portfolio && planId === null)
          .map((payment) => receiptOf(payment, portfolioId)),
        claims: [],
      },
      {
        policy: DEFAULT_POLICIES[about.portfolio === 'CARE' ? 'CONSUMER' : 'BUSINESS'].PROMISE,
        calendar: {
          weekend: [6, 7],
          holidays: new Set(facts.holidays(about.portfolio === 'UK' ? 'GB' : 'US')),
        },
      },
      given.today,
    );
    promises.forEach((promise, index) => {
      const standing = standings[index];
      if (standing) addVerdict(given, events, promise, standing);
    });
  }
}
