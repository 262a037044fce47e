/** What is wrong with a form, and at which field; a refusal has the same two. */
export type FieldProblem = { readonly message: string; readonly field?: string | null | undefined };

/** Whether a field is what the problem is about, or a part of it ('callback.localTime' of 'callback'). */
export function isAbout(problem: FieldProblem, name: string): boolean {
  return problemAt(problem, name) !== undefined || name.startsWith(`${problem.field}.`);
}

/**
 * The message for one field. The server names a field by its path in the input ('promise.amount'), the same
 * rule run here by its last word ('amount').
 */
export function problemAt(
  problem: FieldProblem | null | undefined,
  name: string,
): string | undefined {
  if (!problem?.field) return undefined;
  const isSame =
    problem.field === name ||
    problem.field.endsWith(`.${name}`) ||
    name.endsWith(`.${problem.field}`);
  return isSame ? problem.message : undefined;
}
