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

/** Reads a day written in the named format, strictly. */
export function parseDay(_text: string, _format: DateFormat): Temporal.PlainDate | ParseProblem {
  throw new Error('not written yet');
}

/** What a file's own dates say about slashes: settled by a value above 12, never guessed. */
export type SettledFormat = 'M/D/YYYY' | 'D/M/YYYY' | 'AMBIGUOUS' | 'CONTRADICTORY';

export function settleDateFormat(_samples: Iterable<string>): SettledFormat {
  throw new Error('not written yet');
}
