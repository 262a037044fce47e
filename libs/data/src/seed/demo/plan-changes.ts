import { addBusinessDays } from '@kept/domain';
import { weekdayUpTo } from './days';
import type { DemoPlan } from './plan-book';
import type { Deal, Dealer } from './plan-deal';
import { consumerDeal, tradeDeal } from './plan-fates';
import { calendarOf } from './plan-kit';

/** A plan that was changed: a new one over what the first has left, linked both ways. */
export function addReplanned(dealer: Dealer): void {
  const { today } = dealer.kit.given;
  const first = tradeDeal(dealer, 'METALS', { paid: 1, nextOn: today.subtract({ days: 14 }) });
  const old = dealer.agreed(first);
  const deal = tradeDeal(dealer, 'METALS', {
    frequency: 'FORTNIGHTLY',
    parts: 4,
    paid: 0,
    nextOn: today.add({ days: 4 }),
    lead: 21,
  });
  const on = dealer.offeredOn(deal.shape);
  const note = 'Two of their own customers pay late: smaller parts, every other Friday.';
  const plan = dealer.agree(
    { ...deal, note },
    { about: old.about, items: old.items.filter(({ open }) => open > 0), on, replaces: old },
  );
  dealer.supersede(old, plan);
  dealer.payUntil(plan, deal.shape.nextOn);
}

/** Promises that a plan took the place of. */
export function addPromisesReplaced(dealer: Dealer): void {
  replacePromise(dealer, tradeDeal(dealer, 'METALS', { paid: 0 }));
  replacePromise(dealer, consumerDeal(dealer, { paid: 1 }));
}

function replacePromise(dealer: Dealer, deal: Deal): void {
  const { kit } = dealer;
  const { portfolio } = deal.owing;
  const on = dealer.offeredOn(deal.shape);
  const { items, about } = dealer.begin({ ...deal.owing, offeredOn: on });
  const [item] = items;
  if (item === undefined) return;
  const made = kit.promises.add(about, {
    item,
    amount: item.open,
    promisedOn: weekdayUpTo(on.subtract({ days: 5 })),
    dueOn: addBusinessDays(on, 3, calendarOf(kit, portfolio)),
    method: deal.shape.method,
  });
  const plan = dealer.agree(deal, { about, items, on });
  endPromise(dealer, plan, made);
  dealer.payUntil(plan, deal.shape.nextOn);
}

function endPromise(
  { kit }: Dealer,
  plan: DemoPlan,
  { promise, row }: ReturnType<Dealer['kit']['promises']['add']>,
): void {
  const { agreedOn, agreedAt } = plan.facts;
  if (agreedOn === null || agreedAt === null) throw new Error('what replaces a promise is agreed');
  const at = agreedAt.toString();
  promise.replaced = { on: agreedOn, at, byPlanId: plan.id };
  plan.row.replaces_promise_ids = [promise.id];
  Object.assign(row, {
    cancelled_on: agreedOn.toString(),
    cancelled_at: at,
    cancel_reason: 'A plan takes its place',
    superseded_by_plan: plan.id,
    version: 2,
  });
  const { about, by } = plan;
  kit.events.add(
    {
      account: about.account,
      caseId: about.id,
      subject: ['PromiseToPay', promise.id],
      actorId: by.id,
      at,
    },
    {
      type: 'PROMISE_CANCELLED',
      payload: {
        promiseId: promise.id,
        amount: { minorUnits: promise.amount, currency: plan.terms.currency },
        dueOn: promise.dueOn.toString(),
      },
    },
  );
}
