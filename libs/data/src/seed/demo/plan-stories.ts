import { checkAuthority, promiseOffer } from '@kept/domain';
import { weekdayFrom, weekdayUpTo } from './days';
import {
  type Asked,
  approverOf,
  askApproval,
  askedForPlan,
  decideApproval,
} from './plan-approvals';
import type { Deal, Dealer } from './plan-deal';
import { consumerDeal, tradeDeal } from './plan-fates';
import { after, personOf, policiesOf, supervisorOf } from './plan-kit';
import { noteOffer } from './plan-offers';
import { type Shape, termsOf } from './plan-terms';

/** An offer of a day with its case, and what the customer had asked for before it. */
function offer(dealer: Dealer, deal: Deal, on: Temporal.PlainDate, asked?: Partial<Shape>) {
  const { items, about } = dealer.begin({ ...deal.owing, offeredOn: on });
  const { by, at } = dealer.talk(about, on, {
    outcome: 'OFFER_MADE',
    nextOn: on.add({ days: 14 }),
    ...(deal.note === undefined ? {} : { note: deal.note }),
  });
  const made = { about, items, on, by };
  if (asked !== undefined) {
    const terms = termsOf({ ...deal.shape, ...asked }, items, on);
    noteOffer(dealer.kit, { ...made, terms, at: after(at, -2), side: 'CUSTOMER' });
  }
  const terms = termsOf(deal.shape, items, on);
  return { ...dealer.plans.propose({ ...made, terms, at, side: 'US' }), items };
}

/** Offers that nobody has answered yet; the first of them runs out tomorrow, or after the weekend. */
export function addProposed(dealer: Dealer): void {
  const { today } = dealer.kit.given;
  const ahead = (days: number) => ({ paid: 0, nextOn: today.add({ days }) });
  const twice = { parts: 6, depositPercent: 0 };
  const old = weekdayFrom(today.subtract({ days: 13 }));
  offer(dealer, tradeDeal(dealer, 'METALS', ahead(5)), old, twice);
  const fresh = weekdayUpTo(today.subtract({ days: 4 }));
  offer(dealer, consumerDeal(dealer, { ...ahead(16), parts: 8 }), fresh, { parts: 16 });
  offer(dealer, tradeDeal(dealer, 'UK', ahead(12)), weekdayUpTo(today.subtract({ days: 2 })));
}

/** A settlement below the creditor's floor: it has been asked for, and takes its days. */
export function addCreditorWaiting(dealer: Dealer): void {
  const { kit } = dealer;
  const { today } = kit.given;
  const deal = consumerDeal(dealer, {
    kind: 'SETTLEMENT',
    frequency: 'ONCE',
    parts: 1,
    paid: 0,
    forgivenPercent: 60,
    nextOn: today.add({ days: 15 }),
  });
  const asked = weekdayUpTo(today.subtract({ days: 2 }));
  const owing = { ...deal.owing, balance: 418_000, ageDays: 690 };
  const note = 'Would borrow 1,600 from the family, once and for all.';
  const { plan, verdict } = offer(dealer, { ...deal, owing, note }, asked, { forgivenPercent: 70 });
  plan.facts.isAwaitingApproval = true;
  askApproval(kit, askedForPlan(plan, verdict, 'Lump sum from the family; nothing else to get.'));
}

/** What was asked of those who may during the last weeks, and what they said. */
export function addDecided(dealer: Dealer): void {
  const { today } = dealer.kit.given;
  const ago = (days: number) => weekdayUpTo(today.subtract({ days }));
  addLarge(dealer);
  addLaterPromise(dealer, ago(9));
  addApproved(dealer, ago(3));
  addCountered(dealer, ago(11));
  addDeclined(dealer, ago(6));
}

/** A consumer's plan of more than a collector may agree to. */
function addLarge(dealer: Dealer): void {
  const { today } = dealer.kit.given;
  const deal = consumerDeal(dealer, {
    parts: 12,
    paid: 0,
    nextOn: today.add({ days: 4 }),
    lead: 12,
  });
  dealer.agreed({ ...deal, owing: { ...deal.owing, balance: 642_080 }, asksFirst: true });
}

