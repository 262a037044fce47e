/** Something a person can put right: printed as one line, without a stack. */
export class Stop extends Error {}

/**
 * Progress goes to stderr, so that what a command prints on stdout stays clean.
 * @param {string} line
 */
export function say(line) {
  console.error(`kept: ${line}`);
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  if (error instanceof AggregateError && error.errors.length) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
