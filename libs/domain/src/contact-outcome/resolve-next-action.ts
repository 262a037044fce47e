import type { BusinessCalendar } from '../calendar/business-calendar';
import type { PaymentMethod } from '../ledger/ledger';
import type { NextAction } from '../next-action/next-action';
import type { ContactOutcomeCode } from './contact-outcome';

/** When and where the outcome was logged, and what the collector typed with it. */
export type OutcomeContext = {
  readonly now: Temporal.Instant;
  /** the portfolio's zone: days are its days */
  readonly zone: string;
  readonly calendar: BusinessCalendar;
  readonly input: {
    readonly on?: Temporal.PlainDate | null;
    readonly callbackAt?: Temporal.Instant | null;
    readonly method?: PaymentMethod | null;
  };
};

/** The default next action of an outcome; null where the outcome leaves what was planned. */
export function resolveNextAction(
  _outcome: ContactOutcomeCode,
  _context: OutcomeContext,
): NextAction | null {
  throw new Error('not written yet');
}
