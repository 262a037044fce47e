import { addBusinessDays } from '@kept/domain';
import type { DemoCase } from './cases';
import { weekdayUpTo } from './days';
import type { Dealer } from './plan-deal';
import { consumerDeal } from './plan-fates';
import { after, calendarOf } from './plan-kit';
import type { DemoUser } from './world';

interface Means {
  income: number;
  essentials: number;
  otherDebts: number;
  dependants: number;
  source: 'SAID' | 'DOCUMENTS' | 'DEBT_ADVISER' | 'BENEFIT_OFFICE';
  note: string;
}

function assess(
  { kit: { given, events } }: Dealer,
  of: { about: DemoCase; on: Temporal.PlainDate; at: string; by: DemoUser },
  means: Means,
): string {
  const { about, on, at, by } = of;
  const id = given.dice.id();
  given.sheet.add('affordability_assessment', {
    id,
    case_id: about.id,
    portfolio_id: given.world.portfolioId[about.portfolio],
    customer_id: about.customerId,
    currency: 'USD',
    period: 'MONTHLY',
    income_minor: means.income,
    essentials_minor: means.essentials,
    other_debts_minor: means.otherDebts,
    dependants: means.dependants,
    source: means.source,
    assessed_on: on.toString(),
    note: means.note,
    assessed_by: by.id,
    recorded_at: at,
  });
  events.add(
    {
      account: about.account,
      caseId: about.id,
      subject: ['AffordabilityAssessment', id],
      actorId: by.id,
      at,
    },
    { type: 'AFFORDABILITY_ASSESSED', payload: { assessmentId: id } },
  );
  return id;
}

function stories(dealer: Dealer) {
  const { today } = dealer.kit.given;
  return [
    {
      paid: 2,
      nextOn: today.add({ days: 6 }),
      reviewOn: today.add({ days: 34 }),
      size: 4_000,
      balance: 286_040,
      said: 'Hours cut at work since summer; wants to pay something small.',
      means: {
        income: 214_000,
        essentials: 189_500,
        otherDebts: 14_000,
        dependants: 2,
        source: 'DOCUMENTS',
        note: 'Two pay slips and the lease were sent in.',
      },
    },
    {
      paid: 1,
      nextOn: today.add({ days: 14 }),
      reviewOn: today.add({ days: 67 }),
      size: 2_500,
      balance: 134_275,
      said: 'On benefits since the operation; the adviser asks for small amounts.',
      means: {
        income: 148_000,
        essentials: 136_000,
        otherDebts: 6_500,
        dependants: 0,
        source: 'DEBT_ADVISER',
        note: 'Budget by the adviser, agreed for half a year.',
      },
    },
    {
      paid: 3,
      nextOn: addBusinessDays(today, -1, calendarOf(dealer.kit, 'CARE')),
      reviewOn: today,
      size: 6_000,
      balance: 198_510,
      said: 'New baby, one income until the summer.',
      means: {
        income: 262_000,
        essentials: 231_000,
        otherDebts: 20_000,
        dependants: 3,
        source: 'SAID',
        note: 'Back at work in three months: to be looked at again then.',
      },
    },
  ] as const;
}

/** Arrangements with people who cannot pay more: what they live on was looked at, and it will be again. */
export function addHardship(dealer: Dealer): void {
  for (const { paid, nextOn, reviewOn, size, balance, said, means } of stories(dealer)) {
    const deal = consumerDeal(dealer, {
      kind: 'ARRANGEMENT',
      isHardship: true,
      size,
      paid,
      lead: 12,
      method: 'CARD',
      nextOn,
      reviewOn,
    });
    const on = dealer.offeredOn(deal.shape);
    const owing = { ...deal.owing, balance, offeredOn: on };
    const { items, about } = dealer.begin(owing);
    const told = dealer.talk(about, weekdayUpTo(on.subtract({ days: 2 })), {
      outcome: 'HARDSHIP',
      note: said,
    });
    const at = after(told.at, 9);
    const day = Temporal.PlainDate.from(told.at.slice(0, 10));
    const assessmentId = assess(dealer, { about, on: day, at, by: told.by }, means);
    const plan = dealer.agree(deal, { about, items, on, assessmentId });
    dealer.payUntil(plan, deal.shape.nextOn);
  }
}
