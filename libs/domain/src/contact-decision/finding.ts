import type { ContactRule, RuleEffect, RuleTest } from '../contact-rule/contact-rule';
import type { ContactView } from './contact-view';

/** A text, or how it is made: most findings are looked at for their end only, and never read. */
export type Text = string | (() => string);

export function readText(text: Text): string {
  return typeof text === 'string' ? text : text();
}

/** What an evaluator found; what is left out is as the rule has it, or nothing. */
export type Finding = {
  readonly effect?: RuleEffect;
  readonly text: Text;
  readonly value?: Text;
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
