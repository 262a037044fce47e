import { describe, expect, it } from 'vitest';
import { clockText, daysAwayText, dayText, zoneText } from './day-words';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('dayText', () => {
  it.each([
    ['2026-11-24', 'Tue 24 Nov'],
    ['2026-01-01', 'Thu 1 Jan'],
    ['2025-12-31', 'Wed 31 Dec 2025'],
    ['2027-01-01', 'Fri 1 Jan 2027'],
  ])('writes %s as %s when today is in 2026', (text, words) => {
    expect(dayText(day(text), day('2026-11-22'))).toBe(words);
  });
});

describe('daysAwayText', () => {
  it.each([
    [-400, '13 months ago'],
    [-29, '4 weeks ago'],
    [-28, '28 days ago'],
    [-2, '2 days ago'],
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
    [2, 'in 2 days'],
    [28, 'in 28 days'],
    [29, 'in 4 weeks'],
    [85, 'in 3 months'],
    [731, 'in 2 years'],
  ])('says %i days as %s', (days, words) => {
    const today = day('2026-11-22');
    expect(daysAwayText(today.add({ days }), today)).toBe(words);
  });
});

describe('clockText', () => {
  it('reads the clock of the zone, also over midnight and a change of the clocks', () => {
    const at = Temporal.Instant.from('2026-11-01T05:30:00Z');
    expect(clockText(at, 'America/New_York')).toBe('01:30');
    expect(clockText(at.add({ hours: 1 }), 'America/New_York')).toBe('01:30');
    expect(clockText(at, 'Europe/London')).toBe('05:30');
    expect(clockText(at, 'America/Los_Angeles')).toBe('22:30');
  });
});

describe('zoneText', () => {
  it('names the place', () => {
    expect(zoneText('America/New_York')).toBe('New York');
    expect(zoneText('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(zoneText('UTC')).toBe('UTC');
  });
});
