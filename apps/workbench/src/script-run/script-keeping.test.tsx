import type { RunEvent } from '@kept/domain';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectionStore, reportOffline, reportOnline } from '../core/connection';
import { outboxOf } from '../core/outbox';
import { consumerCase, openCall, panel } from '../test/open-call';
import { scriptServer, starter } from '../test/scripts';

const SCRIPT = starter('FIRST_CONTACT');

const said = (seq: number, event: object): RunEvent =>
  ({ seq, at: '2026-11-19T20:10:00Z', ...event }) as RunEvent;

const HELLO = said(1, { stepId: 'hello', kind: 'DISCLOSED' });

function noNetwork(): never {
  throw new TypeError('Failed to fetch');
}

beforeEach(() => {
  localStorage.clear();
  connectionStore.set({ state: 'online' });
  outboxOf('user-1').set([]);
});

describe('a run', () => {
  it('is taken up after a reload where it stood', async () => {
    const server = scriptServer(SCRIPT, [HELLO]);
    openCall(consumerCase(), server.answers);
    expect(await within(await panel()).findByText(/May I speak with/)).toBeDefined();
  });

  it('goes on without the network and is told when it is back', async () => {
    const server = scriptServer(SCRIPT);
    let isAway = true;
    const answers = server.answers.map(
      ([name, answer]) =>
        [
          name,
          (variables: Parameters<typeof answer>[0]) =>
            isAway && /^(StartScriptRun|RecordRunEvents)$/.test(name)
              ? noNetwork()
              : answer(variables),
        ] as const,
    );
    openCall(consumerCase(), answers);
    const script = within(await panel());
    await script.findByText(/this call may be recorded/i);
    const user = userEvent.setup({ delay: null });
    for (const key of ['j', '{Enter}', 'y', '1', '2', '{Enter}']) await user.keyboard(key);
    expect(script.getByText(/attempt to collect a debt/)).toBeDefined();
    expect(server.state.events).toEqual([]);
    expect(script.getByText(/are kept here and not sent yet/)).toBeDefined();
    act(reportOffline);
    isAway = false;
    act(reportOnline);
    await expect
      .poll(() => server.state.events.map(({ kind }) => kind))
      .toEqual(['DISCLOSED', 'ANSWERED', 'VERIFIED']);
  });

  it('follows the server where it was refused, and says why', async () => {
    const server = scriptServer(SCRIPT, [HELLO]);
    const refusal = {
      __typename: 'Refusal',
      code: 'SCRIPT_STEP_NOT_POSSIBLE',
      message: 'This run went on in another window. Load the page again.',
      field: null,
      reasons: [],
    };
    openCall(consumerCase(), [
      ['RecordRunEvents', () => ({ recordRunEvents: refusal })],
      ...server.answers,
    ]);
    const script = within(await panel());
    await script.findByText(/May I speak with/);
    const user = userEvent.setup({ delay: null });
    await user.keyboard('jy');
    expect(await script.findByText(/went on in another window/)).toBeDefined();
    expect(await script.findByText(/May I speak with/)).toBeDefined();
  });

  it('is left with one key and taken up again', async () => {
    const server = scriptServer(SCRIPT, [HELLO]);
    openCall(consumerCase(), server.answers);
    await within(await panel()).findByText(/May I speak with/);
    const user = userEvent.setup({ delay: null });
    await user.keyboard('j{Shift>}{Backspace}{/Shift}');
    expect(within(await panel()).getByText(/Script left/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: /Take it up again/ }));
    expect(await within(await panel()).findByText(/May I speak with/)).toBeDefined();
    expect(server.state.isRunning).toBe(true);
  });

  it('goes a step back', async () => {
    const server = scriptServer(SCRIPT, [HELLO]);
    openCall(consumerCase(), server.answers);
    const script = within(await panel());
    await script.findByText(/May I speak with/);
    await userEvent.setup({ delay: null }).keyboard('j{Backspace}');
    expect(await script.findByText(/this call may be recorded/i)).toBeDefined();
    expect(script.getByText(/· said/)).toBeDefined();
  });
});

it('leaves the page as it was where no script fits', async () => {
  const server = scriptServer(SCRIPT);
  const { asked } = openCall(consumerCase(), [
    ['ScriptForCall', () => ({ scriptForCall: null })],
    ...server.answers,
  ]);
  expect(await within(await panel()).findByText('No script fits this call.')).toBeDefined();
  const user = userEvent.setup({ delay: null });
  await user.keyboard('n');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/Logged: No answer/)).toBeDefined();
  expect(asked.find(({ name }) => name === 'LogContact')?.variables.input).toMatchObject({
    scriptRunId: null,
  });
});

it('says so where the script could not be had, and is in nobody’s way', async () => {
  const server = scriptServer(SCRIPT);
  openCall(consumerCase(), [['ScriptForCall', noNetwork], ...server.answers]);
  expect(await screen.findByText('The script could not be had')).toBeDefined();
  expect(screen.getByRole('form', { name: 'Contact log' })).toBeDefined();
});
