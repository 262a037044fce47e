import type {
  PromiseClaim,
  PromiseFacts,
  PromiseRules,
  PromiseStanding,
  Receipt,
} from './promise-to-pay';

export type PromiseHistory = {
  readonly promises: readonly PromiseFacts[];
  readonly receipts: readonly Receipt[];
  readonly claims: readonly PromiseClaim[];
};

/** The standing of every promise of one customer and portfolio on a day, in the order of `promises`. */
export function evaluatePromises(
  _history: PromiseHistory,
  _rules: PromiseRules,
  _asOf: Temporal.PlainDate,
): PromiseStanding[] {
  throw new Error('not written yet');
}

/** The standing of a promise that stands alone. */
export function evaluatePromise(
  promise: PromiseFacts,
  receipts: readonly Receipt[],
  rules: PromiseRules,
  asOf: Temporal.PlainDate,
): PromiseStanding {
  const [standing] = evaluatePromises({ promises: [promise], receipts, claims: [] }, rules, asOf);
  if (standing === undefined) throw new Error('a promise without a standing');
  return standing;
}
