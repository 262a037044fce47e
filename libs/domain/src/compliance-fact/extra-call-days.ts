import { addDays } from '../calendar/day-number';

/** Calls under a direct consent are let through from its own day, which is day one, for seven days: 12 CFR 1006.14(b)(3)(i). */
export const EXTRA_CALL_DAYS = 7;

/** The last day on which calls under a consent of a day are not counted. Source: 12 CFR 1006.14(b)(3)(i). */
export function lastExtraCallOn(consentOn: Temporal.PlainDate): Temporal.PlainDate {
  return addDays(consentOn, EXTRA_CALL_DAYS - 1);
}
