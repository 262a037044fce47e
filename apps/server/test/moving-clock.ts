import { type Clock, createClock } from '../src/core/clock';

/** A clock that stands where a test puts it, and goes on by a millisecond each time it is read. */
export interface MovingClock extends Clock {
  /** e.g. `moveTo('2026-11-09T10:00-05:00')` */
  moveTo(moment: string): void;
}

/** What is recorded later is later, however fast the test runs. */
export function movingClock(start: string): MovingClock {
  let moment = Temporal.Instant.from(start);
  const clock = createClock(null, () => {
    moment = moment.add({ milliseconds: 1 });
    return moment;
  });
  return {
    ...clock,
    moveTo(next) {
      moment = Temporal.Instant.from(next);
    },
  };
}
