import type { Meaning } from '@kept/ui';
import type { ContactRulesQuery } from '../gql/graphql';

export type Pack = ContactRulesQuery['contactRules']['packs'][number];
export type Rule = Pack['rules'][number];

/** Whether a rule holds on a day: not yet, in force, or no more. */
export function forceOf(
  rule: Pick<Rule, 'effectiveFrom' | 'effectiveUntil'>,
  today: string,
): readonly [Meaning, string] {
  if (rule.effectiveFrom !== null && rule.effectiveFrom > today) return ['accent', 'to come'];
  if (rule.effectiveUntil !== null && rule.effectiveUntil < today) return ['muted', 'no more'];
  return ['kept', 'in force'];
}

/** The rules in whose words, number, source or place all that was typed occurs. */
export function matchingRules(pack: Pack, search: string): readonly Rule[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return pack.rules;
  return pack.rules.filter((rule) => {
    const text = [pack.id, pack.name, rule.id, rule.text, rule.citation, rule.coverage, rule.topic]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
