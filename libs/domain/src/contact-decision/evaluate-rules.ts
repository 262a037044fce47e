import type { ContactRule, RuleEffect } from '../contact-rule/contact-rule';
import type { ContactBudget } from './contact-decision';
import { type ContactView, startOfDay } from './contact-view';
import { countContacts, judgeCount } from './evaluate-frequency';
import { type Finding, readText, type TestOf } from './finding';
import type { PlannedRule } from './rule-plan';

/** A rule that was hit, before it becomes a hit of the answer. */
export type Found = {
  readonly planned: PlannedRule;
  readonly finding: Finding;
  readonly effect: RuleEffect;
  /** first moment without it, in milliseconds; null: not by time */
  readonly endsAt: number | null;
};

/** Where it is not known whether such a rule binds there, it warns: the place is unknown, and silence is no answer. */
const WARNS_WHEN_UNSURE: ReadonlySet<string> = new Set([
  'HOURS',
  'COUNT',
  'AFTER_TALK',
  'NOTICE_FIRST',
]);

/** Which rules a pass looks at: `skips` leaves some out, as the list does with hours. */
export type Pass = {
  readonly plan: readonly PlannedRule[];
  readonly skips?: (rule: ContactRule) => boolean;
  readonly budgets?: ContactBudget[];
};

/** Looks at every rule in force that covers, and gives all that are hit. */
export function evaluateRules(view: ContactView, pass: Pass): Found[] {
  const found: Found[] = [];
  for (const planned of pass.plan) {
    if (planned.from > view.lastDay || planned.until < view.firstDay) continue;
    const { rule } = planned;
    if (pass.skips?.(rule) === true) continue;
    const finding = findingOf(planned, view, pass);
    if (finding === null) continue;
    const effect = effectOf(planned, finding, view);
    found.push({ planned, finding, effect, endsAt: endOfRule(planned, finding, view) });
  }
  return found;
}

function findingOf(planned: PlannedRule, view: ContactView, pass: Pass): Finding | null {
  const { test } = planned.rule;
  if (planned.evaluate !== null) return planned.evaluate(view);
  if (test.kind === 'COUNT') return countOf(planned.rule, test, view, pass.budgets);
  return test.kind === 'COVERAGE' ? coverageFinding(test, planned, view, pass) : null;
}

function countOf(
  { id, citation }: ContactRule,
  { count }: TestOf<'COUNT'>,
  view: ContactView,
  budgets: ContactBudget[] | undefined,
): Finding | null {
  const counted = countContacts(count, view);
  if (counted === null) return null;
  const { most, days } = count;
  budgets?.push({ ruleId: id, used: counted.used, most, days, citation });
  return judgeCount(count, counted, view);
}

function effectOf(planned: PlannedRule, finding: Finding, view: ContactView): RuleEffect {
  const effect = finding.effect ?? planned.rule.effect;
  // they called: nobody is blocked, and what stands in the way is said
  if (view.proposal.direction === 'INBOUND') return 'NOTE';
  return planned.isUnsure && effect === 'BLOCK' && WARNS_WHEN_UNSURE.has(planned.rule.test.kind)
    ? 'WARN'
    : effect;
}

function endOfRule(
  { until }: PlannedRule,
  { endsAt = null }: Finding,
  view: ContactView,
): number | null {
  if (!Number.isFinite(until)) return endsAt;
  const end = startOfDay(view, until + 1);
  return endsAt === null ? end : Math.min(endsAt, end);
}

/** Coverage that is not known is treated as covered, and said; where a rule does not bind it may be mirrored. */
function coverageFinding(
  test: TestOf<'COVERAGE'>,
  planned: PlannedRule,
  view: ContactView,
  pass: Pass,
): Finding | null {
  const { relation, debtKind } = view.facts;
  if (view.proposal.direction === 'INBOUND') return null;
  if (test.isAlwaysSaid === true) return { text: planned.rule.text };
  if (test.mirrorAs === null) {
    if (relation !== null && debtKind !== null) return null;
    return {
      text: `It is not known ${relation === null ? 'for whom we collect' : 'whether the debt is private or of a business'}: treated as covered.`,
      unknown: 'coverage',
      wouldChange: 'what kind of debt it is and for whom we collect',
    };
  }
  return mirrored(test, planned, view, pass);
}

function mirrored(
  { mirrorAs }: TestOf<'COVERAGE'>,
  { mirrored: others }: PlannedRule,
  view: ContactView,
  pass: Pass,
): Finding | null {
  const blocks: { id: string; finding: Finding }[] = [];
  for (const other of others) {
    if (pass.skips?.(other.rule) === true) continue;
    if (other.from > view.lastDay || other.until < view.firstDay) continue;
    const finding = findingOf(other, view, { plan: [] });
    if (finding !== null && (finding.effect ?? 'BLOCK') === 'BLOCK')
      blocks.push({ id: other.rule.id, finding });
  }
  const [first] = blocks;
  if (first === undefined) return null;
  const ends = blocks.map(({ finding }) => finding.endsAt ?? null);
  return {
    ...(mirrorAs === null ? {} : { effect: mirrorAs }),
    text: `The federal rules for collectors do not bind here; they would say: ${readText(first.finding.text)}`,
    value: blocks.map(({ id }) => id).join(', '),
    factIds: blocks.flatMap(({ finding }) => finding.factIds ?? []),
    endsAt: ends.includes(null) ? null : Math.max(...ends.map((end) => end ?? 0)),
  };
}
