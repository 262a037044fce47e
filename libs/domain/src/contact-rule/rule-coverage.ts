import type { ContactRule } from './contact-rule';

/** The rules that bind on a day. */
export function rulesInForce(
  rules: readonly ContactRule[],
  day: Temporal.PlainDate,
): ContactRule[] {
  const on = day.toString();
  return rules.filter(
    ({ effectiveFrom, effectiveUntil }) =>
      (effectiveFrom === null || effectiveFrom <= on) &&
      (effectiveUntil === null || on <= effectiveUntil),
  );
}
