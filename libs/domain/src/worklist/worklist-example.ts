import type { BusinessCalendar } from '../calendar/business-calendar';
import { DEFAULT_POLICIES } from '../policy/policy';
import { prioritise, worklistDay } from './prioritise';
import type { Priority, WorklistDay, WorklistFacts, WorklistPolicy } from './worklist';

// Facts for the tests of this folder: a quiet case on Mon 23 Nov 2026, which gives no points but for amount and age.

export const day = (text: string) => Temporal.PlainDate.from(text);
export const at = (text: string) => Temporal.Instant.from(`${text}Z`);

const CALENDAR: BusinessCalendar = { weekend: [6, 7], holidays: ['2026-11-26'] };
const SCALE = { p50: 1000_00, p80: 5000_00, p95: 20_000_00 };

export const BUSINESS = DEFAULT_POLICIES.BUSINESS.WORKLIST;
export const CONSUMER = DEFAULT_POLICIES.CONSUMER.WORKLIST;

export function dayOf(today: string, policy: WorklistPolicy = BUSINESS): WorklistDay {
  return worklistDay(day(today), CALENDAR, SCALE, policy);
}

export function balanceOf(
  aon: number,
  changes: Partial<WorklistFacts['balances'][number]> = {},
): WorklistFacts['balances'][number] {
  return {
    currency: 'USD',
    overdue: aon,
    unapplied: 0,
    disputed: 0,
    promised: 0,
    planned: 0,
    claimed: 0,
    aon,
    ...changes,
  };
}

export function quietCase(changes: Partial<WorklistFacts> = {}): WorklistFacts {
  return {
    currency: 'USD',
    balances: [balanceOf(500_00)],
    aonBase: 500_00,
    missingRate: null,
    oldestDueOn: day('2026-11-22'),
    openedOn: day('2026-11-20'),
    placedOn: null,
    promise: null,
    plan: null,
    claimTraceOn: null,
    hasClaimNotFound: false,
    hasReplyUnanswered: false,
    hasDisputeSettledForUs: false,
    lastTalkOn: day('2026-11-20'),
    attemptsIn14Days: 0,
    riskGrade: null,
    usualPayDay: null,
    specialistReason: null,
    planned: null,
    callback: null,
    snoozedUntil: null,
    heldUntil: null,
    ...changes,
  };
}

export function prioritised(
  changes: Partial<WorklistFacts> = {},
  policy: WorklistPolicy = BUSINESS,
  today = '2026-11-23',
): Priority {
  return prioritise(quietCase(changes), policy, dayOf(today, policy));
}

/** The points of one factor, or null where it does not stand. */
export function pointsOf({ factors }: Priority, rule: string): number | null {
  return factors.find((factor) => factor.rule === rule)?.points ?? null;
}
