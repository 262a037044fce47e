import type { ParseProblem } from '../refusal/parse-problem';

export type AmountFormat = { readonly decimalSign: '.' | ','; readonly currency: string };

/** Reads an amount into integer minor units. */
export function parseAmount(_text: string, _format: AmountFormat): number | ParseProblem {
  throw new Error('not written yet');
}
