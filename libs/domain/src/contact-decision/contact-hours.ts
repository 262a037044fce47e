import type { ContactHours } from './contact-decision';

/** Whether all hours are open at a moment. */
export function isOpenAt(
  hours: ContactHours,
  at: Temporal.Instant,
  isHoliday: (zone: string, day: Temporal.PlainDate) => boolean,
): boolean {
  throw new Error(`not built yet: ${hours.key} ${at} ${isHoliday.length}`);
}
