import type {
  DisclosureCode,
  PortfolioLanguage,
  ScriptAct,
  ScriptCondition,
  ScriptMoment,
  ScriptStep,
} from '@kept/domain';
import { FACT_LABELS, type ScriptGraph, stepOf } from '@kept/domain';
import { OFFER_LABELS } from '../script-run/script-words';

/** At what kind of contact a script is spoken. */
export const MOMENT_LABELS: Readonly<Record<ScriptMoment, string>> = {
  FIRST_CONTACT: 'First contact',
  LATER_CONTACT: 'Later contact',
  INBOUND: 'They ring us',
  VOICEMAIL: 'Voicemail',
  OTHER_PERSON: 'Another person answers',
  BUSINESS: 'Business customer',
};

export const LANGUAGE_LABELS: Readonly<Record<PortfolioLanguage, string>> = {
  'en-US': 'English (US)',
  'en-GB': 'English (UK)',
  'de-DE': 'German',
};

/** What must be said, as a supervisor calls it. */
export const DISCLOSURE_LABELS: Readonly<Record<DisclosureCode, string>> = {
  RECORDING_NOTICE: 'The call is recorded',
  CALLER_NAME: 'Who calls',
  BUSINESS_NAME: 'The firm’s name',
  INITIAL_STATEMENT: 'First statement: collecting a debt',
  COLLECTOR_LINE: 'From a debt collector',
  VALIDATION_RIGHTS: 'Right to dispute and to proof',
  WRITTEN_DISPUTE_ROUTE: 'Where to dispute in writing',
  PURPOSE: 'For whom and why we call',
  FREE_ADVICE: 'Free debt advice',
  BREATHING_SPACE: 'Breathing Space',
  TIME_BAR: 'The debt is past its limitation',
  SETTLEMENT_TERMS: 'Terms of the settlement',
  NOTE_CONSENT: 'Consent to note what they tell',
  CALLBACK_CONSENT: 'Consent to be called back',
  READ_BACK: 'Read back what was agreed',
};

/** What an act of a script does. */
export const ACT_NAMES: Readonly<Record<ScriptAct, string>> = {
  PROMISE: 'Record the promise',
  PLAN: 'Negotiate a plan',
  DISPUTE: 'Record the dispute',
  FACT: 'Record a fact',
  CLAIM: 'Record a payment they claim',
  CALLBACK: 'Agree a callback',
  AFFORDABILITY: 'Income and expenses',
  PAYMENT_RUN: 'Record their payment run',
  COPIES: 'List the copies they need',
};

const WAY_LABELS: Readonly<Record<string, string>> = {
  next: 'Goes on to',
  verified: 'It is them',
  refused: 'Would not say',
  notThem: 'Not them',
  skipped: 'Not done after all',
};

/** What a way on from a step is called. */
export function wayLabel(step: ScriptStep, by: string): string {
  if (step.kind === 'ASK') return step.answers.find(({ id }) => id === by)?.label || by;
  if (step.kind === 'OFFER') {
    return by === 'refused'
      ? 'None of these'
      : ((OFFER_LABELS as Record<string, string>)[by] ?? by);
  }
  return WAY_LABELS[by] ?? by;
}

/** A step as it is named where others lead to it. */
export function stepName(graph: ScriptGraph, id: string): string {
  const step = stepOf(graph, id);
  if (step === null) return id === '' ? 'nowhere' : `${id} (there is no such step)`;
  return step.title || step.id;
}

const RELATIONS: Readonly<Record<string, string>> = {
  FIRST_PARTY: 'the creditor itself',
  THIRD_PARTY: 'an agency',
  DEBT_BUYER: 'a buyer of debts',
  SERVICER: 'a servicer',
};
const PROMISES = { OPEN: 'a promise is open', BROKEN: 'a promise was broken' } as const;
const PLANS = {
  RUNNING: 'a plan is running',
  IN_ARREARS: 'a plan is in arrears',
  DEFAULTED: 'a plan defaulted',
} as const;

/** A condition in words, one clause each; all of them must hold. */
function conditionClauses(condition: ScriptCondition): readonly string[] {
  const { direction, relations, debtKinds, countries, languages, facts } = condition;
  const list = (values: readonly string[] | undefined, words: (text: string) => string) =>
    values && values.length > 0 ? [words(values.join(' or '))] : [];
  return [
    ...(direction ? [direction === 'INBOUND' ? 'they ring us' : 'we call'] : []),
    ...list(
      debtKinds?.map((kind) => (kind === 'BUSINESS' ? 'business customers' : 'private persons')),
      (text) => text,
    ),
    ...list(countries, (text) => `in ${text}`),
    ...list(
      relations?.map((relation) => RELATIONS[relation] ?? relation),
      (text) => `for ${text}`,
    ),
    ...(condition.isFirstContact === undefined
      ? []
      : [condition.isFirstContact ? 'at the first contact' : 'after the first contact']),
    ...(condition.promise ? [PROMISES[condition.promise]] : []),
    ...(condition.plan ? [PLANS[condition.plan]] : []),
    ...(condition.hasDispute === undefined
      ? []
      : [condition.hasDispute ? 'something is disputed' : 'nothing is disputed']),
    ...list(
      facts?.map((fact) => FACT_LABELS[fact].toLowerCase()),
      (text) => `on file: ${text}`,
    ),
    ...(condition.isDecisionMaker === undefined
      ? []
      : [condition.isDecisionMaker ? 'with a decision-maker' : 'without a decision-maker']),
    ...list(languages, (text) => `language ${text}`),
  ];
}

/** All conditions of a script in words: one line each, any of them may hold. */
export function conditionLines(conditions: readonly ScriptCondition[]): readonly string[] {
  return conditions.map((condition) => conditionClauses(condition).join(', ') || 'always');
}
