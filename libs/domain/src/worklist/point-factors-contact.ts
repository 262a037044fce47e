import { compareDays } from '../calendar/day-number';
import { dayText } from '../calendar/day-text';
import type { Factor, WorklistDay, WorklistFacts, WorklistPolicy } from './worklist';

/** A promise not kept lately, and how often in a row that has happened. */
export function promiseFactors(
  { promise }: WorklistFacts,
  { promise: rules }: WorklistPolicy,
  { freshSince }: WorklistDay,
): Factor[] {
  if (promise === null || promise.brokenOn === null) return [];
  if (compareDays(promise.brokenOn, freshSince) < 0) return [];
  const value = `of ${dayText(promise.dueOn)}`;
  const missed: Factor =
    promise.status === 'BROKEN'
      ? { rule: 'PROMISE_BROKEN', text: 'Promise broken', value, points: rules.broken }
      : {
          rule: 'PROMISE_PARTLY_KEPT',
          text: 'Promise only partly kept',
          value,
          points: rules.partlyKept,
        };
  const levels = Math.min(promise.level - 1, rules.mostLevels);
  if (levels <= 0) return [missed];
  return [
    missed,
    {
      rule: 'PROMISE_LEVEL',
      text: 'Promises not kept in a row',
      value: String(promise.level),
      points: levels * rules.perLevelAboveOne,
    },
  ];
}

/** A plan that is behind: while the cure period after its notice runs it may still be saved by itself. */
export function planFactor(
  { plan }: WorklistFacts,
  { instalment }: WorklistPolicy,
  { today }: WorklistDay,
): Factor | null {
  if (plan?.condition !== 'IN_ARREARS') return null;
  const { cureUntil, arrearsInstalments } = plan;
  const behind = `${arrearsInstalments} instalment${arrearsInstalments === 1 ? '' : 's'}`;
  if (cureUntil !== null && compareDays(today, cureUntil) <= 0) {
    const value = `${behind}, until ${dayText(cureUntil)}`;
    return {
      rule: 'PLAN_IN_CURE',
      text: 'Plan behind, in its cure period',
      value,
      points: instalment.inCure,
    };
  }
  return {
    rule: 'PLAN_IN_ARREARS',
    text: 'Plan behind',
    value: behind,
    points: instalment.inArrears,
  };
}

/** Never reached, or not talked to for long; a case nobody ever talked to counts from its opening. */
export function noTalkFactor(
  { lastTalkOn, openedOn }: WorklistFacts,
  policy: WorklistPolicy,
  { noTalkBefore }: WorklistDay,
): Factor | null {
  const since = lastTalkOn ?? openedOn;
  let longest = -1;
  for (const [index, before] of noTalkBefore.entries()) {
    if (compareDays(since, before) < 0) longest = index;
  }
  const band = policy.noTalk[longest];
  if (band === undefined) return null;
  return {
    rule: 'NO_TALK',
    text: 'Nobody talked to',
    value: `more than ${band.from} business days`,
    points: band.points,
  };
}

/** Nobody was ever reached. */
export function neverReachedFactor(
  { lastTalkOn }: WorklistFacts,
  policy: WorklistPolicy,
): Factor | null {
  if (lastTalkOn !== null) return null;
  return { rule: 'NEVER_REACHED', text: 'Never reached', points: policy.neverReached };
}

/** Tried so often lately that another call is hammering. */
export function attemptsFactor(
  { attemptsIn14Days }: WorklistFacts,
  { attempts }: WorklistPolicy,
): Factor | null {
  const past = attemptsIn14Days - attempts.free;
  if (past <= 0) return null;
  return {
    rule: 'ATTEMPTS',
    text: 'Attempts in 14 days',
    value: String(attemptsIn14Days),
    points: Math.max(past * attempts.pointsEach, attempts.atMost),
  };
}
