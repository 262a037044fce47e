// The same few thousand days come back for every row of a sweep, and reading one costs more than looking it up.
// Days are few whatever the number of rows, so the memory stays flat.
const known = new Map<string, Temporal.PlainDate>();

/** A day from the database's 'YYYY-MM-DD'. */
export function day(text: string): Temporal.PlainDate {
  let found = known.get(text);
  if (found === undefined) {
    found = Temporal.PlainDate.from(text);
    known.set(text, found);
  }
  return found;
}

/** A day that may be missing. */
export function dayOrNull(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : day(text);
}

/** A moment that may be missing. */
export function momentOrNull(text: string | null): Temporal.Instant | null {
  return text === null ? null : Temporal.Instant.from(text);
}

/** Whether one day is before another; both as 'YYYY-MM-DD', which sorts as days do. */
export function isEarlier(a: string, b: string): boolean {
  return a < b;
}
