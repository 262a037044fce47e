import { addBusinessDays, type BusinessCalendar } from '../calendar/business-calendar';
import { addDays } from '../calendar/day-number';
import { federalHolidays } from './federal-holidays';

/**
 * The validation period of a notice sent on a day: receipt may be assumed five days after sending, Saturdays, Sundays
 * and legal holidays not counted, and the period ends 30 days after receipt. `holidays`: days as 'YYYY-MM-DD' that are
 * not counted; unless given those of 5 USC 6103(a) with their observed days, the later and always safe end.
 * Source: 12 CFR 1006.34(b)(5).
 */
export function validationPeriod(
  sentOn: Temporal.PlainDate,
  holidays: BusinessCalendar['holidays'] = holidaysAround(sentOn),
): { assumedReceiptOn: Temporal.PlainDate; endsOn: Temporal.PlainDate } {
  const assumedReceiptOn = addBusinessDays(sentOn, 5, { weekend: [6, 7], holidays });
  return { assumedReceiptOn, endsOn: addDays(assumedReceiptOn, 30) };
}

/** The last day for the validation information: five days after the initial communication. Source: 15 USC 1692g(a). */
export function noticeDueOn(initialOn: Temporal.PlainDate): Temporal.PlainDate {
  return addDays(initialOn, 5);
}

/**
 * The last day to honour a revocation of consent: ten business days on. Kept honours it at once; this is for what was
 * received elsewhere. Source: 47 CFR 64.1200(a)(10).
 */
export function optOutHonourBy(
  revokedOn: Temporal.PlainDate,
  holidays: BusinessCalendar['holidays'] = [],
): Temporal.PlainDate {
  return addBusinessDays(revokedOn, 10, { weekend: [6, 7], holidays });
}

function holidaysAround({ year }: Temporal.PlainDate): string[] {
  return [...federalHolidays(year), ...federalHolidays(year + 1)];
}
