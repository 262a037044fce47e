import type { ContactRule, RuleEffect, RuleTest } from '../contact-rule/contact-rule';
import type { ContactView } from './contact-view';

/** What an evaluator found; what is left out is as the rule has it, or nothing. */
export type Finding = {
  readonly effect?: RuleEffect;
  readonly text: string;
  readonly value?: string;
  readonly factIds?: readonly string[];
  /** first moment at which this rule alone no longer says so, in milliseconds; null: not by time */
  readonly endsAt?: number | null;
  readonly wouldChange?: string;
  /** the classification that is not known */
  readonly unknown?: string;
};

export type TestOf<K extends RuleTest['kind']> = Extract<RuleTest, { kind: K }>;

/** Looks whether one kind of rule is hit: null when it is not. */
export type Evaluator<K extends RuleTest['kind']> = (
  test: TestOf<K>,
  view: ContactView,
  rule: ContactRule,
) => Finding | null;
