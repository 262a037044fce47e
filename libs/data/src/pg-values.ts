import pg from 'pg';

// PostgreSQL's type numbers (pg_type.oid)
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** A bigint column as a number: money and counts stay far below 2^53, and what does not is a bug. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a safe integer`);
  return value;
}

// handed to each of our pools, never set globally: better-auth and pg-boss want pg's own Dates
const parsers = new Map<number, (text: string) => unknown>([
  [INT8, safeInteger],
  [DATE, String],
  [TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
]);

/**
 * How our pools read PostgreSQL: bigint → number, date → 'YYYY-MM-DD', timestamptz →
 * Temporal.Instant. Pass it as `types` to a pg Pool or Client.
 */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format ?? 'text'),
};

// pg asks a parameter how it wants to be sent; without this a Temporal value would go as quoted JSON
for (const prototype of [Temporal.PlainDate.prototype, Temporal.Instant.prototype]) {
  Object.defineProperty(prototype, 'toPostgres', {
    configurable: true,
    value(this: { toString(): string }) {
      return this.toString();
    },
  });
}
