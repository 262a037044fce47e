import {
  type RunEvent,
  type ScriptValues,
  STARTER_SCRIPTS,
  type StarterScript,
  sampleScriptValues,
} from '@kept/domain';
import type { ScriptForCallPartsFragment, ScriptRunPartsFragment } from '../gql/graphql';
import type { Answers, Variables } from './render-page';

/** A starter script by its code, in US words. */
export function starter(code: string): StarterScript {
  const found = STARTER_SCRIPTS.find((one) => one.code === code && one.language === 'en-US');
  if (found === undefined) throw new Error(`there is no starter script ${code}`);
  return found;
}

/** A script as the server sends it for a call. */
export function aScriptForCall(
  script: StarterScript,
  values: ScriptValues = sampleScriptValues(script.language),
): ScriptForCallPartsFragment {
  return {
    __typename: 'ScriptForCall',
    scriptId: `script-${script.code}`,
    versionId: `version-${script.code}`,
    code: script.code,
    name: script.name,
    moment: script.moment,
    packs: [...script.packs],
    language: script.language,
    versionNumber: 1,
    conditions: script.conditions,
    graph: script.graph,
    values,
    why: 'First contact with a person',
  };
}

export function aScriptRun(
  script: StarterScript,
  events: readonly RunEvent[] = [],
  changes: Partial<ScriptRunPartsFragment> = {},
): ScriptRunPartsFragment {
  return {
    __typename: 'ScriptRun',
    id: 'run-1',
    caseId: 'case-1',
    state: 'RUNNING',
    events,
    attemptId: null,
    version: 1,
    script: aScriptForCall(script),
    ...changes,
  };
}

type InputOf = { readonly input: { readonly events: readonly RunEvent[] } };

function aChoice({ code, name, language }: StarterScript, index: number) {
  const __typename = 'ScriptChoice';
  const why = index === 0 ? 'First contact with a person' : 'Nothing speaks for it';
  return { __typename, scriptId: `script-${code}`, code, name, language, why, isBest: index === 0 };
}

/** A server that keeps one run of this script, as long as the test lasts. */
export function scriptServer(script: StarterScript, begun: readonly RunEvent[] = []) {
  const state = { events: [...begun], isRunning: begun.length > 0 };
  const run = () => aScriptRun(script, [...state.events]);
  const answers: Answers = [
    [
      'ScriptForCall',
      ({ scriptId }) => ({
        scriptForCall: aScriptForCall(
          scriptId === 'script-VOICEMAIL' ? starter('VOICEMAIL') : script,
        ),
      }),
    ],
    ['ScriptChoices', () => ({ scriptChoices: [script, starter('VOICEMAIL')].map(aChoice) })],
    [
      'ScriptIdentity',
      () => ({
        customer: {
          __typename: 'Customer',
          id: 'customer-1',
          dateOfBirth: '1984-05-17',
          identityNoLast4: '6621',
          postalCode: '33601',
          address: '1 Palm Street',
          city: 'Tampa',
        },
      }),
    ],
    ['RunningScript', () => ({ runningScript: state.isRunning ? run() : null })],
    [
      'StartScriptRun',
      () => {
        state.isRunning = true;
        return { startScriptRun: run() };
      },
    ],
    [
      'RecordRunEvents',
      (variables: Variables) => {
        const { input } = variables as InputOf;
        state.events.push(...input.events.filter(({ seq }) => seq > state.events.length));
        return { recordRunEvents: run() };
      },
    ],
    [
      'LeaveScriptRun',
      () => {
        state.isRunning = false;
        return { leaveScriptRun: { ...run(), state: 'LEFT' } };
      },
    ],
  ];
  return { answers, state };
}

/** What every case page asks: no script is under way, and none fits. */
export const QUIET_SCRIPT: Answers = [
  ['RunningScript', () => ({ runningScript: null })],
  ['ScriptForCall', () => ({ scriptForCall: null })],
];
