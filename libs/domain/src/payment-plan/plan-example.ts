import type { BusinessCalendar } from '../calendar/business-calendar';
import { DEFAULT_PLAN_POLICY } from './default-plan-policy';
import type {
  PlanFacts,
  PlanMoney,
  PlanPolicy,
  PlanRules,
  PlanTerms,
  ScheduledInstalment,
} from './payment-plan';
import type { PlanReceipt } from './plan-money';

// Plans for the tests of plans: 100.00 on each of Mon 2 Nov, Tue 1 Dec, Fri 1 Jan unless told otherwise.

export const day = (text: string) => Temporal.PlainDate.from(text);
export const at = (text: string) => Temporal.Instant.from(`${text}Z`);

const CALENDAR: BusinessCalendar = { weekend: [6, 7], holidays: new Set(['2026-11-26']) };

/** Grace three business days, cure five, default at two parts or thirty days; every cent shows. */
export const EXACT_PLAN: PlanPolicy = { ...DEFAULT_PLAN_POLICY.BUSINESS, tolerance: 0 };
export const EXACT_RULES: PlanRules = { policy: EXACT_PLAN, calendar: CALENDAR };
export const PLAIN_RULES: PlanRules = {
  policy: { ...EXACT_PLAN, movesOffHolidays: false },
  calendar: CALENDAR,
};

export function instalment(
  number: number,
  dueOn: string,
  amount: number,
  interest = 0,
): ScheduledInstalment {
  return { number, dueOn: day(dueOn), amount, interest };
}

export function planOf(changes: Partial<PlanFacts> = {}): PlanFacts {
  const instalments = changes.instalments ?? [
    instalment(1, '2026-11-02', 100_00),
    instalment(2, '2026-12-01', 100_00),
    instalment(3, '2027-01-01', 100_00),
  ];
  const { forgiven = 0 } = changes;
  const open = instalments.reduce((sum, { amount, interest }) => sum + amount - interest, forgiven);
  return {
    id: 'plan',
    portfolioId: 'book',
    kind: 'PLAN',
    isHardship: false,
    currency: 'USD',
    frequency: 'MONTHLY',
    method: 'TRANSFER',
    forgiven,
    items: [{ itemId: 'a', open, reductions: [] }],
    proposedOn: day('2026-10-19'),
    expiresOn: day('2026-11-02'),
    isAwaitingApproval: false,
    agreedOn: day('2026-10-20'),
    agreedAt: at('2026-10-20T15:00'),
    ended: null,
    pauses: [],
    reinstatedOn: [],
    reviewOn: null,
    ...changes,
    instalments,
  };
}

export function moneyOf(amount: number, on: string, changes: Partial<PlanMoney> = {}): PlanMoney {
  return {
    receiptId: `r-${on}-${amount}`,
    itemId: 'a',
    parts: [{ itemId: 'a', amount }],
    method: 'TRANSFER',
    amount,
    on: day(on),
    until: null,
    ...changes,
  };
}

/** A payment of a value day, put on item `a` at noon of that day. */
export function planReceiptOf(
  amount: number,
  valueOn: string,
  changes: Partial<PlanReceipt> = {},
): PlanReceipt {
  const recordedAt = at(`${valueOn}T12:00`);
  return {
    id: `r-${valueOn}-${amount}`,
    portfolioId: 'book',
    currency: 'USD',
    method: 'TRANSFER',
    amount,
    valueOn: day(valueOn),
    recordedAt,
    reversedOn: null,
    planId: null,
    promiseId: null,
    parts: [{ itemId: 'a', amount, effectiveOn: day(valueOn), recordedAt, reversedOn: null }],
    ...changes,
  };
}

export function termsOf(changes: Partial<PlanTerms> = {}): PlanTerms {
  return {
    kind: 'PLAN',
    isHardship: false,
    currency: 'USD',
    balance: 10_000_00,
    forgiven: 0,
    deposit: null,
    frequency: 'MONTHLY',
    firstOn: day('2026-12-01'),
    count: 3,
    size: null,
    ownDates: [],
    interest: null,
    method: 'TRANSFER',
    reviewOn: null,
    revivesForgiven: true,
    ...changes,
  };
}
