import { describe, expect, it } from 'vitest';
import { dayText } from './day-text';
import { dayAt, firstInstantOfDay, isTimeZone, localTimeAt } from './local-time';

const day = (text: string) => Temporal.PlainDate.from(text);
const moment = (text: string) => Temporal.Instant.from(text);

describe('local time', () => {
  it.each([
    ['2026-11-22', 'America/New_York', '2026-11-22T05:00:00Z'],
    ['2026-11-22', 'Europe/London', '2026-11-22T00:00:00Z'],
    // the day before, the day and the day after the clocks change
    ['2026-03-07', 'America/New_York', '2026-03-07T05:00:00Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00Z'],
    // midnight itself is skipped there that night
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ])('%s begins in %s at %s', (date, zone, instant) => {
    expect(firstInstantOfDay(day(date), zone).toString()).toBe(instant);
  });

  it.each([
    ['2026-11-22T04:59:59Z', 'America/New_York', '2026-11-21'],
    ['2026-11-22T05:00:00Z', 'America/New_York', '2026-11-22'],
    ['2026-11-22T15:00:00Z', 'Asia/Tokyo', '2026-11-23'],
  ])('at %s it is in %s the day %s', (instant, zone, date) => {
    expect(dayAt(moment(instant), zone).toString()).toBe(date);
  });

  it('gives the clock there', () => {
    const there = localTimeAt(moment('2026-11-22T20:12:00Z'), 'America/New_York');
    expect([there.hour, there.minute]).toEqual([15, 12]);
  });

  it.each([
    ['America/New_York', true],
    ['UTC', true],
    ['+01:00', false],
    ['Mars/Olympus', false],
    ['', false],
  ])('knows whether %s is a zone: %s', (zone, expected) => {
    expect(isTimeZone(zone)).toBe(expected);
  });

  it('prints a day', () => {
    expect(dayText(day('2026-11-13'))).toBe('Fri 13 Nov');
    expect(dayText(day('2027-01-03'))).toBe('Sun 3 Jan');
  });
});
