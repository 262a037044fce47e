import { type Refusal, refuse } from '../refusal/refusal';
import type { ComplianceFactKind } from './compliance-fact';
import { FACT_KIND_WORDS } from './fact-kind-words';

/** What the law lets nobody pass over: it is not ended by whoever wants to call. */
const STOPS: ReadonlySet<ComplianceFactKind> = new Set([
  'CEASE',
  'ATTORNEY',
  'BANKRUPTCY',
  'BREATHING_SPACE',
  'DECEASED',
  'MINOR',
  'DISPUTE_WRITTEN',
  'IDENTITY_THEFT',
  'PROCESSING_RESTRICTED',
]);

/** Who wants to end a fact: compliance, or the one who recorded it less than a day ago and takes a slip back. */
export type FactEnder = { readonly isCompliance: boolean; readonly isOwnSlip: boolean };

/** Whether a fact may be ended or replaced by this person: null, or why not. Source: rules.md section 0, rule 7. */
export function checkEndFact(kind: ComplianceFactKind, ender: FactEnder): Refusal | null {
  if (!STOPS.has(kind) || ender.isCompliance || ender.isOwnSlip) return null;
  const message = `"${FACT_KIND_WORDS[kind]}" stops contact by law: compliance ends it, once it has been looked into.`;
  return refuse('NOT_ALLOWED', message);
}
