import { isAboutDebt, isNegotiation, isObjectionAboutDebt } from './about-debt';
import type { CallScript, ScriptProblem, ScriptStep } from './call-script';
import { debtWord } from './debt-words';
import {
  beyondLimitedContent,
  LIMITED_CONTENT_CITATION,
  lackingLimitedContent,
} from './limited-content';
import { nameOf } from './lint-structure';
import {
  asksVerification,
  type DisclosureDeadline,
  disclosuresOfScript,
  opensDebtTalk,
  type RequiredDisclosure,
} from './required-disclosures';
import { disclosedBy } from './script-edges';
import { type ScriptFlow, type SureMarks, sureMarks } from './script-flow';

/** What the law packs and the moment of a script ask of its words, over every way through it. */
export function lintDuties(script: CallScript, flow: ScriptFlow): readonly ScriptProblem[] {
  if (script.moment === 'VOICEMAIL') return lintVoicemail(script, flow);
  return [
    ...(asksVerification(script) ? lintVerifying(script, flow) : []),
    ...lintDisclosures(script, flow),
  ];
}

const NO_DEBT_TALK = '15 USC 1692c(b); 12 CFR 1006.6(d)(1)';

// an answer to an objection can be used at any step, so where it leads nothing is sure but what it waits for
function lintVerifying(script: CallScript, flow: ScriptFlow): readonly ScriptProblem[] {
  const { graph, reachable } = flow;
  const sure = sureMarks(flow, [
    { id: graph.start, marks: [] },
    ...graph.objections.flatMap((objection) => {
      if (objection.next === undefined) return [];
      return [
        {
          id: objection.next,
          marks: isObjectionAboutDebt(objection) ? (['VERIFIED'] as const) : [],
        },
      ];
    }),
  ]);
  const early = (stepId: string | null, text: string): ScriptProblem => ({
    severity: 'ERROR',
    rule: 'DEBT_BEFORE_VERIFYING',
    stepId,
    text,
    citation: NO_DEBT_TALK,
  });
  const steps = reachable.filter(({ id }) => !sure(id, 'VERIFIED'));
  return [
    ...steps.flatMap((step) => {
      if (isAboutDebt(step)) {
        return [
          early(
            step.id,
            `${nameOf(step)} tells of the debt, and a way leads to it before anybody is verified.`,
          ),
        ];
      }
      const word = debtWord(step.text, script.language);
      if (word === null) return [];
      return [
        early(
          step.id,
          `${nameOf(step)} says “${word}”, and a way leads to it before anybody is verified.`,
        ),
      ];
    }),
    ...graph.objections.flatMap((objection) => {
      const word = isObjectionAboutDebt(objection)
        ? null
        : debtWord(objection.answer, script.language);
      if (word === null) return [];
      const said = objection.says[0] ?? objection.id;
      return [
        early(
          null,
          `The answer to “${said}” says “${word}”: mark it as about the debt, so that it waits for the verification.`,
        ),
      ];
    }),
  ];
}

function lintDisclosures(script: CallScript, flow: ScriptFlow): readonly ScriptProblem[] {
  const required = disclosuresOfScript(script);
  if (required.length === 0) return [];
  const sure = sureMarks(flow, [{ id: flow.graph.start, marks: [] }]);
  const talk = flow.reachable.filter((step) => isAboutDebt(step) && !opensDebtTalk(step, required));
  return required.flatMap((one) => lintDisclosure(one, { flow, sure, talk }));
}

function lintDisclosure(
  required: RequiredDisclosure,
  { flow, sure, talk }: { flow: ScriptFlow; sure: SureMarks; talk: readonly ScriptStep[] },
): readonly ScriptProblem[] {
  const { reachable } = flow;
  const { code, alsoBy, before, text, citation } = required;
  const codes = [code, ...alsoBy];
  const bound = before === 'DEBT' ? talk : reachable.filter((step) => isBound(step, before));
  const lacking = bound.filter(({ id }) => !codes.some((one) => sure(id, one)));
  const isThere = reachable.some((step) => disclosedBy(step).some((one) => codes.includes(one)));
  const problem = (stepId: string | null, where: string): ScriptProblem => ({
    severity: 'ERROR',
    rule: 'MISSING_DISCLOSURE',
    stepId,
    text: `${text} ${where}`,
    citation,
  });
  const [first] = lacking;
  if (first !== undefined) {
    const more = lacking.length > 1 ? ` and ${lacking.length - 1} more` : '';
    return [problem(first.id, `Not on every way to ${nameOf(first)}${more}.`)];
  }
  return isThere || required.isOnlyIfSpoken ? [] : [problem(null, 'No step does.')];
}

function isBound(step: ScriptStep, before: Exclude<DisclosureDeadline, 'DEBT'>): boolean {
  switch (before) {
    case 'VERIFY':
      return step.kind === 'VERIFY';
    case 'NEGOTIATION':
      return isNegotiation(step);
    case 'ANYWHERE':
      return false;
  }
}

function lintVoicemail(
  { language }: CallScript,
  { reachable, graph }: ScriptFlow,
): readonly ScriptProblem[] {
  const problem = (stepId: string | null, text: string): ScriptProblem => ({
    severity: 'ERROR',
    rule: 'VOICEMAIL_SAYS_MORE',
    stepId,
    text,
    citation: LIMITED_CONTENT_CITATION,
  });
  const words = reachable.map(({ text }) => text).join('\n');
  return [
    ...reachable.flatMap((step) => [
      ...(step.kind === 'SAY' || step.kind === 'CLOSE'
        ? []
        : [
            problem(
              step.id,
              `${nameOf(step)} has no place in a voicemail: it is said in one piece.`,
            ),
          ]),
      ...beyondLimitedContent(step.text, language).map(({ text }) => problem(step.id, text)),
    ]),
    ...lackingLimitedContent(words).map(({ text }) => problem(graph.start, text)),
  ];
}
