import { addBusinessDays, nextBusinessDay } from '@kept/domain';
import { weekdayUpTo } from './days';
import type { DemoPlan } from './plan-book';
import type { Deal, Dealer } from './plan-deal';
import { after, calendarOf, personOf, supervisorOf } from './plan-kit';
import type { PortfolioCode } from './world';

/** A plan of a trade account that its collector may agree to alone. */
export function tradeDeal(
  dealer: Dealer,
  portfolio: 'METALS' | 'UK',
  shape: Partial<Deal['shape']>,
): Deal {
  const { dice, today } = dealer.kit.given;
  // whose first part is still to come was agreed not long ago
  const isFirst = shape.paid === 0;
  return {
    owing: { portfolio, balance: dice.between(240, 900) * 1_000 + 50, items: dice.between(2, 4) },
    shape: {
      frequency: 'MONTHLY',
      parts: 3,
      paid: 1,
      nextOn: today.add({ days: dice.between(3, isFirst ? 10 : 20) }),
      lead: dice.between(isFirst ? 16 : 9, 22),
      depositPercent: 25,
      method: portfolio === 'UK' ? 'DIRECT_DEBIT' : 'TRANSFER',
      ...shape,
    },
  };
}

/** A plan of a private person that a collector may agree to alone. */
export function consumerDeal(dealer: Dealer, shape: Partial<Deal['shape']>): Deal {
  const { dice, today } = dealer.kit.given;
  return {
    owing: { portfolio: 'CARE', balance: dice.between(60, 320) * 1_000 + 35, items: 1 },
    shape: {
      frequency: 'MONTHLY',
      parts: dice.between(6, 10),
      paid: dice.between(1, 4),
      nextOn: today.add({ days: dice.between(2, 20) }),
      lead: dice.between(9, 24),
      method: dice.pick(['CARD', 'CARD', 'DIRECT_DEBIT'] as const),
      ...shape,
    },
  };
}

/** Plans in order, with some parts paid: most within a collector's authority, some approved by their supervisor. */
export function addRunning(dealer: Dealer): void {
  const { dice, today } = dealer.kit.given;
  const soon = () => today.add({ days: dice.between(2, 9) });
  for (let nth = 0; nth < 4; nth += 1)
    dealer.agreed({ ...tradeDeal(dealer, 'METALS', { paid: nth % 3 }), asksFirst: nth % 2 === 0 });
  for (const paid of [1, 2, 3])
    dealer.agreed(
      tradeDeal(dealer, 'METALS', { frequency: 'FORTNIGHTLY', parts: 4, paid, nextOn: soon() }),
    );
  for (const paid of [0, 2]) {
    const deal = tradeDeal(dealer, 'METALS', { parts: 5, paid, depositPercent: 10 });
    const balance = dice.between(1_200, 2_600) * 1_000;
    dealer.agreed({
      owing: { ...deal.owing, balance, items: 4 },
      shape: deal.shape,
      asksFirst: true,
    });
  }
  dealer.agreed(
    tradeDeal(dealer, 'METALS', {
      paid: 1,
      interest: { method: 'DECLINING', rate: 800, basis: 'Terms of sale, clause 7' },
    }),
  );
  for (const paid of [0, 1, 2]) dealer.agreed(tradeDeal(dealer, 'UK', { paid }));
  for (let nth = 0; nth < 6; nth += 1)
    dealer.agreed({ ...consumerDeal(dealer, {}), asksFirst: nth % 3 === 0 });
  for (const paid of [1, 3, 4])
    dealer.agreed(consumerDeal(dealer, { frequency: 'FORTNIGHTLY', paid, nextOn: soon() }));
  const due = (portfolio: PortfolioCode) =>
    nextBusinessDay(today, calendarOf(dealer.kit, portfolio));
  dealer.agreed(tradeDeal(dealer, 'METALS', { nextOn: due('METALS') }));
  for (const paid of [2, 3]) dealer.agreed(consumerDeal(dealer, { paid, nextOn: due('CARE') }));
  addCured(dealer);
}

