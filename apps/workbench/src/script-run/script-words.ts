import type { ScriptAct, ScriptOffer, ScriptStepKind } from '@kept/domain';

/** What an offer is called on its button. */
export const OFFER_LABELS: Readonly<Record<ScriptOffer, string>> = {
  PAY_NOW: 'Pay now',
  PAY_BY_DATE: 'Pay by a day',
  IN_PARTS: 'In parts',
  LUMP_SUM: 'Lump sum, the rest forgiven',
  ARRANGEMENT: 'Arrangement',
};

/** What the button of an act says before its form is open. */
export const ACT_LABELS: Readonly<Record<ScriptAct, string>> = {
  PROMISE: 'Keep the promise for the log',
  PLAN: 'Open the negotiation',
  DISPUTE: 'Keep the dispute for the log',
  FACT: 'Open the form',
  CLAIM: 'Keep the payment they claim for the log',
  CALLBACK: 'Keep the callback for the log',
  AFFORDABILITY: 'Open the questions',
  PAYMENT_RUN: 'Keep the payment run for the log',
  COPIES: 'Save the list of copies',
};

/** What a step is, for the outline and for screen readers. */
export const STEP_KIND_LABELS: Readonly<Record<ScriptStepKind, string>> = {
  SAY: 'Say',
  ASK: 'Ask',
  DISCLOSE: 'Must be said',
  VERIFY: 'Make sure who speaks',
  OFFER: 'Offer',
  ACT: 'Do',
  CLOSE: 'End',
};

/** What Enter does at a step. */
export const GO_ON_LABELS: Readonly<Record<ScriptStepKind, string>> = {
  SAY: 'Said',
  ASK: 'Go on',
  DISCLOSE: 'Said and understood',
  VERIFY: 'It is them',
  OFFER: 'Go on',
  ACT: 'Go on',
  CLOSE: 'End the script',
};
