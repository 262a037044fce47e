import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { CallScriptPartsFragment } from '../gql/graphql';
import { type Answers, renderPage } from '../test/render-page';
import { starter } from '../test/scripts';
import { aCallScript, aVersion, SMALL_GRAPH, studioServer } from '../test/studio';
import { ScriptStudioPage } from './ScriptStudioPage';

const SAM = { id: 'user-2', roles: ['SUPERVISOR'], may: ['SCRIPTS'] };
const SCRIPT = starter('BROKEN_PROMISE');

/** A script with the small graph as its published version. */
function small(changes: Partial<CallScriptPartsFragment> = {}) {
  const version = aVersion(SCRIPT, { graph: SMALL_GRAPH });
  return aCallScript({ versions: [version], published: [version], ...changes });
}

function open(script: CallScriptPartsFragment, more: Answers = []) {
  const server = studioServer(script);
  const page = renderPage(<ScriptStudioPage />, {
    path: '/scripts/script-1',
    route: '/scripts/:id',
    me: SAM,
    answers: [...more, ...server.answers],
  });
  return { ...page, server };
}

const steps = () => within(screen.getByRole('list', { name: 'Steps' }));
const titles = () =>
  steps()
    .getAllByRole('button')
    .map((row) => row.textContent);
const named = (asked: readonly { name: string; variables: object }[], name: string) =>
  asked.filter((one) => one.name === name).map(({ variables }) => variables);

describe('the outline', () => {
  it('shows each step with where its answers lead', async () => {
    open(small());
    await screen.findByRole('list', { name: 'Steps' });
    expect(titles()[0]).toContain('it begins here');
    expect(titles()[1]).toContain('No → Ring later');
  });

  it('moves a step with Alt and the arrows, and takes it back', async () => {
    open(small());
    await userEvent.click(await screen.findByRole('button', { name: /^1 ?Hello/ }));
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(titles()[1]).toContain('Hello');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(titles()[0]).toContain('Hello');
  });

  it('adds a step below the one in hand and takes one out', async () => {
    open(small());
    await userEvent.click(await screen.findByRole('button', { name: /^Add below/ }));
    expect(titles()).toHaveLength(5);
    expect(titles()[0]).toContain('→ new-say');
    await userEvent.click(screen.getByRole('button', { name: 'Take the step out' }));
    expect(titles()).toHaveLength(4);
    expect(titles()[0]).toContain('→ Good time?');
  });
});

