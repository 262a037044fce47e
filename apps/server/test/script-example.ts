import { isRefusal, type RunEvent } from '@kept/domain';
import { plantStarters } from '../src/call-script/plant-starters';
import type { Ctx } from '../src/core/context';

export const RUN = `
  __typename
  ... on ScriptRun {
    id state events attemptId contactLogId outcome startedAt endedAt userName version
    script { scriptId versionId code moment language versionNumber graph values why }
  }
  ... on Refusal { code field message reasons { rule text value } }`;

export const START = `mutation Start($input: StartScriptRunInput!) { startScriptRun(input: $input) { ${RUN} } }`;
export const EVENTS = `mutation Events($input: RecordRunEventsInput!) { recordRunEvents(input: $input) { ${RUN} } }`;
export const LEAVE = `mutation Leave($input: LeaveScriptRunInput!) { leaveScriptRun(input: $input) { ${RUN} } }`;

/** A run, or a refusal, as the API answers. */
export interface RunAnswer {
  __typename: string;
  code?: string;
  message?: string;
  reasons?: { rule: string; text: string; value: string | null }[];
  id: string;
  state: string;
  events: RunEvent[];
  outcome: string | null;
  contactLogId: string | null;
  version: number;
  script: {
    scriptId: string;
    versionId: string;
    code: string;
    language: string;
    versionNumber: number;
    graph: import('@kept/domain').ScriptGraph;
    values: Record<string, string>;
    why: string;
  };
}

/** Plants what a house begins with, as a start of the server does. */
export async function plantForTest(ctx: Ctx): Promise<void> {
  const refused = await ctx.transact(plantStarters);
  if (isRefusal(refused)) throw new Error(refused.message);
}

/** The first ways on of a graph from its start, as events a minute long together: said, confirmed, answered. */
export function firstEvents(
  graph: import('@kept/domain').ScriptGraph,
  at: Temporal.Instant,
  most: number,
): RunEvent[] {
  const events: RunEvent[] = [];
  let stepId = graph.start;
  while (events.length < most) {
    const step = graph.steps.find(({ id }) => id === stepId);
    if (step === undefined) throw new Error(`no step ${stepId}`);
    const base = {
      seq: events.length + 1,
      at: at.add({ seconds: events.length }).toString(),
      stepId,
    };
    switch (step.kind) {
      case 'SAY':
        events.push({ ...base, kind: 'SAID' });
        stepId = step.next;
        break;
      case 'DISCLOSE':
        events.push({ ...base, kind: 'DISCLOSED' });
        stepId = step.next;
        break;
      case 'ASK': {
        const [answer] = step.answers;
        if (answer === undefined) throw new Error('an ASK without answers');
        events.push({ ...base, kind: 'ANSWERED', answerId: answer.id });
        stepId = answer.next;
        break;
      }
      case 'VERIFY':
        events.push({ ...base, kind: 'VERIFIED', checks: step.checks.slice(0, step.need) });
        stepId = step.verified;
        break;
      case 'OFFER': {
        events.push({ ...base, kind: 'OFFERED', accepted: step.offers[0]?.offer ?? null });
        stepId = step.offers[0]?.next ?? step.refused;
        break;
      }
      case 'ACT':
        events.push({ ...base, kind: 'SKIPPED' });
        stepId = step.skipped;
        break;
      default:
        events.push({ ...base, kind: 'CLOSED' });
        return events;
    }
  }
  return events;
}
