import type { BusinessCalendar } from '../calendar/business-calendar';
import type {
  PortfolioScale,
  Priority,
  WorklistDay,
  WorklistFacts,
  WorklistPolicy,
} from './worklist';

/** A portfolio's day, made once for all its cases. */
export function worklistDay(
  _today: Temporal.PlainDate,
  _calendar: BusinessCalendar,
  _scale: PortfolioScale,
  _policy: WorklistPolicy,
): WorklistDay {
  throw new Error('not written yet');
}

/** Points of a case with a reason for each, and whether it is out of the list for now. */
export function prioritise(
  _facts: WorklistFacts,
  _policy: WorklistPolicy,
  _day: WorklistDay,
): Priority {
  throw new Error('not written yet');
}

/** The portfolio's scale from the AON of its cases (base minor units, any order; zeros are left out). */
export function portfolioScale(_aonBase: readonly number[]): PortfolioScale {
  throw new Error('not written yet');
}
