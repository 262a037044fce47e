/** The first value whose key has the words; undefined when none has. */
export function namedFact(part: object, words: RegExp): unknown {
  return Object.entries(part).find(([key]) => words.test(key))?.[1];
}

/** Whether a fact is there at all: not left out, null, false or an empty list. */
export function isSaid(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  return !Array.isArray(value) || value.length > 0;
}

/** A value as a record; anything else is an empty one. */
export function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** Debts by name; null when nothing is said, so that it is about all. */
export function debtsIn(value: unknown): string[] | null {
  return Array.isArray(value) ? value.map(String) : null;
}

/** A moment in a value: an ISO instant, the begin of a day, or long ago. */
export function momentIn(value: unknown): Temporal.Instant {
  const text = typeof value === 'string' ? value : recordIn(value).at;
  if (typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text))
    return Temporal.Instant.from(`${text}T00:00:00Z`);
  if (typeof text === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(text))
    return Temporal.Instant.from(text);
  return Temporal.Instant.from('2020-01-01T00:00:00Z');
}