/** A promise for later than a collector takes alone: their own customer pays at the month's end. */
function addLaterPromise(dealer: Dealer, on: Temporal.PlainDate): void {
  const { kit } = dealer;
  const offeredOn = on;
  const owing = { portfolio: 'METALS', balance: 318_400, items: 2, offeredOn } as const;
  const { items, about } = dealer.begin(owing, personOf(kit.given, 'Ben'));
  const [item] = items;
  if (item === undefined) return;
  const dueOn = weekdayFrom(on.add({ days: 24 }));
  const { promise, row } = kit.promises.add(about, {
    item,
    amount: item.open,
    promisedOn: on,
    dueOn,
    method: 'TRANSFER',
  });
  const by = personOf(kit.given, 'Ben');
  const { currency } = item.account;
  const terms = { amount: promise.amount, dueOn, currency };
  const offered = promiseOffer(terms, { today: on, payDayOn: null, aon: 318_400, level: 0 });
  const holder = { userId: by.id, roles: by.roles };
  const verdict = checkAuthority(offered, holder, policiesOf('METALS').AUTHORITY, on);
  if (verdict.needs === null) throw new Error('a promise so far ahead is asked for');
  const asked: Asked = {
    about,
    kind: 'PROMISE',
    plan: null,
    offer: {
      amount: promise.amount,
      currency,
      dueOn: dueOn.toString(),
      method: promise.method,
      itemIds: promise.itemIds,
      debtId: null,
      replacesId: null,
    },
    amount: promise.amount,
    currency,
    needs: verdict.needs,
    reasons: verdict.reasons,
    by,
    at: after(promise.recordedAt, -2),
    note: 'Their own customer pays them at the end of the month.',
  };
  const approval = askApproval(kit, asked);
  const sam = supervisorOf(kit, 'METALS');
  const at = after(promise.recordedAt, -1);
  decideApproval(kit, asked, approval, { state: 'USED', by: sam, at, note: null });
  Object.assign(row, { approval_id: approval.id });
}

/** Approved; the customer still has to say yes. */
function addApproved(dealer: Dealer, on: Temporal.PlainDate): void {
  const { kit } = dealer;
  const deal = tradeDeal(dealer, 'METALS', {
    parts: 6,
    paid: 0,
    depositPercent: 10,
    nextOn: on.add({ days: 12 }),
  });
  const asked = { parts: 8, depositPercent: 0 };
  const note = 'The owner wants it in writing before he says yes.';
  const { plan, verdict } = offer(dealer, { ...deal, note }, on, asked);
  const question = askedForPlan(plan, verdict, 'Good customer for years, one lost contract.');
  const row = askApproval(kit, question);
  decideApproval(kit, question, row, {
    state: 'APPROVED',
    by: approverOf(kit, plan.about, question.needs),
    at: after(question.at, 0, 48),
    note: 'Fine, with new orders on prepayment.',
  });
}

/** The approver said other terms, and the customer took them. */
function addCountered(dealer: Dealer, on: Temporal.PlainDate): void {
  const { kit } = dealer;
  const shape = { paid: 0, nextOn: on.add({ days: 24 }) };
  const deal = tradeDeal(dealer, 'METALS', { ...shape, parts: 5, depositPercent: 10 });
  const { plan, verdict, items } = offer(dealer, deal, on, { parts: 8, depositPercent: 0 });
  const question = askedForPlan(plan, verdict, null);
  const row = askApproval(kit, question);
  const by = approverOf(kit, plan.about, question.needs);
  const at = after(question.at, 1, 12);
  const counter = dealer.plans.propose({
    about: plan.about,
    items,
    terms: termsOf({ ...deal.shape, parts: 4, depositPercent: 20 }, items, on),
    side: 'APPROVER',
    by,
    on,
    at,
    note: 'Four parts, and a fifth down.',
  }).plan;
  const reason = 'The approver offered {by} instead';
  dealer.plans.end(plan, { as: 'SUPERSEDED', on, at, by, reason, byPlan: counter });
  decideApproval(kit, question, row, {
    state: 'COUNTERED',
    by,
    at,
    note: 'Four parts, and a fifth down.',
    counterPlan: counter,
  });
  dealer.plans.agree({ ...counter, by: plan.by }, on, after(at, 2));
  dealer.payUntil(counter, today(dealer));
}

function today(dealer: Dealer): Temporal.PlainDate {
  return dealer.kit.given.today;
}

/** Too much to forgive. */
function addDeclined(dealer: Dealer, on: Temporal.PlainDate): void {
  const { kit } = dealer;
  const deal = consumerDeal(dealer, {
    kind: 'SETTLEMENT',
    frequency: 'ONCE',
    parts: 1,
    paid: 0,
    forgivenPercent: 45,
    nextOn: on.add({ days: 14 }),
  });
  const owing = { ...deal.owing, ageDays: 300 };
  const { plan, verdict, items } = offer(dealer, { ...deal, owing }, on, { forgivenPercent: 60 });
  const question = askedForPlan(plan, verdict, 'Says it is this or nothing.');
  const row = askApproval(kit, question);
  const by = personOf(kit.given, 'Dana');
  const at = after(question.at, 2, 40);
  const word = 'In work and paying others in full: a plan, or 15 % off at most.';
  dealer.plans.end(plan, { as: 'DECLINED', on, at, by, reason: word });
  decideApproval(kit, question, row, { state: 'DECLINED', by, at, note: word });
  const terms = termsOf({ ...deal.shape, forgivenPercent: 15 }, items, on);
  const { about } = plan;
  noteOffer(kit, { about, items, terms, on, by: plan.by, at: after(at, 1), side: 'US' });
}
