/**
 * A key per thing the user wanted. The same input asked again before it was answered (a second click,
 * a retry after a lost connection, a reload in between) gets the same key, so the server does it once.
 */
const PREFIX = 'kept.key.';
const KEPT_FOR_HOURS = 12;

type Kept = { key: string; until: string };

function slot(mutation: string, input: unknown): string {
  return `${PREFIX}${mutation}.${hash(JSON.stringify(input))}`;
}

/** A short name for a text; only to find it again in this browser, nothing rests on it. */
function hash(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x1000193;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + index), 0x85ebca6b);
  }
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}

/** The key for this input, remembered until `answered` is told. */
export function idempotencyKeyFor(mutation: string, input: unknown): string {
  const name = slot(mutation, input);
  const now = Temporal.Now.instant();
  const kept = localStorage.getItem(name);
  if (kept !== null) {
    const { key, until } = JSON.parse(kept) as Kept;
    if (Temporal.Instant.compare(Temporal.Instant.from(until), now) > 0) return key;
  }
  const key = crypto.randomUUID();
  const until = now.add({ hours: KEPT_FOR_HOURS }).toString();
  localStorage.setItem(name, JSON.stringify({ key, until } satisfies Kept));
  return key;
}

/** The server has answered, with a result or a refusal: the same input from now on is a new wish. */
export function answered(mutation: string, input: unknown): void {
  localStorage.removeItem(slot(mutation, input));
}
