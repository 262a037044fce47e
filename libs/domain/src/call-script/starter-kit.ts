import type { ContactOutcomeCode } from '../contact-outcome/contact-outcome';
import type {
  DisclosureCode,
  ScriptAct,
  ScriptAnswer,
  ScriptGraph,
  ScriptObjection,
  ScriptOffer,
  ScriptStep,
} from './call-script';
import { edgesOf } from './script-edges';

/** Whose words and packs a starter script is written in. */
export type StarterCountry = 'US' | 'GB';

/** The words of the country. */
export function pick(country: StarterCountry, us: string, gb: string): string {
  return country === 'US' ? us : gb;
}

export function say(id: string, title: string, text: string, next: string): ScriptStep {
  return { kind: 'SAY', id, title, text, next };
}

export function ask(
  id: string,
  title: string,
  text: string,
  answers: readonly ScriptAnswer[],
): ScriptStep {
  return { kind: 'ASK', id, title, text, answers };
}

/** An answer; its id is its first label in kebab-case. */
export function to(
  key: string,
  label: string,
  next: string,
  outcome?: ContactOutcomeCode,
): ScriptAnswer {
  const id = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return { id, key, label, next, ...(outcome === undefined ? {} : { outcome }) };
}

/** What must be said, with every duty the words fulfil. */
export function disclose(
  step: { readonly id: string; readonly title: string; readonly text: string },
  next: string,
  disclosure: DisclosureCode,
  ...also: readonly DisclosureCode[]
): ScriptStep {
  return { kind: 'DISCLOSE', ...step, disclosure, ...(also.length > 0 ? { also } : {}), next };
}

export function offer(
  step: { readonly id: string; readonly title: string; readonly text: string },
  offers: readonly (readonly [ScriptOffer, string])[],
  refused: string,
): ScriptStep {
  return {
    kind: 'OFFER',
    ...step,
    offers: offers.map(([one, next]) => ({ offer: one, next })),
    refused,
  };
}

type ActStep = Extract<ScriptStep, { kind: 'ACT' }>;

export function act(
  step: Pick<ActStep, 'id' | 'title' | 'text' | 'fact' | 'plan' | 'isHardship'>,
  form: ScriptAct,
  next: string,
  skipped: string = next,
): ScriptStep {
  return { kind: 'ACT', ...step, act: form, next, skipped };
}

export function close(
  id: string,
  title: string,
  text: string,
  outcome: ContactOutcomeCode | null,
): ScriptStep {
  return { kind: 'CLOSE', id, title, text, outcome };
}

/** A step with a word for the collector alone, or with the label of the line to note. */
export function hint(step: ScriptStep, words: string, noteLabel?: string): ScriptStep {
  const hinted = { ...step, hint: words };
  return noteLabel !== undefined && hinted.kind === 'ASK' ? { ...hinted, noteLabel } : hinted;
}

/** Steps that presume a debt, whatever their words: they wait until the person is verified. */
export function aboutDebt(steps: readonly ScriptStep[]): readonly ScriptStep[] {
  return steps.map((step) => ({ ...step, isAboutDebt: true }));
}

/**
 * The graph of a script put together from parts: of the shared parts only those steps that a call can come to, of the
 * objections each with its way on where the script has that step.
 */
export function graphOf(
  steps: readonly ScriptStep[],
  objections: readonly ScriptObjection[] = [],
): ScriptGraph {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const led = objections.map(({ next, ...objection }) =>
    next !== undefined && byId.has(next) ? { ...objection, next } : objection,
  );
  const start = steps[0]?.id ?? '';
  const reached = new Set<string>();
  const waiting = [start, ...led.flatMap((one) => ('next' in one ? one.next : []))];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = byId.get(id);
    if (step === undefined || reached.has(id)) continue;
    reached.add(id);
    waiting.push(...edgesOf(step).map(({ to: next }) => next));
  }
  return { start, steps: steps.filter(({ id }) => reached.has(id)), objections: led };
}

/** What a starter script of a country has in common: language and packs. */
export function spokenIn(country: StarterCountry) {
  return {
    language: country === 'US' ? 'en-US' : 'en-GB',
    packs: [country],
  } as const;
}
