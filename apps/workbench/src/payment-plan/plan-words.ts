import {
  type AssessmentSource,
  formatAmount,
  type IncomePeriod,
  type InstalmentStatus,
  type InterestMethod,
  money,
  type PlanCondition,
  type PlanFrequency,
  type PlanKind,
  type PlanStatus,
} from '@kept/domain';
import { dayText, groupedAmount, type Meaning } from '@kept/ui';
import type { PlanLinePartsFragment } from '../gql/graphql';

export const PLAN_KIND_LABELS: Readonly<Record<PlanKind, string>> = {
  PLAN: 'Plan',
  SETTLEMENT: 'Settlement',
  ARRANGEMENT: 'Arrangement',
};

export const FREQUENCY_LABELS: Readonly<Record<PlanFrequency, string>> = {
  ONCE: 'In one sum',
  WEEKLY: 'Weekly',
  FORTNIGHTLY: 'Every two weeks',
  SEMI_MONTHLY: 'Twice a month',
  MONTHLY: 'Monthly',
  OWN_DATES: 'Own dates',
};

/** After an amount: '500 a month'. */
export const PER_LABELS: Readonly<Partial<Record<PlanFrequency, string>>> = {
  WEEKLY: 'week',
  FORTNIGHTLY: 'two weeks',
  SEMI_MONTHLY: 'half a month',
  MONTHLY: 'month',
};

export const INTEREST_LABELS: Readonly<Record<InterestMethod, string>> = {
  SIMPLE: 'Simple',
  DECLINING: 'On what is left',
};

export const PERIOD_LABELS: Readonly<Record<IncomePeriod, string>> = {
  WEEKLY: 'A week',
  FORTNIGHTLY: 'Two weeks',
  MONTHLY: 'A month',
};

export const SOURCE_LABELS: Readonly<Record<AssessmentSource, string>> = {
  SAID: 'What they said',
  DOCUMENTS: 'Documents seen',
  DEBT_ADVISER: 'A debt adviser',
  BENEFIT_OFFICE: 'The benefit office',
};

type Chip = { readonly meaning: Meaning; readonly text: string };

const STATUS_CHIPS: Readonly<Record<PlanStatus, Chip>> = {
  DRAFT: { meaning: 'muted', text: 'draft' },
  PROPOSED: { meaning: 'accent', text: 'offered' },
  PENDING_APPROVAL: { meaning: 'overdue', text: 'waits for approval' },
  AGREED: { meaning: 'accent', text: 'agreed, deposit awaited' },
  ACTIVE: { meaning: 'kept', text: 'in order' },
  COMPLETED: { meaning: 'kept', text: 'completed' },
  DEFAULTED: { meaning: 'broken', text: 'defaulted' },
  CANCELLED: { meaning: 'muted', text: 'cancelled' },
  SUPERSEDED: { meaning: 'muted', text: 'replaced' },
  DECLINED: { meaning: 'muted', text: 'declined' },
  EXPIRED: { meaning: 'muted', text: 'offer expired' },
  LAPSED: { meaning: 'broken', text: 'lapsed: no deposit' },
};

const CONDITION_CHIPS: Readonly<Record<PlanCondition, Chip>> = {
  IN_ORDER: { meaning: 'kept', text: 'in order' },
  IN_GRACE: { meaning: 'overdue', text: 'in grace' },
  IN_ARREARS: { meaning: 'broken', text: 'behind' },
  PAUSED: { meaning: 'muted', text: 'paused' },
};

export const INSTALMENT_CHIPS: Readonly<Record<InstalmentStatus, Chip>> = {
  UPCOMING: { meaning: 'muted', text: 'to come' },
  IN_GRACE: { meaning: 'overdue', text: 'in grace' },
  MISSED: { meaning: 'broken', text: 'missed' },
  PARTLY_PAID: { meaning: 'overdue', text: 'partly paid' },
  PAID: { meaning: 'kept', text: 'paid' },
};

export const RUNNING: readonly string[] = ['AGREED', 'ACTIVE'];
export const OFFERED: readonly string[] = ['PROPOSED', 'PENDING_APPROVAL'];

/** How a plan stands, in a word with its colour; 'behind' says how far. */
export function planChip(
  plan: Pick<PlanLinePartsFragment, 'status' | 'condition' | 'arrearsInstalments' | 'cureUntil'>,
): Chip {
  if (plan.status !== 'ACTIVE' || plan.condition === null) {
    return STATUS_CHIPS[plan.status as PlanStatus] ?? { meaning: 'muted', text: plan.status };
  }
  const chip = CONDITION_CHIPS[plan.condition as PlanCondition];
  if (plan.condition !== 'IN_ARREARS') return chip;
  const many = plan.arrearsInstalments === 1 ? 'instalment' : 'instalments';
  return { ...chip, text: `behind ${plan.arrearsInstalments} ${many}` };
}

/** 'Settlement P-12', 'Hardship plan P-3'. */
export function planTitle(
  plan: Pick<PlanLinePartsFragment, 'kind' | 'isHardship' | 'number'>,
): string {
  const kind = PLAN_KIND_LABELS[plan.kind as PlanKind] ?? plan.kind;
  return `${plan.isHardship ? `Hardship ${kind.toLowerCase()}` : kind} ${plan.number}`;
}

/** '5,026.25'; whole amounts without their zeros: '8,000'. */
export function shortAmount(minorUnits: number, currency: string): string {
  return groupedAmount(formatAmount(money(minorUnits, currency))).replace(/\.0+$/, '');
}

const MOST_GROUPS = 4;

/** A schedule in words: '8,000 + 8 × 5,026.25'; the deposit always stands by itself. */
export function partsText(
  instalments: readonly { readonly number: number; readonly amount: number }[],
  currency: string,
): string {
  const groups: { amount: number; count: number; isDeposit: boolean }[] = [];
  for (const { number, amount } of instalments) {
    const last = groups.at(-1);
    if (last && last.amount === amount && !last.isDeposit) last.count += 1;
    else groups.push({ amount, count: 1, isDeposit: number === 0 });
  }
  if (groups.length > MOST_GROUPS) return manyPartsText(instalments, currency);
  return groups
    .map(({ amount, count }) =>
      count === 1 ? shortAmount(amount, currency) : `${count} × ${shortAmount(amount, currency)}`,
    )
    .join(' + ');
}

function manyPartsText(
  instalments: readonly { readonly number: number; readonly amount: number }[],
  currency: string,
): string {
  const deposit = instalments.find((one) => one.number === 0);
  const parts = instalments.filter((one) => one.number !== 0).map((one) => one.amount);
  const [least, most] = [Math.min(...parts), Math.max(...parts)];
  const range = `${parts.length} parts of ${shortAmount(least, currency)} to ${shortAmount(most, currency)}`;
  return deposit ? `${shortAmount(deposit.amount, currency)} + ${range}` : range;
}

/** '12 days', '7 weeks', '15 months'. */
export function durationText(days: number): string {
  if (days < 21) return days === 1 ? '1 day' : `${days} days`;
  if (days < 56) return `${Math.round(days / 7)} weeks`;
  const months = Math.round(days / 30.44);
  return `${months} months`;
}

/** 'Fri 16 Jul 2027' by the year of `today`. */
export function dayWords(day: string | Temporal.PlainDate, today: string): string {
  return dayText(Temporal.PlainDate.from(day), Temporal.PlainDate.from(today));
}
