import { dayNumber } from '../calendar/day-number';
import type { ContactRule, RuleTopic } from '../contact-rule/contact-rule';
import { RULE_TOPICS } from '../contact-rule/contact-rule';
import { type Evaluate, evaluatorOf } from './evaluators';

/** A rule made ready: what it asks does not change from question to question. */
export type PlannedRule = {
  readonly rule: ContactRule;
  readonly evaluate: Evaluate | null;
  /** first and last day in force, as day numbers */
  readonly from: number;
  readonly until: number;
  /** in which order it explains itself */
  readonly order: number;
};

const plans = new WeakMap<readonly ContactRule[], readonly PlannedRule[]>();

const ORDER: ReadonlyMap<RuleTopic, number> = new Map(
  RULE_TOPICS.map((topic, index) => [topic, index]),
);

/** The rules of a question, made ready once for each list; duties are kept elsewhere. */
export function planOf(rules: readonly ContactRule[]): readonly PlannedRule[] {
  let plan = plans.get(rules);
  if (plan === undefined) {
    plan = rules.filter(({ test }) => test.kind !== 'DUTY').map(planned);
    plans.set(rules, plan);
  }
  return plan;
}

function planned(rule: ContactRule, index: number): PlannedRule {
  const { effectiveFrom, effectiveUntil, topic } = rule;
  return {
    rule,
    evaluate: evaluatorOf(rule),
    from: effectiveFrom === null ? Number.NEGATIVE_INFINITY : numberOf(effectiveFrom),
    until: effectiveUntil === null ? Number.POSITIVE_INFINITY : numberOf(effectiveUntil),
    order: (ORDER.get(topic) ?? 0) * 10_000 + index,
  };
}

function numberOf(day: string): number {
  return dayNumber(Temporal.PlainDate.from(day));
}
