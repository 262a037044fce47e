import type { ComplianceFact, ComplianceFactKind, NewComplianceFact } from './compliance-fact';

/** What is true of the person, whichever creditor heard of it; everything else is of debts, and of their portfolio. */
const PERSON_FACTS: ReadonlySet<ComplianceFactKind> = new Set([
  'MEDIUM_OPT_OUT',
  'INCONVENIENT_TIME',
  'INCONVENIENT_PLACE',
  'WORKPLACE_FORBIDS',
  'BANKRUPTCY',
  'DECEASED',
  'MINOR',
  'LANGUAGE',
  'LOCATION_CONFIRMED',
  'LOCATION_UNKNOWN',
  'IDENTITY_VERIFIED',
  'VULNERABILITY',
  'HARDSHIP',
  'MILITARY',
  'NUMBER_CHECKED',
  'PROCESSING_RESTRICTED',
]);

/** Whether a kind of fact is of the person: seen by all who see them, whichever creditor they work for. */
export function isPersonFact(kind: ComplianceFactKind): boolean {
  return PERSON_FACTS.has(kind);
}

// it is the last of them that counts, so that one said again is written again
const LATEST: ReadonlySet<ComplianceFactKind> = new Set([
  'IDENTITY_VERIFIED',
  'LOCATION_CONFIRMED',
  'NUMBER_CHECKED',
  'CONSENT',
  'VALIDATION_NOTICE',
  'HARDSHIP',
]);

// one is in force at a time: another one takes its place, however different it is
const ONE_AT_A_TIME: ReadonlySet<ComplianceFactKind> = new Set([
  ...LATEST,
  'ATTORNEY',
  'LANGUAGE',
  'DECEASED',
  'MINOR',
  'INITIAL_COMMUNICATION',
  'NOTICE_LETTER',
  'MILITARY',
]);

/** What becomes of a fact that is to be written: one in force says it already, or it takes the place of some. */
export type FactSuccession =
  | { readonly kind: 'KNOWN'; readonly id: string }
  | { readonly kind: 'NEW'; readonly replaces: readonly string[] };

/**
 * Judges a new fact by those of the same person that are in force. One that says nothing more is not written twice: what
 * came first counts from when it came. One that says more takes the place of what it holds; of kinds of which one is in
 * force at a time, it takes that one's place.
 */
export function succeedFact(
  fact: NewComplianceFact,
  inForce: readonly ComplianceFact[],
): FactSuccession {
  const same = inForce.filter((old) => isOfSameScope(fact, old));
  const known = LATEST.has(fact.kind) ? undefined : same.find((old) => says(old, fact));
  if (known) return { kind: 'KNOWN', id: known.id };
  const replaces = same.filter((old) => ONE_AT_A_TIME.has(fact.kind) || says(fact, old));
  return { kind: 'NEW', replaces: replaces.map(({ id }) => id) };
}

function isOfSameScope(fact: NewComplianceFact, old: ComplianceFact): boolean {
  if (fact.kind !== old.kind || fact.contactPointId !== old.contactPointId) return false;
  if (fact.kind === 'CONSENT' && old.kind === 'CONSENT') {
    return fact.details.scope === old.details.scope && isSameSet(fact.debtIds, old.debtIds);
  }
  return isSameSet(fact.debtIds, old.debtIds);
}

function isSameSet(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** Whether `one` says all that `other` says. */
function says(one: NewComplianceFact, other: NewComplianceFact): boolean {
  if (other.isWritten && !one.isWritten) return false;
  if (!isSameDay(one.fromOn, other.fromOn) || !isSameDay(one.untilOn, other.untilOn)) return false;
  const held: Readonly<Record<string, unknown>> = { ...one.details };
  return Object.entries(other.details).every(
    ([name, value]) => isNothing(value) || JSON.stringify(held[name]) === JSON.stringify(value),
  );
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === false;
}

function isSameDay(one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}
