import type { ContactOutcomeCode, ContactOutcomeRule } from './contact-outcome';
import { BUSINESS_OUTCOMES, MONEY_OUTCOMES } from './outcomes-money';
import {
  NOBODY_OUTCOMES,
  NOT_CONNECTED_OUTCOMES,
  THIRD_PARTY_OUTCOMES,
} from './outcomes-not-reached';
import { OTHER_CHANNEL_OUTCOMES, PROTECTION_OUTCOMES, TALK_OUTCOMES } from './outcomes-talk';

/** Every outcome, in the order of STARTER.md. */
export const CONTACT_OUTCOMES: readonly ContactOutcomeRule[] = [
  ...NOT_CONNECTED_OUTCOMES,
  ...NOBODY_OUTCOMES,
  ...THIRD_PARTY_OUTCOMES,
  ...MONEY_OUTCOMES,
  ...BUSINESS_OUTCOMES,
  ...TALK_OUTCOMES,
  ...PROTECTION_OUTCOMES,
  ...OTHER_CHANNEL_OUTCOMES,
];

const BY_CODE: ReadonlyMap<string, ContactOutcomeRule> = new Map(
  CONTACT_OUTCOMES.map((rule) => [rule.code, rule]),
);

/** The rule of an outcome. */
export function contactOutcome(code: ContactOutcomeCode): ContactOutcomeRule {
  const rule = BY_CODE.get(code);
  if (rule === undefined) throw new RangeError(`${code} is no contact outcome`);
  return rule;
}

/** Whether a text is the code of an outcome. */
export function isContactOutcome(text: string): text is ContactOutcomeCode {
  return BY_CODE.has(text);
}
