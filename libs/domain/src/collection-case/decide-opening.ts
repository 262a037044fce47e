import type {
  CasePolicy,
  ClosingDecision,
  ClosingFacts,
  OpeningDecision,
  OpeningFacts,
} from './collection-case';

/** Whether a case opens, or a closed one re-opens, for a customer in a portfolio. */
export function decideOpening(
  _facts: OpeningFacts,
  _policy: CasePolicy,
  _today: Temporal.PlainDate,
): OpeningDecision {
  throw new Error('not written yet');
}

/** Whether an open case is cured or paid. */
export function decideClosing(_facts: ClosingFacts, _policy: CasePolicy): ClosingDecision {
  throw new Error('not written yet');
}
