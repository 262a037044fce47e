import {
  COMPLIANCE_FACT_KINDS,
  type ComplianceFactKind,
  checkFact,
  checkFreeText,
  FACT_MEDIA,
  type FactMedium,
  isRefusal,
  type NewComplianceFact,
  type Refusal,
  refuse,
} from '@kept/domain';
import { readFactDetails, textsOf } from './fact-details';

/** A fact as somebody typed it, or as a script or a file has it. */
export interface TypedFact {
  kind: string;
  details: unknown;
  debtIds?: readonly string[] | null;
  contactPointId?: string | null;
  fromOn?: Temporal.PlainDate | null;
  untilOn?: Temporal.PlainDate | null;
  /** now unless told */
  receivedAt?: Temporal.Instant | null;
  isWritten?: boolean | null;
  medium?: string | null;
  fromWhom?: string | null;
  evidence?: string | null;
  note?: string | null;
}

/** A fact in order, with how it came to us. What it points to in the database is not looked at here. */
export type ReadFact = NewComplianceFact & {
  medium: FactMedium | null;
  fromWhom: string | null;
  evidence: string | null;
  note: string | null;
};

/** Checks all of a fact that can be checked by looking at it: its kind, details, days and texts. */
export function readFact(
  typed: TypedFact,
  { now, today }: { now: Temporal.Instant; today: Temporal.PlainDate },
): ReadFact | Refusal {
  const kind = COMPLIANCE_FACT_KINDS.find((one) => one === typed.kind);
  if (kind === undefined) return invalid('kind', 'There is no such kind of fact.');
  const details = readFactDetails(kind, typed.details);
  if (isRefusal(details)) return details;
  const medium = mediumOf(typed.medium);
  if (isRefusal(medium)) return medium;
  const receivedAt = typed.receivedAt ?? now;
  if (Temporal.Instant.compare(receivedAt, now) > 0) {
    return invalid('receivedAt', 'A fact cannot be received before it came.');
  }
  const fact = newFact(kind, { typed, details, receivedAt });
  const refused = checkTexts(typed, details) ?? checkFact(fact, today);
  return refused ?? { ...fact, medium, ...wordsOf(typed) };
}

function newFact(
  kind: ComplianceFactKind,
  given: { typed: TypedFact; details: object; receivedAt: Temporal.Instant },
): NewComplianceFact {
  const { typed, details, receivedAt } = given;
  const debtIds = [...new Set(typed.debtIds ?? [])];
  const fact = {
    kind,
    details,
    debtIds: debtIds.length > 0 ? debtIds : null,
    contactPointId: typed.contactPointId ?? null,
    receivedAt,
    isWritten: typed.isWritten ?? false,
    fromOn: typed.fromOn ?? null,
    untilOn: typed.untilOn ?? null,
  };
  // the details were parsed by this kind
  return fact as NewComplianceFact;
}

function mediumOf(text: string | null | undefined): FactMedium | null | Refusal {
  if (!text) return null;
  const medium = FACT_MEDIA.find((one) => one === text);
  return medium ?? invalid('medium', `It came by one of ${FACT_MEDIA.join(', ')}.`);
}

function wordsOf({ fromWhom, evidence, note }: TypedFact) {
  return {
    fromWhom: fromWhom?.trim() || null,
    evidence: evidence?.trim() || null,
    note: note?.trim() || null,
  };
}

function checkTexts(typed: TypedFact, details: object): Refusal | null {
  const texts = [...textsOf(wordsOf(typed), 'note'), ...textsOf(details, 'details')];
  for (const [field, text] of texts) {
    const refused = checkFreeText(text, field);
    if (refused) return refused;
  }
  return null;
}

function invalid(field: string, message: string): Refusal {
  return refuse('INVALID_INPUT', message, { field });
}
