import { type BusinessCalendar, nextBusinessDay } from '../calendar/business-calendar';
import { compareDays } from '../calendar/day-number';
import { dayAt } from '../calendar/local-time';
import type { PaymentMethod } from '../ledger/ledger';
import type { Delay, NextAction } from '../next-action/next-action';
import { dayAfter } from '../next-action/next-action-after';
import type { ContactOutcomeCode, DefaultNext } from './contact-outcome';
import { contactOutcome } from './outcome-table';

/** When and where the outcome was logged, and what the collector typed with it. */
export type OutcomeContext = {
  readonly now: Temporal.Instant;
  /** the portfolio's zone: days are its days */
  readonly zone: string;
  readonly calendar: BusinessCalendar;
  readonly input: {
    /** the date it asks for; for a promise the last day of its grace */
    readonly on?: Temporal.PlainDate | null;
    readonly callbackAt?: Temporal.Instant | null;
    readonly method?: PaymentMethod | null;
    /** there is another number or address to try: then it is tried before anybody looks for a new one */
    readonly hasOtherPoint?: boolean;
  };
};

/**
 * The default next action of an outcome; null where the outcome leaves what was planned. Hours are hours from now (and
 * give a moment), business days by the calendar; a day that falls on a day off moves to the next working day, a callback
 * stays where it was agreed. STARTER, Contact outcomes.
 */
export function resolveNextAction(
  code: ContactOutcomeCode,
  context: OutcomeContext,
): NextAction | null {
  const { next } = contactOutcome(code);
  if (next === null) return null;
  const { on, at } = whenOf(next, context);
  if (next.kind === 'LOCATE' && context.input.hasOtherPoint) {
    return { kind: 'CALL', on, at, desk: next.desk, rule: code, text: 'Try the next number' };
  }
  return { kind: next.kind, on, at, desk: next.desk, rule: code, text: next.text };
}

type When = { readonly on: Temporal.PlainDate; readonly at: Temporal.Instant | null };

function whenOf(next: DefaultNext, { now, zone, calendar, input }: OutcomeContext): When {
  if (next.kind === 'CALL_BACK' && input.callbackAt) {
    return { on: dayAt(input.callbackAt, zone), at: input.callbackAt };
  }
  const delay = input.method === 'CHEQUE' && next.chequeDelay ? next.chequeDelay : next.delay;
  if (delay.unit === 'HOURS') {
    const at = now.add({ hours: delay.count });
    return { on: dayAt(at, zone), at };
  }
  const today = dayAt(now, zone);
  const from = next.from === 'INPUT_DATE' ? (input.on ?? today) : today;
  const due = dayAfter(from, delay, calendar);
  return { on: isToday(due, today) ? due : nextBusinessDay(due, calendar), at: null };
}

// what is for today is for today, even when today is a Saturday: somebody is at work
function isToday(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return compareDays(day, today) === 0;
}

/** A default next action in words, for the list of outcomes: 'Call again in two hours (2 h)'. */
export function nextActionText(code: ContactOutcomeCode): string {
  const { next } = contactOutcome(code);
  if (next === null) return 'Leaves what was planned';
  const delay = delayText(next.delay);
  if (next.from === 'INPUT_DATE')
    return delay === '' ? `${next.text}: on that day` : `${next.text}: that day + ${delay}`;
  return `${next.text}: ${delay === '' ? 'today' : `in ${delay}`}`;
}

function delayText({ unit, count }: Delay): string {
  if (count === 0) return '';
  return `${count} ${{ HOURS: 'h', DAYS: 'd', BUSINESS_DAYS: 'bd' }[unit]}`;
}
