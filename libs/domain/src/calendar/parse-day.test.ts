import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateFormat, parseDay, settleDateFormat } from './parse-day';

describe('parseDay', () => {
  it.each<[string, DateFormat, string]>([
    ['2026-11-22', 'YYYY-MM-DD', '2026-11-22'],
    ['4/6/2013', 'M/D/YYYY', '2013-04-06'],
    ['04/06/2013', 'M/D/YYYY', '2013-04-06'],
    ['4/6/2013', 'D/M/YYYY', '2013-06-04'],
    [' 12/31/2012 ', 'M/D/YYYY', '2012-12-31'],
    ['31.12.2012', 'DD.MM.YYYY', '2012-12-31'],
    ['1.2.2012', 'DD.MM.YYYY', '2012-02-01'],
    ['20121231', 'YYYYMMDD', '2012-12-31'],
    ['2012-12-31T23:30:00Z', 'ISO_TIMESTAMP', '2012-12-31'],
    ['2012-12-31T23:30:00.123-08:00', 'ISO_TIMESTAMP', '2012-12-31'],
    ['2012-12-31 23:30', 'ISO_TIMESTAMP', '2012-12-31'],
    ['2012-12-31', 'ISO_TIMESTAMP', '2012-12-31'],
    ['2/29/2012', 'M/D/YYYY', '2012-02-29'],
  ])('reads %s as %s: %s', (text, format, expected) => {
    expect(parseDay(text, format).toString()).toBe(expected);
  });

  it.each<[string, DateFormat, string]>([
    ['', 'M/D/YYYY', 'EMPTY'],
    ['13/1/2013', 'M/D/YYYY', 'NO_SUCH_DAY'],
    ['2/29/2013', 'M/D/YYYY', 'NO_SUCH_DAY'],
    ['4/31/2013', 'M/D/YYYY', 'NO_SUCH_DAY'],
    ['0/1/2013', 'M/D/YYYY', 'NO_SUCH_DAY'],
    ['1/0/2013', 'M/D/YYYY', 'NO_SUCH_DAY'],
    ['1/2/13', 'M/D/YYYY', 'NOT_A_DATE'],
    ['2013-1-2', 'YYYY-MM-DD', 'NOT_A_DATE'],
    ['2013-01-02', 'M/D/YYYY', 'NOT_A_DATE'],
    ['1/2/2013 10:00', 'M/D/YYYY', 'NOT_A_DATE'],
    ['2012-12-31Tnoon', 'ISO_TIMESTAMP', 'NOT_A_DATE'],
    ['n/a', 'D/M/YYYY', 'NOT_A_DATE'],
  ])('refuses "%s" as %s: %s', (text, format, problem) => {
    expect(parseDay(text, format)).toMatchObject({ problem });
  });

  it('reads back every day in every format', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47_481 }), (offset) => {
        const iso = Temporal.PlainDate.from('1970-01-01').add({ days: offset }).toString();
        const [year = '', month = '', day = ''] = iso.split('-');
        const written: Record<DateFormat, string> = {
          'YYYY-MM-DD': iso,
          'M/D/YYYY': `${Number(month)}/${Number(day)}/${year}`,
          'D/M/YYYY': `${Number(day)}/${Number(month)}/${year}`,
          'DD.MM.YYYY': `${day}.${month}.${year}`,
          YYYYMMDD: `${year}${month}${day}`,
          ISO_TIMESTAMP: `${iso}T23:59:59.999Z`,
        };
        for (const [format, text] of Object.entries(written)) {
          expect(parseDay(text, format as DateFormat).toString()).toBe(iso);
        }
      }),
    );
  });
});

describe('settleDateFormat', () => {
  it.each([
    [['1/2/2013', '12/12/2013'], 'AMBIGUOUS'],
    [['1/2/2013', '1/12/2013'], 'AMBIGUOUS'],
    [['1/2/2013', '1/13/2013'], 'M/D/YYYY'],
    [['1/2/2013', '13/1/2013'], 'D/M/YYYY'],
    [['13/1/2013', '1/13/2013'], 'CONTRADICTORY'],
    [['13/13/2013'], 'CONTRADICTORY'],
    [['n/a', '', '2013-01-31', '1/31/2013'], 'M/D/YYYY'],
    [[], 'AMBIGUOUS'],
  ])('%j: %s', (samples, expected) => {
    expect(settleDateFormat(samples)).toBe(expected);
  });
});
