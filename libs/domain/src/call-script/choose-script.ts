import { FACT_KIND_WORDS } from '../compliance-fact/fact-kind-words';
import type { CallScript, ScriptCondition, ScriptSituation } from './call-script';

/** A script beside a situation. */
export type ScriptMatch<S extends CallScript> = {
  readonly script: S;
  readonly fits: boolean;
  /** how many conditions it names: the more, the more exactly it fits */
  readonly specificity: number;
  /** 'First contact · outbound' or what keeps it from fitting */
  readonly why: string;
};

/**
 * All scripts for a situation: those that fit first, the most exact of them first, then by priority and code; after them
 * the rest, with what keeps each from fitting, for the collector who chooses another.
 */
export function scriptsFor<S extends CallScript>(
  scripts: readonly S[],
  situation: ScriptSituation,
): readonly ScriptMatch<S>[] {
  return scripts
    .map((script) => matched(script, situation))
    .toSorted(
      (a, b) =>
        Number(b.fits) - Number(a.fits) ||
        b.specificity - a.specificity ||
        b.script.priority - a.script.priority ||
        (a.script.code < b.script.code ? -1 : a.script.code > b.script.code ? 1 : 0),
    );
}

/** The script for a situation: the most exact fit with the highest priority, or null where none fits. */
export function chooseScript<S extends CallScript>(
  scripts: readonly S[],
  situation: ScriptSituation,
): ScriptMatch<S> | null {
  const [best] = scriptsFor(scripts, situation);
  return best?.fits ? best : null;
}

function matched<S extends CallScript>(script: S, situation: ScriptSituation): ScriptMatch<S> {
  // without a condition it fits everywhere, last of all
  const conditions = script.conditions.length > 0 ? script.conditions : [{}];
  const judged = conditions.map((condition) => judge(condition, situation));
  const fitting = judged
    .filter(({ against }) => against.length === 0)
    .toSorted((a, b) => b.met.length - a.met.length);
  const [best] = fitting;
  if (best !== undefined) {
    const why = best.met.length > 0 ? best.met.join(' · ') : 'For every call';
    return { script, fits: true, specificity: best.met.length, why };
  }
  const nearest = judged.toSorted((a, b) => a.against.length - b.against.length)[0];
  const why = `Not for this call: ${(nearest?.against ?? []).join(' · ')}`;
  return { script, fits: false, specificity: nearest?.met.length ?? 0, why };
}

type Judged = { readonly met: readonly string[]; readonly against: readonly string[] };

function judge(condition: ScriptCondition, situation: ScriptSituation): Judged {
  const tests = testsOf(condition, situation);
  return {
    met: tests.filter(({ holds }) => holds).map(({ text }) => text),
    against: tests.filter(({ holds }) => !holds).map(({ text }) => text),
  };
}

type Test = { readonly holds: boolean; readonly text: string };

const PROMISE_WORDS = { OPEN: 'a promise is open', BROKEN: 'the promise was broken' } as const;
const PLAN_WORDS = {
  RUNNING: 'a plan is running',
  IN_ARREARS: 'the plan is in arrears',
  DEFAULTED: 'the plan has defaulted',
} as const;
const RELATION_WORDS = {
  FIRST_PARTY: 'own name',
  THIRD_PARTY: 'for another',
  DEBT_BUYER: 'bought debt',
  SERVICER: 'serviced debt',
} as const;

function testsOf(condition: ScriptCondition, situation: ScriptSituation): readonly Test[] {
  const { relations, debtKinds, countries, languages, facts, direction, promise, plan } = condition;
  const { isFirstContact, hasDispute, isDecisionMaker } = condition;
  return [
    // each fact is a condition of its own: two of them fit more exactly than one
    ...(facts ?? []).map((kind) => test(situation.facts.includes(kind), factWords(kind))),
    direction &&
      test(situation.direction === direction, direction === 'INBOUND' ? 'they call' : 'we call'),
    isFirstContact !== undefined &&
      test(
        situation.isFirstContact === isFirstContact,
        isFirstContact ? 'first contact' : 'spoken before',
      ),
    promise && test(situation.promise === promise, PROMISE_WORDS[promise]),
    plan && test(situation.plan === plan, PLAN_WORDS[plan]),
    hasDispute !== undefined &&
      test(situation.hasDispute === hasDispute, hasDispute ? 'disputed' : 'not disputed'),
    isDecisionMaker !== undefined &&
      test(
        situation.isDecisionMaker === isDecisionMaker,
        isDecisionMaker ? 'to the decision-maker' : 'not to the decision-maker',
      ),
    relations &&
      test(
        relations.includes(situation.relation),
        relations.map((relation) => RELATION_WORDS[relation]).join(' or '),
      ),
    debtKinds &&
      test(
        debtKinds.includes(situation.debtKind),
        debtKinds.map((kind) => (kind === 'BUSINESS' ? 'business' : 'consumer')).join(' or '),
      ),
    countries && test(countries.includes(situation.country), `in ${countries.join(' or ')}`),
    languages && test(speaks(languages, situation.language), `in ${languages.join(' or ')}`),
  ].filter((one): one is Test => typeof one === 'object');
}

function test(holds: boolean, text: string): Test {
  return { holds, text };
}

function factWords(kind: keyof typeof FACT_KIND_WORDS): string {
  const words = FACT_KIND_WORDS[kind];
  return words.charAt(0).toLowerCase() + words.slice(1);
}

// 'es' is spoken by who speaks 'es-MX' and the other way round; an unknown language fits none that is asked for
function speaks(languages: readonly string[], language: string | null): boolean {
  if (language === null) return false;
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  return languages.some((one) =>
    one.includes('-') && language.includes('-')
      ? one.toLowerCase() === language.toLowerCase()
      : base(one) === base(language),
  );
}
