import { dayNumber } from '../calendar/day-number';
import type { ContactRule, RuleTopic } from '../contact-rule/contact-rule';
import { RULE_TOPICS } from '../contact-rule/contact-rule';
import {
  type CoverageFacts,
  coverageOf,
  coverageOfPlaces,
  isAboutWhom,
} from '../contact-rule/rule-coverage';
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
  /** what is known of the place does not say whether it binds */
  readonly isUnsure: boolean;
  /** of a rule of coverage: what would block if it did bind */
  readonly mirrored: readonly PlannedRule[];
};

type RulePlan = {
  readonly all: readonly PlannedRule[];
  /** amounts at which some rule ends to cover */
  readonly caps: readonly number[];
  readonly byCoverage: Map<string, readonly PlannedRule[]>;
};

const plans = new WeakMap<readonly ContactRule[], RulePlan>();

/** Many customers share a few kinds of coverage; a plan that has seen very many of them begins anew. */
const MOST_COVERAGES = 2000;

/** The rules that cover such facts, made ready once for each list of rules; duties are kept elsewhere. */
export function planOf(
  rules: readonly ContactRule[],
  facts: CoverageFacts,
): readonly PlannedRule[] {
  let plan = plans.get(rules);
  if (plan === undefined) {
    const all = rules.filter(({ test }) => test.kind !== 'DUTY').map(planned);
    const caps = all.flatMap(({ rule }) => rule.coverage.owedUsdAtMost ?? []);
    plan = { all, caps, byCoverage: new Map() };
    plans.set(rules, plan);
  }
  const key = coverageKey(facts, plan.caps);
  let covered = plan.byCoverage.get(key);
  if (covered === undefined) {
    if (plan.byCoverage.size >= MOST_COVERAGES) plan.byCoverage.clear();
    covered = coveredBy(plan.all, facts);
    plan.byCoverage.set(key, covered);
  }
  return covered;
}

const blocking = new WeakMap<readonly PlannedRule[], readonly PlannedRule[]>();

/** Of the rules that cover those that can block; a finding only ever softens what its rule does. */
export function blockingOf(plan: readonly PlannedRule[]): readonly PlannedRule[] {
  let some = blocking.get(plan);
  if (some === undefined) {
    some = plan.filter(({ rule }) => rule.effect === 'BLOCK');
    blocking.set(plan, some);
  }
  return some;
}

function coverageKey(facts: CoverageFacts, caps: readonly number[]): string {
  const { relation, debtKind, isPerson, owedUsd } = facts;
  let key = `${relation} ${debtKind} ${isPerson}`;
  for (const cap of caps) key += owedUsd === null || owedUsd <= cap ? ' <' : ' >';
  for (const { country, region, city } of facts.places) key += `|${country}|${region}|${city}`;
  return key;
}

function coveredBy(all: readonly PlannedRule[], facts: CoverageFacts): readonly PlannedRule[] {
  return all.flatMap((one) => {
    const coverage = coverageOf(one.rule.coverage, facts);
    if (coverage === 'NO') return [];
    return [{ ...one, isUnsure: coverage === 'MAYBE', mirrored: mirroredBy(one, all, facts) }];
  });
}

/** The rules of a pack that would block if only it bound this collector and these debts. */
function mirroredBy(
  { rule: { test } }: PlannedRule,
  all: readonly PlannedRule[],
  facts: CoverageFacts,
): readonly PlannedRule[] {
  if (test.kind !== 'COVERAGE' || test.mirrors === undefined) return [];
  return all.filter(
    ({ rule }) =>
      rule.pack === test.mirrors &&
      rule.effect === 'BLOCK' &&
      test.mirrorsOnly?.includes(rule.id) !== false &&
      !isAboutWhom(rule.coverage, facts) &&
      coverageOfPlaces(rule.coverage, facts.places) === 'YES',
  );
}

const ORDER: ReadonlyMap<RuleTopic, number> = new Map(
  RULE_TOPICS.map((topic, index) => [topic, index]),
);

function planned(rule: ContactRule, index: number): PlannedRule {
  const { effectiveFrom, effectiveUntil, topic } = rule;
  return {
    rule,
    evaluate: evaluatorOf(rule),
    from: effectiveFrom === null ? Number.NEGATIVE_INFINITY : numberOf(effectiveFrom),
    until: effectiveUntil === null ? Number.POSITIVE_INFINITY : numberOf(effectiveUntil),
    order: (ORDER.get(topic) ?? 0) * 10_000 + index,
    isUnsure: false,
    mirrored: [],
  };
}

function numberOf(day: string): number {
  return dayNumber(Temporal.PlainDate.from(day));
}
