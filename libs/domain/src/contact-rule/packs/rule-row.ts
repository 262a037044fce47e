import type { ContactRule, RuleConfidence, RuleCoverage } from '../contact-rule';

type Row = Pick<ContactRule, 'id' | 'topic' | 'test' | 'effect' | 'text' | 'citation'> &
  Partial<Pick<ContactRule, 'isOverridable' | 'effectiveFrom' | 'effectiveUntil' | 'coverage'>> & {
    readonly confidence: RuleConfidence;
  };

/** The rows of a pack: each has the pack's name, and its coverage where it has none of its own. */
export function rowsOf(pack: string, coverage: RuleCoverage): (row: Row) => ContactRule {
  return (row) => ({
    pack,
    coverage,
    isOverridable: false,
    effectiveFrom: null,
    effectiveUntil: null,
    ...row,
  });
}

export const ALL_WEEK: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
export const WORKDAYS: readonly number[] = [1, 2, 3, 4, 5];
