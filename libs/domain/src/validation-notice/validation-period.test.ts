import { describe, expect, it } from 'vitest';
import { federalHolidays } from './federal-holidays';
import { noticeDueOn, optOutHonourBy, validationPeriod } from './validation-period';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('federalHolidays', () => {
  it('are those of 5 USC 6103(a), with the days on which they are kept', () => {
    expect(federalHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-07-04',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });

  it.each([
    // New Year's Day of 2028 is a Saturday, Christmas of 2022 and Independence Day of 2027 a Sunday
    [2027, '2027-12-31', true],
    [2022, '2022-12-26', true],
    [2027, '2027-07-05', true],
    [2026, '2026-12-31', false],
  ])('in %i on %s: %s', (year, text, expected) => {
    expect(federalHolidays(year).includes(text)).toBe(expected);
  });
});

describe('validationPeriod', () => {
  it.each([
    ['2026-05-07', '2026-05-14', '2026-06-13'],
    // Memorial Day between
    ['2026-05-21', '2026-05-29', '2026-06-28'],
    ['2026-06-30', '2026-07-08', '2026-08-07'],
    // over the year's end
    ['2026-12-28', '2027-01-05', '2027-02-04'],
    // sent on a Saturday
    ['2026-05-09', '2026-05-15', '2026-06-14'],
  ])('sent on %s is assumed received on %s and ends on %s', (sent, received, ends) => {
    const { assumedReceiptOn, endsOn } = validationPeriod(day(sent));
    expect([String(assumedReceiptOn), String(endsOn)]).toEqual([received, ends]);
  });

  it('takes the literal holidays when they are given', () => {
    const { endsOn } = validationPeriod(day('2026-06-30'), ['2026-07-04']);
    expect(String(endsOn)).toBe('2026-08-06');
  });
});

describe('the other days', () => {
  it('has the notice due five days after the first communication', () => {
    expect(String(noticeDueOn(day('2026-05-06')))).toBe('2026-05-11');
  });

  it.each([
    ['2026-05-04', '2026-05-18'],
    ['2026-05-08', '2026-05-22'],
  ])('has a revocation of %s honoured by %s at the latest', (revoked, expected) => {
    expect(String(optOutHonourBy(day(revoked)))).toBe(expected);
  });
});
