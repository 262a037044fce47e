import { daysPastDue } from '../ageing/ageing';
import { compareDays } from '../calendar/day-number';
import { dayText } from '../calendar/day-text';
import { amountText } from '../money/format-amount';
import { firstPayDay } from './pay-day';
import {
  attemptsFactor,
  neverReachedFactor,
  noTalkFactor,
  planFactor,
  promiseFactors,
} from './point-factors-contact';
import type { Band, Factor, WorklistDay, WorklistFacts, WorklistPolicy } from './worklist';

/**
 * Every factor of a case that has both a fact and points: STARTER, Worklist points. Only a missing exchange rate stands
 * among them with none: it is said, not guessed.
 */
export function pointFactors(
  facts: WorklistFacts,
  policy: WorklistPolicy,
  day: WorklistDay,
): Factor[] {
  const factors = [
    amountFactor(facts, policy, day),
    oldestFactor(facts, policy, day),
    placementFactor(facts, policy, day),
    ...promiseFactors(facts, policy, day),
    planFactor(facts, policy, day),
    ...eventFactors(facts, policy, day),
    neverReachedFactor(facts, policy),
    noTalkFactor(facts, policy, day),
    attemptsFactor(facts, policy),
    payDayFactor(facts, policy, day),
  ];
  return factors.filter(
    (factor): factor is Factor => factor !== null && (factor.points !== 0 || isSaid(factor)),
  );
}

function isSaid(factor: Factor): boolean {
  return factor.rule === 'RATE_MISSING';
}

function amountFactor(
  { aonBase, missingRate, balances, currency }: WorklistFacts,
  policy: WorklistPolicy,
  { scale }: WorklistDay,
): Factor | null {
  if (missingRate !== null) {
    const text = `No exchange rate for ${missingRate}: the amount gives no points`;
    return { rule: 'RATE_MISSING', text, value: missingRate, points: 0 };
  }
  if (aonBase === null || aonBase <= 0) return null;
  const percentile = percentileOf(aonBase, scale);
  const above = percentile === 0 ? '' : `, above ${percentile} % of the portfolio`;
  const shown = balances.find((balance) => balance.currency === currency);
  return {
    rule: 'AMOUNT',
    text: `Amount to chase${above}`,
    value: amountText({ minorUnits: shown?.aon ?? 0, currency }),
    points: bandOf(policy.aonPercentile, percentile),
  };
}

function percentileOf(aonBase: number, { p50, p80, p95 }: WorklistDay['scale']): number {
  if (aonBase >= p95) return 95;
  if (aonBase >= p80) return 80;
  return aonBase >= p50 ? 50 : 0;
}

function bandOf(bands: readonly Band[], reached: number): number {
  let points = 0;
  for (const band of bands) {
    if (reached >= band.from) points = band.points;
  }
  return points;
}

function oldestFactor(
  { oldestDueOn }: WorklistFacts,
  policy: WorklistPolicy,
  { today }: WorklistDay,
): Factor | null {
  if (oldestDueOn === null) return null;
  const days = daysPastDue(oldestDueOn, today);
  const points = bandOf(policy.oldestDays, days);
  return { rule: 'OLDEST_ITEM', text: 'Oldest item overdue', value: inDays(days), points };
}

function placementFactor(
  { placedOn }: WorklistFacts,
  { newPlacement }: WorklistPolicy,
  { today }: WorklistDay,
): Factor | null {
  if (placedOn === null) return null;
  const age = daysPastDue(placedOn, today);
  if (age > newPlacement.withinDays) return null;
  const { points } = newPlacement;
  return { rule: 'NEW_PLACEMENT', text: 'Newly placed', value: inDays(age), points };
}

function inDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function eventFactors(
  facts: WorklistFacts,
  policy: WorklistPolicy,
  { today }: WorklistDay,
): (Factor | null)[] {
  const { planned } = facts;
  const isOverdue = planned !== null && compareDays(planned.on, today) < 0;
  return [
    facts.hasReplyUnanswered
      ? { rule: 'REPLY', text: 'Their reply is unanswered', points: policy.replyUnanswered }
      : null,
    facts.hasClaimNotFound
      ? {
          rule: 'CLAIM_NOT_FOUND',
          text: 'The payment they claimed was not found',
          points: policy.claimNotFound,
        }
      : null,
    facts.hasDisputeSettledForUs
      ? {
          rule: 'DISPUTE_SETTLED',
          text: 'A dispute was settled for us',
          points: policy.disputeSettledForUs,
        }
      : null,
    isOverdue
      ? {
          rule: 'TASK_OVERDUE',
          text: 'What was planned is overdue',
          value: dayText(planned.on),
          points: policy.taskOverdue,
        }
      : null,
    facts.riskGrade === 'E'
      ? { rule: 'RISK', text: 'In the worst fifth by risk', value: 'E', points: policy.worstRisk }
      : null,
  ];
}

/** They usually pay on a day that has not come yet since the oldest item fell due: it may well cure itself. */
function payDayFactor(
  { oldestDueOn, usualPayDay }: WorklistFacts,
  policy: WorklistPolicy,
  { today }: WorklistDay,
): Factor | null {
  if (oldestDueOn === null || usualPayDay === null) return null;
  const payDay = firstPayDay(oldestDueOn, usualPayDay);
  if (compareDays(payDay, today) <= 0) return null;
  return {
    rule: 'PAY_DAY_AHEAD',
    text: 'Their usual pay day is still ahead',
    value: dayText(payDay),
    points: policy.payDayAhead,
  };
}
