/** The one source of "now" for the domain. Leases, sessions and schedules use the database's clock. */
export interface Clock {
  /** the day the installation is pinned to (BUSINESS_DATE), or null */
  readonly businessDate: Temporal.PlainDate | null;
  now(): Temporal.Instant;
  today(zone: string): Temporal.PlainDate;
}

/**
 * A clock, pinned when `businessDate` is given: then every portfolio's today is that day, and `now`
 * is the time it is, on that day in UTC.
 */
export function createClock(
  businessDate: Temporal.PlainDate | null,
  wall: () => Temporal.Instant = Temporal.Now.instant,
): Clock {
  if (businessDate === null) {
    return {
      businessDate,
      now: wall,
      today: (zone) => wall().toZonedDateTimeISO(zone).toPlainDate(),
    };
  }
  return {
    businessDate,
    now: () =>
      businessDate
        .toZonedDateTime({
          timeZone: 'UTC',
          plainTime: wall().toZonedDateTimeISO('UTC').toPlainTime(),
        })
        .toInstant(),
    today: () => businessDate,
  };
}
