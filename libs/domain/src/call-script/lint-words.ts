import type { CallScript, DisclosureCode, ScriptProblem } from './call-script';
import { nameOf } from './lint-structure';
import { isOfPack } from './required-disclosures';
import { disclosedBy } from './script-edges';
import type { ScriptFlow } from './script-flow';
import { scriptTokens } from './script-text';
import type { ScriptVariable } from './script-variables';

type Wording = {
  readonly code: DisclosureCode;
  /** null: whatever pack */
  readonly pack: string | null;
  /** one of these is named */
  readonly names?: readonly ScriptVariable[];
  /** all of these are said */
  readonly says?: readonly RegExp[];
  readonly text: string;
  readonly citation?: string;
};

const WORDINGS: readonly Wording[] = [
  {
    code: 'CALLER_NAME',
    pack: null,
    names: ['callerName'],
    text: 'Your name must be in it: {{callerName}}.',
    citation: '12 CFR 1006.14(g)',
  },
  {
    code: 'BUSINESS_NAME',
    pack: null,
    names: ['firmName', 'callName'],
    text: 'The firm’s name must be in it: {{firmName}}.',
    citation: '12 CFR 1006.14(g)',
  },
  {
    code: 'INITIAL_STATEMENT',
    pack: 'US',
    says: [
      /collect(?:ing)?\s+(?:a|this|the|your)\s+debt/i,
      /information/i,
      /used for (?:that|this) purpose/i,
    ],
    text: 'It must say “attempting to collect a debt” and “any information obtained will be used for that purpose”.',
    citation: '15 USC 1692e(11); 12 CFR 1006.18(e)(1)',
  },
  {
    code: 'COLLECTOR_LINE',
    pack: 'US',
    says: [/debt collector/i],
    text: 'It must say that this comes from a debt collector.',
    citation: '15 USC 1692e(11); 12 CFR 1006.18(e)(2)',
  },
  {
    code: 'WRITTEN_DISPUTE_ROUTE',
    pack: 'US',
    names: ['disputeAddress'],
    text: 'The address must be in it: {{disputeAddress}}.',
    citation: '15 USC 1692g(b); 12 CFR 1006.34(c)',
  },
  {
    code: 'PURPOSE',
    pack: 'GB',
    names: ['creditor'],
    text: 'It must say for whom you call: {{creditor}}.',
    citation: 'FCA CONC 7.9.4R',
  },
  {
    code: 'FREE_ADVICE',
    pack: null,
    names: ['adviceName'],
    text: 'It must name who gives the advice: {{adviceName}}.',
  },
];

/** Whether the words of the disclosures say what they stand for; sentences are looked for in English only. */
export function lintDisclosureWords(
  script: CallScript,
  flow: ScriptFlow,
): readonly ScriptProblem[] {
  return flow.reachable.flatMap((step) => {
    const codes = disclosedBy(step);
    const wanting = WORDINGS.filter(
      ({ code, pack }) => codes.includes(code) && (pack === null || isOfPack(script.packs, pack)),
    ).filter((wording) => !isSaid(step.text, wording, script));
    return wanting.map(
      ({ text, citation }): ScriptProblem => ({
        severity: 'ERROR',
        rule: 'MISSING_DISCLOSURE',
        stepId: step.id,
        text: `${nameOf(step)} does not say what it stands for. ${text}`,
        ...(citation === undefined ? {} : { citation }),
      }),
    );
  });
}

function isSaid(text: string, { names, says }: Wording, { language }: CallScript): boolean {
  const named = scriptTokens(text).map(({ name }) => name);
  if (names !== undefined && !names.some((name) => named.includes(name))) return false;
  return language === 'de-DE' || (says ?? []).every((one) => one.test(text));
}
