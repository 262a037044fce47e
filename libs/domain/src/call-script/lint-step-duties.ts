import type { ComplianceFactKind } from '../compliance-fact/compliance-fact';
import type { CallScript, DisclosureCode, ScriptProblem, ScriptStep } from './call-script';
import { nameOf } from './lint-structure';
import { asksVerification, isOfPack } from './required-disclosures';
import { disclosedBy } from './script-edges';
import { reachedFrom, type ScriptFlow, type SureMarks, sureMarks } from './script-flow';

/** A duty that falls due by what a step does, whatever the moment. */
type StepDuty = {
  /** null: in every pack, between a firm and a person */
  readonly pack: string | null;
  readonly codes: readonly [DisclosureCode, ...DisclosureCode[]];
  readonly severity: ScriptProblem['severity'];
  readonly binds: (step: ScriptStep) => boolean;
  readonly text: string;
  readonly citation?: string;
};

function notes(step: ScriptStep, fact: ComplianceFactKind): boolean {
  return step.kind === 'ACT' && step.act === 'FACT' && step.fact === fact;
}

function isDisputed(step: ScriptStep): boolean {
  return (step.kind === 'ACT' && step.act === 'DISPUTE') || notes(step, 'IDENTITY_THEFT');
}

const DUTIES: readonly StepDuty[] = [
  {
    pack: null,
    codes: ['SETTLEMENT_TERMS'],
    severity: 'ERROR',
    binds: (step) => step.kind === 'ACT' && step.act === 'PLAN' && step.plan === 'SETTLEMENT',
    text: 'Say what is forgiven, until when the offer stands and what is forfeited.',
  },
  {
    pack: null,
    codes: ['NOTE_CONSENT'],
    severity: 'ERROR',
    binds: (step) => notes(step, 'VULNERABILITY') || notes(step, 'HARDSHIP'),
    text: 'Ask whether you may note what they told you of their health or life.',
    citation: 'GDPR 9(2)(a); FCA CONC 7.2.2G',
  },
  {
    pack: null,
    codes: ['FREE_ADVICE'],
    severity: 'ERROR',
    binds: (step) => step.kind === 'ACT' && step.act === 'PLAN' && step.isHardship === true,
    text: 'Tell them where free advice is to be had before they agree to pay out of hardship.',
    citation: 'FCA CONC 7.3.7AG; house rule',
  },
  {
    pack: 'GB',
    codes: ['BREATHING_SPACE'],
    severity: 'ERROR',
    binds: (step) => step.kind === 'ACT' && step.act === 'PLAN' && step.isHardship === true,
    text: 'Tell them of Breathing Space before they agree to pay out of hardship.',
    citation: 'SI 2020/1311; house rule',
  },
  {
    pack: 'US',
    codes: ['WRITTEN_DISPUTE_ROUTE'],
    severity: 'ERROR',
    binds: isDisputed,
    text: 'Tell them how and until when to dispute in writing.',
    citation: '15 USC 1692g(a)(3)-(5),(b); 12 CFR 1006.34(c)(3)',
  },
  {
    pack: 'GB',
    codes: ['WRITTEN_DISPUTE_ROUTE'],
    severity: 'ERROR',
    binds: isDisputed,
    text: 'Tell them how to dispute in writing and what happens then.',
    citation: 'FCA CONC 7.14; house rule',
  },
  {
    pack: null,
    codes: ['CALLBACK_CONSENT'],
    severity: 'ERROR',
    binds: (step) => step.kind === 'ACT' && step.act === 'CALLBACK',
    text: 'Ask whether and when you may call back: without their consent a call within seven days is blocked in the US.',
    citation: '12 CFR 1006.14(b)(3)(i); house rule',
  },
];

/** What is due by what the steps do: before a settlement, a note on somebody's health, an arrangement, a dispute. */
export function lintStepDuties(script: CallScript, flow: ScriptFlow): readonly ScriptProblem[] {
  if (!asksVerification(script)) return [];
  const sure = sureMarks(flow, [{ id: flow.graph.start, marks: [] }]);
  return [
    ...DUTIES.filter(({ pack }) => pack === null || isOfPack(script.packs, pack)).flatMap((duty) =>
      flow.reachable
        .filter((step) => duty.binds(step) && !duty.codes.some((code) => sure(step.id, code)))
        .map((step) => problemOf(duty, step)),
    ),
    ...lintLumpSums(flow, sure),
    ...lintReadBack(flow),
  ];
}

function problemOf(
  duty: Omit<StepDuty, 'binds' | 'pack' | 'codes'>,
  step: ScriptStep,
): ScriptProblem {
  return {
    severity: duty.severity,
    rule: 'MISSING_DISCLOSURE',
    stepId: step.id,
    text: `${duty.text} Not on every way to ${nameOf(step)}.`,
    ...(duty.citation === undefined ? {} : { citation: duty.citation }),
  };
}

// terms may be told with the offer or after it was taken, but before anything is agreed
function lintLumpSums(flow: ScriptFlow, sure: SureMarks): readonly ScriptProblem[] {
  return flow.reachable.flatMap((step) => {
    const taken = step.kind === 'OFFER' && step.offers.find(({ offer }) => offer === 'LUMP_SUM');
    if (!taken || sure(step.id, 'SETTLEMENT_TERMS')) return [];
    const agreed = stepsUntil(flow, taken.next, 'SETTLEMENT_TERMS').find(isAgreed);
    const text =
      'Say what is forgiven, until when the offer stands and what is forfeited, before a lump sum is agreed.';
    return agreed === undefined ? [] : [problemOf({ severity: 'ERROR', text }, agreed)];
  });
}

function lintReadBack(flow: ScriptFlow): readonly ScriptProblem[] {
  return flow.reachable.flatMap((step) => {
    if (step.kind !== 'ACT' || (step.act !== 'PROMISE' && step.act !== 'PLAN')) return [];
    const unread = stepsUntil(flow, step.next, 'READ_BACK').some(({ kind }) => kind === 'CLOSE');
    if (!unread) return [];
    return [
      {
        severity: 'ERROR',
        rule: 'MISSING_DISCLOSURE',
        stepId: step.id,
        text: `After ${nameOf(step)} read back what was agreed, before the call ends.`,
      },
    ];
  });
}

function isAgreed(step: ScriptStep): boolean {
  if (step.kind === 'ACT') return step.act === 'PLAN' || step.act === 'PROMISE';
  return step.kind === 'CLOSE' && (step.outcome === 'OFFER_MADE' || step.outcome === 'PLAN_AGREED');
}

function stepsUntil(
  flow: ScriptFlow,
  from: string,
  disclosure: DisclosureCode,
): readonly ScriptStep[] {
  const stops = (step: ScriptStep) => disclosedBy(step).includes(disclosure);
  return [...reachedFrom(flow, [from], stops)].flatMap((id) => flow.steps.get(id) ?? []);
}
