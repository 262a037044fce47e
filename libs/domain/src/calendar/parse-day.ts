import type { ParseProblem } from '../refusal/parse-problem';

/** How days are written in a file. */
export const DATE_FORMATS = [
  'YYYY-MM-DD',
  'M/D/YYYY',
  'D/M/YYYY',
  'DD.MM.YYYY',
  'YYYYMMDD',
  'ISO_TIMESTAMP',
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

type Part = 'year' | 'month' | 'day';
const PATTERNS: Readonly<
  Record<DateFormat, { pattern: RegExp; parts: readonly [Part, Part, Part] }>
> = {
  'YYYY-MM-DD': { pattern: /^(\d{4})-(\d{2})-(\d{2})$/, parts: ['year', 'month', 'day'] },
  'M/D/YYYY': { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, parts: ['month', 'day', 'year'] },
  'D/M/YYYY': { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, parts: ['day', 'month', 'year'] },
  'DD.MM.YYYY': { pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, parts: ['day', 'month', 'year'] },
  YYYYMMDD: { pattern: /^(\d{4})(\d{2})(\d{2})$/, parts: ['year', 'month', 'day'] },
  // the day as written: a ledger's day is that of its own books, whatever the offset beside it
  ISO_TIMESTAMP: {
    pattern:
      /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/,
    parts: ['year', 'month', 'day'],
  },
};

/**
 * Reads a day written in the named format, strictly: four-digit years, days that exist. Leading zeros may lack in the
 * formats with slashes and dots. Refuses all else; never tries another format.
 */
export function parseDay(text: string, format: DateFormat): Temporal.PlainDate | ParseProblem {
  const trimmed = text.trim();
  if (trimmed === '') return { problem: 'EMPTY', text: 'The date is empty' };
  const { pattern, parts } = PATTERNS[format];
  const match = pattern.exec(trimmed);
  if (match === null)
    return { problem: 'NOT_A_DATE', text: `"${text}" is not a date written ${format}` };
  const fields = { year: 0, month: 0, day: 0 };
  for (const [index, part] of parts.entries()) fields[part] = Number(match[index + 1]);
  if (!exists(fields))
    return { problem: 'NO_SUCH_DAY', text: `"${text}" is no day of the calendar` };
  return Temporal.PlainDate.from(fields);
}

function exists({ year, month, day }: { year: number; month: number; day: number }): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** What a file's own dates say about slashes. */
export type SettledFormat = 'M/D/YYYY' | 'D/M/YYYY' | 'AMBIGUOUS' | 'CONTRADICTORY';

/**
 * Settles dates written with slashes by any value above 12, never by guessing: AMBIGUOUS when no value is, and
 * CONTRADICTORY when values say both. Texts that are no such date are passed over (they will be refused one by one).
 */
export function settleDateFormat(samples: Iterable<string>): SettledFormat {
  let saysMonthFirst = false;
  let saysDayFirst = false;
  for (const sample of samples) {
    const match = PATTERNS['M/D/YYYY'].pattern.exec(sample.trim());
    if (match === null) continue;
    if (Number(match[1]) > 12) saysDayFirst = true;
    if (Number(match[2]) > 12) saysMonthFirst = true;
    if (saysDayFirst && saysMonthFirst) return 'CONTRADICTORY';
  }
  if (saysMonthFirst) return 'M/D/YYYY';
  return saysDayFirst ? 'D/M/YYYY' : 'AMBIGUOUS';
}
