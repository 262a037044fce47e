import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';

/** What time it is for this house; `businessDate` pins the day, as the server does. */
type Clock = { now(): Temporal.Instant; readonly businessDate: string | null };

const ClockContext = createContext<Clock>({
  now: () => Temporal.Now.instant(),
  businessDate: null,
});

/** The clock of everything below: pinned to a business day, or the wall's. Tests give a `now` of their own. */
export function ClockProvider(props: {
  businessDate?: string | null;
  now?: () => Temporal.Instant;
  children: ReactNode;
}) {
  const { businessDate = null, now: wall, children } = props;
  const clock = useMemo<Clock>(() => {
    const read = wall ?? (() => Temporal.Now.instant());
    if (businessDate === null) return { now: read, businessDate };
    // As the server: the time it is, on that day in UTC.
    const plainTime = () => read().toZonedDateTimeISO('UTC').toPlainTime();
    const day = Temporal.PlainDate.from(businessDate);
    return {
      businessDate,
      now: () => day.toZonedDateTime({ timeZone: 'UTC', plainTime: plainTime() }).toInstant(),
    };
  }, [businessDate, wall]);
  return <ClockContext value={clock}>{children}</ClockContext>;
}

const TICK_MS = 15_000;

/** Now, ticking four times a minute, or as often as `everyMs` says. */
export function useNow(everyMs: number = TICK_MS): Temporal.Instant {
  const clock = use(ClockContext);
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    setNow(clock.now());
    const tick = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(tick);
  }, [clock, everyMs]);
  return now;
}

/** Reads the clock when asked, for what happens at a moment rather than shows one. */
export function useClock(): () => Temporal.Instant {
  return use(ClockContext).now;
}

/** Today where the user sits, or the pinned business day. */
export function useToday(): Temporal.PlainDate {
  const { businessDate } = use(ClockContext);
  const now = useNow();
  return businessDate === null
    ? now.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate()
    : Temporal.PlainDate.from(businessDate);
}
