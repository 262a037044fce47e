import type { Refusal } from '../refusal/refusal';
import type { NewComplianceFact } from './compliance-fact';

/** Whether a fact can be written as it is: null, or what is wrong, with the field. */
export function checkFact(fact: NewComplianceFact, today: Temporal.PlainDate): Refusal | null {
  throw new Error(`not built yet: ${fact.kind} ${today}`);
}
