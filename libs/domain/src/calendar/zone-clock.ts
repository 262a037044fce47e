// Temporal's own way to the clock of a place costs a microsecond a call; between two changes of the clocks the offset is
// one number. So each zone keeps the stretches it was asked for, and a stretch is asked of Temporal once.

type Stretch = { readonly from: number; readonly until: number; readonly offset: number };

const DAY = 86_400_000;

/** The clock of one IANA zone, in milliseconds; exact across changes of the clocks. */
export type ZoneClock = {
  readonly zone: string;
  /** what is to be added to a moment to get the wall's time there */
  offsetAt(epoch: number): number;
  /** the next change of the clocks after a moment; infinite where there is none to come */
  changeAfter(epoch: number): number;
};

const clocks = new Map<string, ZoneClock>();

/** The clock of a zone. Refuses (throws on) a name that is no zone. */
export function zoneClock(zone: string): ZoneClock {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = makeClock(zone);
    clocks.set(zone, clock);
  }
  return clock;
}

/** Days since 1 January 1970 of a moment's local day. */
export function localDay(clock: ZoneClock, epoch: number): number {
  return Math.floor((epoch + clock.offsetAt(epoch)) / DAY);
}

/** Milliseconds since local midnight by the wall's clock: 8:30 is 30,600,000 on every day, also when clocks change. */
export function localClock(clock: ZoneClock, epoch: number): number {
  const local = epoch + clock.offsetAt(epoch);
  return local - Math.floor(local / DAY) * DAY;
}

/**
 * The moments at which a wall there shows a time of a day (`local`: milliseconds since 1 January 1970 as if it were UTC):
 * one, two when clocks are set back over it, or, when they are set forward over it, the moment of the change.
 */
export function momentsAt(clock: ZoneClock, local: number): number[] {
  const before = local - clock.offsetAt(local - DAY);
  const after = local - clock.offsetAt(local + DAY);
  const found = [before, after].filter((epoch) => epoch + clock.offsetAt(epoch) === local);
  if (found.length === 0) return [clock.changeAfter(local - DAY)].filter(Number.isFinite);
  return before === after ? [before] : found.sort((a, b) => a - b);
}

/** The first moment of a day: midnight, or where clocks skip it what comes instead. */
export function dayStart(clock: ZoneClock, day: number): number {
  return momentsAt(clock, day * DAY)[0] ?? day * DAY;
}

function makeClock(zone: string): ZoneClock {
  let last = stretchAt(zone, 0);
  const known: Stretch[] = [last];
  const at = (epoch: number): Stretch => {
    if (epoch >= last.from && epoch < last.until) return last;
    let found = known.find(({ from, until }) => epoch >= from && epoch < until);
    if (found === undefined) {
      found = stretchAt(zone, epoch);
      known.push(found);
    }
    last = found;
    return found;
  };
  return {
    zone,
    offsetAt: (epoch) => at(epoch).offset,
    changeAfter: (epoch) => at(epoch).until,
  };
}

function stretchAt(zone: string, epoch: number): Stretch {
  const there = Temporal.Instant.fromEpochMilliseconds(Math.floor(epoch)).toZonedDateTimeISO(zone);
  // a change at this very moment begins the stretch, and 'previous' looks strictly before
  const previous = there.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const next = there.getTimeZoneTransition('next');
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: Math.round(there.offsetNanoseconds / 1e6),
  };
}
