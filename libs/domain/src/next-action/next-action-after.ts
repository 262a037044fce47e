import { addBusinessDays, type BusinessCalendar } from '../calendar/business-calendar';
import { addDays, compareDays } from '../calendar/day-number';
import type { CaseTurn, Delay, NextAction, NextActionDesk, NextActionKind } from './next-action';

/** The day of the portfolio and its calendar. `on`: the day the turn speaks of (grace ends, money to be traced). */
export type TurnContext = {
  readonly today: Temporal.PlainDate;
  readonly calendar: BusinessCalendar;
  readonly on?: Temporal.PlainDate;
};

type Turn = {
  readonly kind: NextActionKind;
  readonly desk: NextActionDesk;
  /** business days after the day the turn speaks of, or after today where it speaks of none */
  readonly businessDays: number;
  readonly text: string;
};

const TURNS: Readonly<Record<CaseTurn, Turn>> = {
  CASE_OPENED: { kind: 'CALL', desk: 'COLLECTOR', businessDays: 0, text: 'A new case: first call' },
  CASE_REOPENED: {
    kind: 'CALL',
    desk: 'COLLECTOR',
    businessDays: 0,
    text: 'The case is back: call',
  },
  PROMISE_RECORDED: {
    kind: 'FOLLOW_UP_PROMISE',
    desk: 'COLLECTOR',
    businessDays: 1,
    text: 'See whether the promise was kept',
  },
  PROMISE_BROKEN: {
    kind: 'CALL',
    desk: 'COLLECTOR',
    businessDays: 0,
    text: 'The promise was broken: call',
  },
  PROMISE_PARTLY_KEPT: {
    kind: 'CALL',
    desk: 'COLLECTOR',
    businessDays: 0,
    text: 'Only a part of the promise came: call',
  },
  CLAIM_RECORDED: {
    kind: 'TRACE_CLAIM',
    desk: 'COLLECTOR',
    businessDays: 0,
    text: 'Look for the payment they say they made',
  },
  CLAIM_NOT_FOUND: {
    kind: 'CALL',
    desk: 'COLLECTOR',
    businessDays: 0,
    text: 'The payment was not found: call',
  },
  DISPUTE_OPENED: {
    kind: 'REVIEW_DISPUTE',
    desk: 'COLLECTOR',
    businessDays: 5,
    text: 'See how far the dispute is',
  },
  DISPUTE_ACCEPTED: {
    kind: 'AWAIT_CREDIT',
    desk: 'COLLECTOR',
    businessDays: 10,
    text: 'See whether the credit note came',
  },
  DISPUTE_REJECTED: {
    kind: 'CALL',
    desk: 'COLLECTOR',
    businessDays: 0,
    text: 'The dispute was settled for us: call',
  },
  PAYMENT_REVERSED: {
    kind: 'CALL',
    desk: 'COLLECTOR',
    businessDays: 0,
    text: 'A payment came back: call',
  },
  PLAN_PROPOSED: {
    kind: 'FOLLOW_UP_OFFER',
    desk: 'COLLECTOR',
    businessDays: 0,
    text: 'Ask what they say to the offer',
  },
  PLAN_AGREED: {
    kind: 'FOLLOW_UP_PLAN',
    desk: 'COLLECTOR',
    businessDays: 1,
    text: 'See whether the next instalment came',
  },
  PLAN_ARREARS: {
    kind: 'CALL',
    desk: 'COLLECTOR',
    businessDays: 0,
    text: 'An instalment is behind: call before the cure period ends',
  },
  PLAN_DEFAULTED: {
    kind: 'CALL',
    desk: 'COLLECTOR',
    businessDays: 0,
    text: 'The plan was broken: call',
  },
  PLAN_LAPSED: {
    kind: 'CALL',
    desk: 'COLLECTOR',
    businessDays: 0,
    text: 'The deposit never came: call',
  },
  PLAN_REVIEW: {
    kind: 'REVIEW_ARRANGEMENT',
    desk: 'COLLECTOR',
    businessDays: 0,
    text: 'Review what they can pay now',
  },
  APPROVAL_CALLBACK: {
    kind: 'CALL_BACK',
    desk: 'COLLECTOR',
    businessDays: 0,
    text: 'Call back with the answer to their offer',
  },
};

/** What is to be done after something other than a contact happened to a case. Never a day before today. */
export function nextActionAfter(turn: CaseTurn, context: TurnContext): NextAction {
  const { kind, desk, businessDays, text } = TURNS[turn];
  const { today, calendar, on = today } = context;
  const from = compareDays(on, today) < 0 ? today : on;
  return {
    kind,
    on: addBusinessDays(from, businessDays, calendar),
    at: null,
    desk,
    rule: turn,
    text,
  };
}

/** The day a delay ends. Hours end on the same day here; the moment is the caller's. */
export function dayAfter(
  day: Temporal.PlainDate,
  delay: Delay,
  calendar: BusinessCalendar,
): Temporal.PlainDate {
  if (delay.unit === 'HOURS') return day;
  if (delay.unit === 'DAYS') return addDays(day, delay.count);
  return addBusinessDays(day, delay.count, calendar);
}
