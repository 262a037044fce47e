import type { RuleEffect } from '../contact-rule/contact-rule';
import { placesWithoutPack } from '../contact-rule/rule-coverage';
import type {
  ContactBudget,
  ContactDecision,
  ContactHit,
  ContactQuestion,
  ContactVerdict,
} from './contact-decision';
import { type ContactFile, type ContactView, openFile, viewAt } from './contact-view';
import { evaluateRules, type Found, type Pass } from './evaluate-rules';
import { bindsHours, hoursParts } from './evaluate-time';
import { readText } from './finding';
import { mayDiscuss } from './may-discuss';
import { nextWithoutBlock } from './next-allowed';
import { openUntil } from './open-hours';
import { planOf } from './rule-plan';

const WEIGHT: Readonly<Record<RuleEffect, number>> = { NOTE: 0, WARN: 1, BLOCK: 2 };

/**
 * Whether somebody may be contacted at a moment: every rule in force that covers is looked at, every hit is given, the
 * most restrictive decides (15 USC 1692n). Inbound is never blocked; the answer leads what may be said. Days are counted
 * in the person's own calendar, in every zone that the file indicates. Pass the same `rules` array again where many are
 * asked: what can be made ready is kept by it.
 */
export function decideContact(question: ContactQuestion): ContactDecision {
  const file = openFile(question);
  const view = viewAt(file, question.at.epochMilliseconds);
  const budgets: ContactBudget[] = [];
  const plan = planOf(question.rules, question.facts);
  const found = evaluateRules(view, { plan, budgets });
  const hits = hitsOf(found);
  const decision = verdictOf(hits);
  return {
    decision,
    hits,
    nextAllowedAt: decision === 'BLOCK' ? nextAllowedAt(file, view, { plan }, found) : null,
    allowedUntil: allowedUntil(view, { plan }, hits),
    mayDiscuss: mayDiscuss(view, found),
    unknown: unknownOf(found),
    budgets,
    withoutPack: placesWithoutPack(question.rules, question.facts.places),
    zones: view.isZoneKnown ? view.clocks.map(({ zone }) => zone) : [],
  };
}

function verdictOf(hits: readonly ContactHit[]): ContactVerdict {
  const effect = hits[0]?.effect ?? 'NOTE';
  return effect === 'NOTE' ? 'ALLOW' : effect;
}

function hitsOf(found: readonly Found[]): ContactHit[] {
  return withoutEchoes(found)
    .sort((a, b) => WEIGHT[b.effect] - WEIGHT[a.effect] || a.planned.order - b.planned.order)
    .map(hitOf);
}

/** What the house says too is not said again beside the law that says the same. */
function withoutEchoes(found: readonly Found[]): Found[] {
  if (found.length < 2) return [...found];
  return found.filter(
    ({ planned: { rule }, effect }) =>
      rule.pack !== 'KEPT' ||
      !found.some(
        (other) =>
          other.planned.rule.pack !== 'KEPT' &&
          other.planned.rule.pack !== 'HOUSE' &&
          other.planned.rule.test.kind === rule.test.kind &&
          isSameFact(other, rule.test) &&
          WEIGHT[other.effect] >= WEIGHT[effect],
      ),
  );
}

function isSameFact(
  { planned }: Found,
  test: { readonly kind: string; readonly fact?: string },
): boolean {
  const { test: other } = planned.rule;
  return other.kind !== 'FACT' || other.fact === test.fact;
}

function hitOf({ planned, finding, effect, endsAt }: Found): ContactHit {
  const { rule } = planned;
  return {
    ruleId: rule.id,
    pack: rule.pack,
    topic: rule.topic,
    effect,
    isOverridable: rule.isOverridable,
    text: readText(finding.text),
    citation: rule.citation,
    confidence: rule.confidence,
    ...(finding.value === undefined ? {} : { value: readText(finding.value) }),
    factIds: finding.factIds ?? [],
    endsAt: endsAt === null ? null : Temporal.Instant.fromEpochMilliseconds(endsAt),
    ...(finding.wouldChange === undefined ? {} : { wouldChange: finding.wouldChange }),
  };
}

function nextAllowedAt(file: ContactFile, view: ContactView, pass: Pass, found: readonly Found[]) {
  const next = nextWithoutBlock(file, view, pass, found);
  return next === null ? null : Temporal.Instant.fromEpochMilliseconds(next);
}

function unknownOf(found: readonly Found[]): string[] {
  return [...new Set(found.flatMap(({ finding }) => finding.unknown ?? []))];
}

/** When the window that is open now closes: of all hours that bind, the earliest. */
function allowedUntil(view: ContactView, { plan }: Pass, hits: readonly ContactHit[]) {
  if (!view.isZoneKnown || hits.some(({ topic, effect }) => topic === 'TIME' && effect === 'BLOCK'))
    return null;
  const parts = plan.flatMap(({ rule, from, until }) => {
    if (rule.test.kind !== 'HOURS' || from > view.lastDay || until < view.firstDay) return [];
    return bindsHours(rule.test, view) ? hoursParts(rule.test, view) : [];
  });
  const end = openUntil(parts, view.at);
  return end === null ? null : Temporal.Instant.fromEpochMilliseconds(end);
}
