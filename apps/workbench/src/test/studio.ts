import { lintScript, type ScriptGraph, type StarterScript } from '@kept/domain';
import type { CallScriptPartsFragment, ScriptVersionPartsFragment } from '../gql/graphql';
import { NOW } from './case-view';
import type { Answers, Variables } from './render-page';
import { starter } from './scripts';

/** A small script: a greeting, a question, two ends. */
export const SMALL_GRAPH: ScriptGraph = {
  start: 'hello',
  steps: [
    {
      id: 'hello',
      kind: 'SAY',
      title: 'Hello',
      text: '{{greeting}}, {{callerName}}.',
      next: 'ask',
    },
    {
      id: 'ask',
      kind: 'ASK',
      title: 'Good time?',
      text: 'Is this a good time?',
      answers: [
        { id: 'yes', label: 'Yes', key: 'y', next: 'end' },
        { id: 'no', label: 'No', key: 'n', next: 'later' },
      ],
    },
    { id: 'end', kind: 'CLOSE', title: 'Thank them', text: 'Thank you.', outcome: null },
    { id: 'later', kind: 'CLOSE', title: 'Ring later', text: 'We ring later.', outcome: null },
  ],
  objections: [{ id: 'busy', says: ['I am busy'], answer: 'When may we ring you?' }],
};

export function aVersion(
  script: StarterScript,
  changes: Partial<ScriptVersionPartsFragment> = {},
): ScriptVersionPartsFragment {
  const graph = (changes.graph ?? script.graph) as ScriptGraph;
  return {
    __typename: 'CallScriptVersion',
    id: 'version-1',
    scriptId: 'script-1',
    number: 1,
    state: 'PUBLISHED',
    graph,
    share: 100,
    note: null,
    authorName: 'Sam Okafor',
    createdAt: NOW.toString(),
    changedAt: NOW.toString(),
    publishedByName: 'Sam Okafor',
    publishedAt: NOW.toString(),
    version: 1,
    problems: lintScript(script, graph).map((problem) => ({
      __typename: 'ScriptProblem' as const,
      ...problem,
      citation: problem.citation ?? null,
    })),
    ...changes,
  };
}

export function aCallScript(
  changes: Partial<CallScriptPartsFragment> = {},
  from = starter('BROKEN_PROMISE'),
): CallScriptPartsFragment {
  const published = aVersion(from);
  return {
    __typename: 'CallScript',
    id: 'script-1',
    code: from.code,
    name: from.name,
    moment: from.moment,
    packs: [...from.packs],
    language: from.language,
    conditions: from.conditions,
    priority: from.priority,
    portfolioId: null,
    isActive: true,
    version: 1,
    allowedActions: ['update', 'publish'],
    versions: [published],
    draft: null,
    published: [published],
    results: [],
    ...changes,
  };
}

type Saving = { readonly input: { readonly version: number | null; readonly graph: ScriptGraph } };

/** A server with one script of which drafts are kept; `state.script` is what it holds. */
export function studioServer(begun: CallScriptPartsFragment) {
  const state = { script: begun };
  const answers: Answers = [
    ['CallScript', () => ({ callScript: state.script })],
    ['CallScripts', () => ({ callScripts: [state.script] })],
    [
      'SaveScriptDraft',
      (variables: Variables) => {
        const { input } = variables as Saving;
        const draft = aVersion(starter(state.script.code), {
          id: 'draft-1',
          number: 2,
          state: 'DRAFT',
          graph: input.graph,
          version: (input.version ?? 0) + 1,
          publishedAt: null,
          publishedByName: null,
        });
        const { versions } = state.script;
        const others = versions.filter((version) => version.state !== 'DRAFT');
        state.script = { ...state.script, draft, versions: [draft, ...others] };
        return { saveScriptDraft: draft };
      },
    ],
  ];
  return { answers, state };
}
