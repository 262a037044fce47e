import type { CollectorRelation, DebtKind } from '../portfolio/portfolio';
import type { ContactPolicy, ContactRule, RulePack } from './contact-rule';

/** The portfolio a policy speaks for. */
export type HouseFacts = {
  readonly country: string;
  readonly debtKind: DebtKind;
  readonly relation: CollectorRelation;
};

/** What Kept itself holds to, wherever it is. */
export const KEPT_RULES: RulePack = {
  id: 'KEPT',
  name: 'Rules of the house',
  place: null,
  version: 1,
  asOf: '2026-11-22',
  rules: [],
};

/** The rules a portfolio's policy adds to the law. */
export function houseRules(policy: ContactPolicy, facts: HouseFacts): ContactRule[] {
  return facts.country === '' ? [] : [...policy.rules];
}
