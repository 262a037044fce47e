import type { BusinessCalendar } from '../calendar/business-calendar';
import type { CaseTurn, Delay, NextAction } from './next-action';

/** The day of the portfolio and its calendar; `on`: the day the turn speaks of (grace ends, trace, run date). */
export type TurnContext = {
  readonly today: Temporal.PlainDate;
  readonly calendar: BusinessCalendar;
  readonly on?: Temporal.PlainDate;
};

/** What is to be done after something other than a contact happened to a case. */
export function nextActionAfter(_turn: CaseTurn, _context: TurnContext): NextAction {
  throw new Error('not written yet');
}

/** The day a delay ends; hours count as the same day here (use `momentAfter` where the hour matters). */
export function dayAfter(
  _day: Temporal.PlainDate,
  _delay: Delay,
  _calendar: BusinessCalendar,
): Temporal.PlainDate {
  throw new Error('not written yet');
}
