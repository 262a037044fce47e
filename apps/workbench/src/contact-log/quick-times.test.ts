import { PLAIN_CALENDAR } from '@kept/domain';
import { expect, it } from 'vitest';
import { quickTimes } from './quick-times';

function timesAt(now: string, zone: string): string[] {
  const times = quickTimes(Temporal.Instant.from(now), zone, PLAIN_CALENDAR);
  return times.map((time) => time.local.toString({ smallestUnit: 'minute' }));
}

it('are told in the clock of the customer', () => {
  // 15:12 in Columbus, Thursday 19 November 2026
  expect(timesAt('2026-11-19T20:12:00Z', 'America/New_York')).toEqual([
    '2026-11-19T16:15',
    '2026-11-19T18:15',
    '2026-11-20T10:00',
    '2026-11-20T14:00',
    '2026-11-26T10:00',
  ]);
});

it('counts working days from the day it is there, not here', () => {
  // 23:30 UTC on Friday is Saturday in Tokyo
  expect(timesAt('2026-11-20T23:30:00Z', 'Asia/Tokyo')[2]).toBe('2026-11-23T10:00');
  expect(timesAt('2026-11-19T23:30:00Z', 'Asia/Tokyo')[2]).toBe('2026-11-23T10:00');
  expect(timesAt('2026-11-19T23:30:00Z', 'Europe/London')[2]).toBe('2026-11-20T10:00');
});
