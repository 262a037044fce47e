/** Why a text from a file could not be read: a code, and a sentence that says what is wrong with it. */
export type ParseProblem = { readonly problem: string; readonly text: string };

/** Tells a problem from what was read. */
export function isParseProblem(value: unknown): value is ParseProblem {
  return typeof value === 'object' && value !== null && 'problem' in value;
}
