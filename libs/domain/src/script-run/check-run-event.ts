import { isAboutDebt, isNegotiation } from '../call-script/about-debt';
import type { CallScript, ScriptGraph, ScriptStep } from '../call-script/call-script';
import {
  asksVerification,
  type DisclosureDeadline,
  disclosuresOfScript,
  opensDebtTalk,
  type RequiredDisclosure,
} from '../call-script/required-disclosures';
import { disclosedBy, stepOf } from '../call-script/script-edges';
import type { Verification } from '../contact-outcome/contact-outcome';
import { type Refusal, refuse } from '../refusal/refusal';
import { stepAfter } from './run-script';
import type { RunEvent, RunStanding } from './script-run';

/**
 * Refuses an event that cannot be the next one of a run. Null = it can.
 *
 * SCRIPT_STEP_NOT_POSSIBLE: the run is over, is at another step, the event does not fit the step (a disclosure is
 * confirmed, never merely said), or what
 * must be said before the debt, or before anything is asked, has not been. NOT_VERIFIED: too few checks, or the
 * step it leads to is about the debt and nobody is verified (15 USC 1692c(b), 12 CFR 1006.6(d)(1)).
 */
export function checkRunEvent(
  standing: RunStanding,
  event: RunEvent,
  graph: ScriptGraph,
  script: CallScript,
): Refusal | null {
  if (standing.state !== 'RUNNING') return notPossible('This run is over.');
  if (event.stepId !== standing.stepId) {
    return notPossible('The run has gone on to another step meanwhile.');
  }
  const step = stepOf(graph, event.stepId);
  if (step === null) return notPossible('This step is not in the script.');
  const target = stepAfter(standing, event, graph);
  const next = target === null ? null : stepOf(graph, target);
  if (next === null) return notPossible(whyNot(step, event));
  const unverified = event.kind === 'VERIFIED' ? checkVerified(step, event.checks) : null;
  return unverified ?? checkTarget(standing, event, next, { graph, script });
}

function notPossible(message: string): Refusal {
  return refuse('SCRIPT_STEP_NOT_POSSIBLE', message);
}

function whyNot(step: ScriptStep, event: RunEvent): string {
  if (event.kind === 'BACK') return 'This is where the run began.';
  if (event.kind === 'JUMPED') return 'There is no such step in this script.';
  if (step.kind === 'DISCLOSE') return 'This must be said and confirmed before the call goes on.';
  if (step.kind === 'VERIFY') return 'Check who is speaking, or say that it could not be checked.';
  return 'This step goes on in another way.';
}

// these say that nothing was checked
const NO_CHECKS: readonly Verification[] = ['NOT_NEEDED', 'NOT_VERIFIED'];

function checkVerified(step: ScriptStep, given: readonly Verification[]): Refusal | null {
  if (step.kind !== 'VERIFY') return notPossible('Nobody is verified at this step.');
  const checks = new Set(given.filter((check) => !NO_CHECKS.includes(check)));
  const strange = [...checks].find((check) => !step.checks.includes(check));
  if (strange !== undefined) {
    return refuse('NOT_VERIFIED', 'This check is not one of this script’s.', { field: 'checks' });
  }
  if (checks.size >= needOf(step)) return null;
  return refuse('NOT_VERIFIED', `It takes ${needOf(step)} right answers to verify somebody.`, {
    field: 'checks',
  });
}

// a script may not ask for none at all
function needOf(step: ScriptStep & { kind: 'VERIFY' }): number {
  return Math.max(1, step.need);
}

function checkTarget(
  standing: RunStanding,
  event: RunEvent,
  next: ScriptStep,
  { graph, script }: { graph: ScriptGraph; script: CallScript },
): Refusal | null {
  if (!asksVerification(script) || event.kind === 'CLOSED' || !isAboutDebt(next)) return null;
  const isVerified =
    event.kind === 'VERIFIED' || (standing.isVerified && event.kind !== 'NOT_VERIFIED');
  if (!isVerified) {
    return refuse('NOT_VERIFIED', 'Nothing about the debt before you know who is speaking.', {
      reasons: [
        {
          rule: 'US-3P-1',
          text: 'No debt talk with anyone but the person it concerns.',
          citation: '15 USC 1692c(b); 12 CFR 1006.6(d)(1)',
        },
      ],
    });
  }
  const required = disclosuresOfScript(script);
  if (opensDebtTalk(next, required) || event.kind === 'BACK') return null;
  const said = event.kind === 'DISCLOSED' ? stepOf(graph, event.stepId) : null;
  const now = said === null ? [] : disclosedBy(said);
  const codes = [...standing.disclosed.map(({ code }) => code), ...now];
  const due: readonly DisclosureDeadline[] = isNegotiation(next)
    ? ['DEBT', 'NEGOTIATION']
    : ['DEBT'];
  return sayFirst(
    unsaid(required, codes).filter(({ before }) => due.includes(before)),
    graph,
  );
}

// only what the graph has a step for, which `value` names: a script of before a rule can still be spoken to its end
function sayFirst(missing: readonly RequiredDisclosure[], graph: ScriptGraph): Refusal | null {
  const reasons = missing.flatMap(({ code, alsoBy, text, citation }) => {
    const codes = [code, ...alsoBy];
    const step = graph.steps.find((one) => disclosedBy(one).some((said) => codes.includes(said)));
    return step === undefined ? [] : [{ rule: code, text, citation, value: step.id }];
  });
  const [first] = reasons;
  if (first === undefined) return null;
  return refuse('SCRIPT_STEP_NOT_POSSIBLE', `First: ${first.text}`, { reasons });
}

function unsaid(
  required: readonly RequiredDisclosure[],
  said: readonly string[],
): readonly RequiredDisclosure[] {
  return required.filter(
    ({ code, alsoBy }) => ![code, ...alsoBy].some((one) => said.includes(one)),
  );
}

/**
 * What a run should have disclosed by now and has not: a name from the start, the rest from when the debt was spoken
 * of or negotiated. For the end of a call and its log; a run that reached nobody lacks nothing.
 */
export function missingDisclosures(
  standing: RunStanding,
  script: CallScript,
  graph: ScriptGraph,
): readonly RequiredDisclosure[] {
  const gone = [...standing.trail, standing.stepId].flatMap((id) => stepOf(graph, id) ?? []);
  const isDue: Readonly<Record<DisclosureDeadline, boolean>> = {
    ANYWHERE: standing.trail.length > 0,
    VERIFY: standing.trail.some((id) => stepOf(graph, id)?.kind === 'VERIFY'),
    DEBT: asksVerification(script) && gone.some(isAboutDebt),
    NEGOTIATION: gone.some(isNegotiation),
  };
  const said = standing.disclosed.map(({ code }) => code);
  return unsaid(disclosuresOfScript(script), said).filter(({ before }) => isDue[before]);
}
