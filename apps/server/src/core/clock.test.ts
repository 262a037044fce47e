import { expect, it } from 'vitest';
import { createClock } from './clock';

const wall = () => Temporal.Instant.from('2026-11-22T02:30:00Z');

it('knows the day of each zone', () => {
  const clock = createClock(null, wall);
  expect(clock.today('Europe/London').toString()).toBe('2026-11-22');
  expect(clock.today('America/New_York').toString()).toBe('2026-11-21');
});

it('is the same day everywhere when pinned, at the time it is', () => {
  const clock = createClock(Temporal.PlainDate.from('2013-03-31'), wall);
  expect(clock.today('America/New_York').toString()).toBe('2013-03-31');
  expect(clock.now().toString()).toBe('2013-03-31T02:30:00Z');
});