/** Late once, paid within the cure period, in order since. */
function addCured(dealer: Dealer): void {
  const deal = tradeDeal(dealer, 'METALS', { parts: 4, paid: 3, lead: 10 });
  const on = dealer.offeredOn(deal.shape);
  const { items, about } = dealer.begin({ ...deal.owing, offeredOn: on });
  const plan = dealer.agree(deal, { about, items, on });
  dealer.payUntil(plan, deal.shape.nextOn, new Map([[2, 6]]));
}

/** Plans that are not in order: in grace, behind with the cure period running, paused, in default. */
export function addTroubled(dealer: Dealer): void {
  const { today } = dealer.kit.given;
  const workday = (portfolio: PortfolioCode, days: number) =>
    addBusinessDays(today, days, calendarOf(dealer.kit, portfolio));
  dealer.agreed(tradeDeal(dealer, 'METALS', { nextOn: workday('METALS', -1) }));
  dealer.agreed(tradeDeal(dealer, 'METALS', { nextOn: workday('METALS', -2), paid: 2 }));
  dealer.agreed(consumerDeal(dealer, { nextOn: workday('CARE', -1), paid: 3 }));

  const late = nextBusinessDay(today.subtract({ days: 10 }), calendarOf(dealer.kit, 'CARE'));
  const behind = tradeDeal(dealer, 'METALS', { nextOn: workday('METALS', -6) });
  dealer.agreed({ ...behind, owner: personOf(dealer.kit.given, 'Ben') });
  dealer.agreed(consumerDeal(dealer, { nextOn: late, paid: 2 }));
  dealer.agreed(consumerDeal(dealer, { nextOn: late, paid: 1, frequency: 'FORTNIGHTLY' }));

  pause(
    dealer,
    dealer.agreed(consumerDeal(dealer, { nextOn: today.subtract({ days: 5 }), paid: 2 })),
  );

  const missed = { frequency: 'FORTNIGHTLY', parts: 4, paid: 1, lead: 10 } as const;
  dealer.agreed(tradeDeal(dealer, 'METALS', { ...missed, nextOn: today.subtract({ days: 26 }) }));
  dealer.agreed(consumerDeal(dealer, { nextOn: today.subtract({ days: 62 }), paid: 2 }));
}

function pause(dealer: Dealer, plan: DemoPlan): void {
  const { today } = dealer.kit.given;
  const fromOn = today.subtract({ days: 10 });
  const reason = 'Laid off; the new job starts next month.';
  const on = weekdayUpTo(fromOn.subtract({ days: 1 }));
  const { at } = dealer.talk(plan.about, on, { outcome: 'HARDSHIP', note: reason });
  dealer.plans.pause(plan, {
    fromOn,
    untilOn: fromOn.add({ days: 29 }),
    at: after(at, 6),
    by: supervisorOf(dealer.kit, plan.about.portfolio),
    reason,
  });
}

/** Settlements and plans that came to their end; answers with the one whose case came back. */
export function addCompleted(dealer: Dealer): DemoPlan {
  const { dice, today } = dealer.kit.given;
  dealer.agreed(tradeDeal(dealer, 'METALS', { paid: 3, nextOn: today.subtract({ days: 12 }) }));
  dealer.agreed(consumerDeal(dealer, { parts: 5, paid: 5, nextOn: today.subtract({ days: 9 }) }));
  const lumpSum = { kind: 'SETTLEMENT', frequency: 'ONCE', parts: 1, paid: 1, lead: 8 } as const;
  const settled = consumerDeal(dealer, {
    ...lumpSum,
    forgivenPercent: 20,
    nextOn: today.subtract({ days: 12 }),
  });
  dealer.agreed({ ...settled, owing: { ...settled.owing, ageDays: 470 } });

  const half = consumerDeal(dealer, { kind: 'SETTLEMENT', parts: 2, paid: 1, forgivenPercent: 10 });
  dealer.agreed({ ...half, owing: { ...half.owing, ageDays: 430 }, asksFirst: true });

  const back = tradeDeal(dealer, 'METALS', {
    ...lumpSum,
    depositPercent: 0,
    forgivenPercent: 5,
    nextOn: today.subtract({ days: 19 }),
  });
  const balance = dice.between(520, 780) * 1_000;
  return dealer.agreed({
    owing: { ...back.owing, balance, terms: 14 },
    shape: back.shape,
    asksFirst: true,
  });
}
