import type { DisclosureCode, ScriptAct, ScriptObjection, ScriptStep } from './call-script';
import { disclosedBy } from './script-edges';
import { scriptTokens } from './script-text';
import { scriptVariable } from './script-variables';

const DEBT_ACTS: readonly ScriptAct[] = [
  'PROMISE',
  'PLAN',
  'DISPUTE',
  'CLAIM',
  'AFFORDABILITY',
  'PAYMENT_RUN',
  'COPIES',
];

const DEBT_DISCLOSURES: readonly DisclosureCode[] = [
  'INITIAL_STATEMENT',
  'COLLECTOR_LINE',
  'VALIDATION_RIGHTS',
  'WRITTEN_DISPUTE_ROUTE',
  'PURPOSE',
  'FREE_ADVICE',
  'BREATHING_SPACE',
  'TIME_BAR',
  'SETTLEMENT_TERMS',
];

/** True where a text names a variable that tells of the debt. */
export function namesDebt(text: string): boolean {
  return scriptTokens(text).some(({ name }) => scriptVariable(name)?.isAboutDebt === true);
}

/**
 * Whether a step says or presumes that there is a debt: marked so, by a variable of the debt in its words, or by what
 * it does (an offer, a promise, a disclosure about the debt). Such a step waits until the person is verified.
 */
export function isAboutDebt(step: ScriptStep): boolean {
  if (step.isAboutDebt === true || namesDebt(step.text)) return true;
  if (step.kind === 'OFFER') return true;
  if (step.kind === 'ACT') return DEBT_ACTS.includes(step.act);
  return disclosedBy(step).some((code) => DEBT_DISCLOSURES.includes(code));
}

/** Whether an answer to an objection tells of the debt. */
export function isObjectionAboutDebt(objection: ScriptObjection): boolean {
  return objection.isAboutDebt === true || namesDebt(objection.answer);
}

const NEGOTIATING: readonly ScriptAct[] = ['PROMISE', 'PLAN', 'AFFORDABILITY', 'PAYMENT_RUN'];

/** Whether a step asks something of them: an offer, a promise, a plan. */
export function isNegotiation(step: ScriptStep): boolean {
  return step.kind === 'OFFER' || (step.kind === 'ACT' && NEGOTIATING.includes(step.act));
}