describe('the draft', () => {
  it('is saved by itself, and says so', async () => {
    const { asked } = open(small());
    await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), ' there');
    expect(
      await screen.findByText('Draft of version 2, saved', {}, { timeout: 4000 }),
    ).toBeDefined();
    const [first] = named(asked, 'SaveScriptDraft');
    expect(first).toMatchObject({
      input: { version: null, graph: { steps: [{ title: 'Hello there' }, {}, {}, {}] } },
    });
  });

  it('lets one choose when somebody else changed it meanwhile', async () => {
    const theirs = aVersion(SCRIPT, {
      id: 'draft-1',
      number: 2,
      state: 'DRAFT',
      version: 7,
      graph: { ...SMALL_GRAPH, start: 'ask' },
    });
    const mine = { ...theirs, version: 6, graph: SMALL_GRAPH };
    const refusal = {
      __typename: 'Refusal',
      code: 'STALE_VERSION',
      message: 'The draft was changed.',
      field: null,
      reasons: [],
    };
    const { server } = open(small({ draft: mine }), [
      ['SaveScriptDraft', () => ({ saveScriptDraft: refusal })],
    ]);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), '!');
    server.state.script = small({ draft: theirs });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Take theirs' }, { timeout: 4000 }),
    );
    await waitFor(() => expect(titles()[1]).toContain('it begins here'));
    expect(screen.queryByRole('button', { name: 'Take theirs' })).toBeNull();
  });

  it('is not published with an error: the reasons stand in the dialog', async () => {
    const draft = aVersion(SCRIPT, {
      id: 'draft-1',
      number: 2,
      state: 'DRAFT',
      graph: SMALL_GRAPH,
    });
    const reason = {
      __typename: 'Reason',
      rule: 'MISSING_DISCLOSURE',
      text: 'It never says that this comes from a debt collector.',
      value: null,
      points: null,
      citation: '15 USC 1692e(11)',
    };
    const { asked } = open(small({ draft }), [
      [
        'PublishScript',
        () => ({
          publishScript: {
            __typename: 'Refusal',
            code: 'SCRIPT_HAS_PROBLEMS',
            message: 'The script has a problem that must be solved first.',
            field: 'graph',
            reasons: [reason],
          },
        }),
      ],
    ]);
    await userEvent.click(await screen.findByRole('button', { name: 'Publish' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.selectOptions(dialog.getByLabelText('Spoken to'), 'SHARE');
    await userEvent.click(dialog.getByRole('button', { name: 'Publish' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('debt collector');
    expect(named(asked, 'PublishScript')[0]).toMatchObject({ input: { version: 1, share: 50 } });
  });
});

describe('beside the step', () => {
  it('speaks the script with a sample case, by the collector’s keys', async () => {
    open(small());
    const call = await screen.findByRole('group', { name: 'The call' });
    expect(call.textContent).toContain('Mary Jones');
    call.focus();
    await userEvent.keyboard('{Enter}');
    expect(call.textContent).toContain('Is this a good time?');
    await userEvent.keyboard('n');
    expect(call.textContent).toContain('We ring later.');
    await userEvent.keyboard('{Backspace}');
    expect(call.textContent).toContain('Is this a good time?');
    await userEvent.click(screen.getByRole('button', { name: 'Begin again' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'A case with nothing on file' }));
    expect(call.textContent).toContain('your name: not on file');
  });

  it('leads from a problem to its step', async () => {
    const graph = {
      ...SMALL_GRAPH,
      steps: SMALL_GRAPH.steps.map((step) =>
        step.id === 'ask' ? { ...step, text: '{{nobody}}' } : step,
      ),
    };
    const version = aVersion(SCRIPT, { graph });
    open(small({ versions: [version], published: [version] }));
    await userEvent.click(await screen.findByRole('tab', { name: /^Problems \(/ }));
    const problems = within(screen.getByRole('list', { name: 'Problems of the script' }));
    const [problem] = problems.getAllByRole('button', { name: /Good time/ });
    if (problem === undefined) throw new Error('the unknown variable is a problem');
    await userEvent.click(problem);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' }).value).toBe(
      'Good time?',
    );
  });

  it('compares with what is published, the old words and the new', async () => {
    open(small());
    await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), '!');
    await userEvent.click(screen.getByRole('tab', { name: 'Compare' }));
    const changes = screen.getByRole('list', { name: 'Changes' });
    expect(changes.querySelector('del')?.textContent).toBe('Hello');
    expect(changes.querySelector('ins')?.textContent).toBe('Hello!');
  });

  it('shows how each version does, and goes back to an earlier one with a reason', async () => {
    const retired = aVersion(SCRIPT, {
      id: 'version-0',
      number: 1,
      state: 'RETIRED',
      share: 0,
      graph: SMALL_GRAPH,
    });
    const spoken = aVersion(SCRIPT, { id: 'version-2', number: 2, graph: SMALL_GRAPH });
    const result = {
      __typename: 'ScriptVersionResult' as const,
      versionId: 'version-2',
      number: 2,
      share: 100,
      runs: 90,
      finished: 80,
      left: 10,
      reached: 60,
      promises: 24,
      kept: 9,
      judged: 12,
      promiseRate: 0.4,
      keptRate: null,
    };
    const script = small({
      versions: [spoken, retired],
      published: [spoken],
      results: [result],
    });
    const { asked } = open(script, [['RollBackScript', () => ({ rollBackScript: script })]]);
    await userEvent.click(await screen.findByRole('tab', { name: 'Versions' }));
    const results = within(screen.getByRole('region', { name: 'Results' }));
    expect(results.getByRole('row', { name: 'Promise rate 40 %' })).toBeDefined();
    expect(results.getByRole('row', { name: 'Kept rate too few to say' })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Speak this one to all' }));
    await userEvent.type(screen.getByRole('textbox', { name: /^Why/ }), 'promises fell');
    await userEvent.click(screen.getByRole('button', { name: 'Speak version 1 again' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(named(asked, 'RollBackScript')[0]).toMatchObject({
      input: { toVersionId: 'version-0', reason: 'promises fell' },
    });
  });
});

it('can only be read where that is all one may', async () => {
  open(small({ allowedActions: [] }));
  expect(await screen.findByText('only to be read')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' }).disabled).toBe(true);
});
