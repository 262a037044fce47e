import type { ContactRule, RuleTest } from '../contact-rule/contact-rule';
import type { ContactView } from './contact-view';
import {
  evaluateBankrupt,
  evaluateDisputedInWriting,
  evaluateDisputedOrally,
  evaluateMoratorium,
  evaluateNotLive,
  evaluateTimeBarred,
} from './evaluate-debt';
import { evaluateFact } from './evaluate-fact';
import { evaluateAfterTalk, evaluateConcentrated, evaluatePerDay } from './evaluate-frequency';
import {
  evaluateAutodialer,
  evaluateEmployerAddress,
  evaluateOptedOut,
  evaluateOptOutNotice,
  evaluatePointUnusable,
  evaluatePublicPlace,
  evaluateSafeHarbor,
} from './evaluate-medium';
import { evaluateNoticeDue, evaluateNoticeFirst } from './evaluate-notice';
import {
  evaluateCeased,
  evaluateLocationContact,
  evaluateRepresented,
  evaluateThirdParty,
  evaluateWorkplace,
} from './evaluate-person';
import {
  evaluateHours,
  evaluateInconvenient,
  evaluateLocationUnknown,
  evaluatePlaceUnknown,
} from './evaluate-time';
import type { Evaluator, Finding } from './finding';

/** Looked at in their own way: a count gives the budget too, coverage looks at other rules, a duty is kept elsewhere. */
type OwnWay = 'COUNT' | 'COVERAGE' | 'DUTY';

/** One evaluator for each kind of test. */
const EVALUATORS: { readonly [K in Exclude<RuleTest['kind'], OwnWay>]: Evaluator<K> } = {
  PLACE_UNKNOWN: evaluatePlaceUnknown,
  HOURS: evaluateHours,
  LOCATION_UNKNOWN: evaluateLocationUnknown,
  INCONVENIENT: evaluateInconvenient,
  WORKPLACE: evaluateWorkplace,
  REPRESENTED: evaluateRepresented,
  CEASED: evaluateCeased,
  THIRD_PARTY: evaluateThirdParty,
  LOCATION_CONTACT: evaluateLocationContact,
  AFTER_TALK: evaluateAfterTalk,
  CONCENTRATED: evaluateConcentrated,
  OPTED_OUT: evaluateOptedOut,
  EMPLOYER_ADDRESS: evaluateEmployerAddress,
  PUBLIC_PLACE: evaluatePublicPlace,
  OPT_OUT_NOTICE: evaluateOptOutNotice,
  SAFE_HARBOR: evaluateSafeHarbor,
  NOTICE_DUE: evaluateNoticeDue,
  NOTICE_FIRST: evaluateNoticeFirst,
  DISPUTED_IN_WRITING: evaluateDisputedInWriting,
  DISPUTED_ORALLY: evaluateDisputedOrally,
  BANKRUPT: evaluateBankrupt,
  MORATORIUM: evaluateMoratorium,
  AUTODIALER: evaluateAutodialer,
  TIME_BARRED: evaluateTimeBarred,
  FACT: evaluateFact,
  POINT_UNUSABLE: evaluatePointUnusable,
  NOT_LIVE: evaluateNotLive,
  PER_DAY: evaluatePerDay,
};

/** A rule with the evaluator of its kind, and its dates as day numbers. */
export type Evaluate = (view: ContactView) => Finding | null;

/** The evaluator of a rule; null for those that are looked at in their own way. */
export function evaluatorOf(rule: ContactRule): Evaluate | null {
  const { test } = rule;
  if (test.kind === 'COUNT' || test.kind === 'COVERAGE' || test.kind === 'DUTY') return null;
  // kind and evaluator are of one row of the table, which the compiler cannot follow through a union
  const evaluate = EVALUATORS[test.kind] as Evaluator<RuleTest['kind']>;
  return (view) => evaluate(test, view, rule);
}
