import {
  type ContactPolicy,
  type ContactRule,
  houseRules,
  KEPT_RULES,
  LAW_PACKS,
  type RulePack,
} from '@kept/domain';
import { ZONE_DATA } from '../contact-zone/contact-zones';
import type { PortfolioContext } from '../standing/portfolio-context';

/** The packs of the law and the house's own, which bind everybody. */
export const PACKS: readonly RulePack[] = [...LAW_PACKS, KEPT_RULES];
const PACK_RULES: readonly ContactRule[] = PACKS.flatMap(({ rules }) => rules);

// few: one for each policy that was published, and the engine prepares a list it knows only once
const made = new Map<string, readonly ContactRule[]>();
const MOST_KEPT = 500;

/** All rules that may bind a portfolio's contacts on a day: the same list each time, for the engine prepares it once. */
export function contactRulesOf(
  portfolio: PortfolioContext,
  on: Temporal.PlainDate,
): readonly ContactRule[] {
  const policy: ContactPolicy = portfolio.dayOf(on).policies.CONTACT;
  const { country, debtKind, relation } = portfolio;
  const key = `${country} ${debtKind} ${relation} ${JSON.stringify(policy)}`;
  let rules = made.get(key);
  if (rules === undefined) {
    if (made.size >= MOST_KEPT) made.clear();
    rules = [...PACK_RULES, ...houseRules(policy, { country, debtKind, relation })];
    made.set(key, rules);
  }
  return rules;
}

/** By which version of which rules something was decided: kept as evidence. */
export function ruleVersions(rules: readonly ContactRule[], policy: ContactPolicy): object {
  const used = new Set(rules.map(({ pack }) => pack));
  return {
    ...Object.fromEntries(
      PACKS.flatMap(({ id, version }) => (used.has(id) ? [[id, version]] : [])),
    ),
    policy,
    zones: ZONE_DATA,
  };
}
