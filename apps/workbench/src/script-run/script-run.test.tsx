import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { connectionStore } from '../core/connection';
import { outboxOf } from '../core/outbox';
import { consumerCase, openCall, panel } from '../test/open-call';
import { aScriptForCall, scriptServer, starter } from '../test/scripts';

beforeEach(() => {
  localStorage.clear();
  connectionStore.set({ state: 'online' });
  outboxOf('user-1').set([]);
});

it('leads from the first line to the recorded promise in thirteen keys', async () => {
  const server = scriptServer(starter('FIRST_CONTACT'));
  const { asked } = openCall(consumerCase(), server.answers);
  await within(await panel()).findByText(/This call may be recorded|this call may be recorded/);
  const user = userEvent.setup({ delay: null });
  await user.keyboard('j');
  // the key that brings the hands here is not of the call: a placed call brings them by itself
  let pressed = 0;
  const press = async (key: string) => {
    pressed += 1;
    await user.keyboard(key);
  };
  await press('{Enter}');
  await press('y');
  await press('1');
  await press('2');
  await press('{Enter}');
  await press('{Enter}');
  await press('{Enter}');
  await press('k');
  await press('2');
  await screen.findByRole('group', { name: 'Paid by' });
  await press('{Enter}');
  expect(within(await panel()).getByText(/Let me read that back/)).toBeDefined();
  await press('{Enter}');
  await press('{Enter}');
  await press('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/Logged: Promise to pay/)).toBeDefined();
  expect(pressed).toBe(13);
  const logged = asked.find(({ name }) => name === 'LogContact')?.variables.input;
  expect(logged).toMatchObject({
    outcome: 'PROMISE',
    verification: 'DATE_OF_BIRTH',
    attemptId: 'attempt-1',
    scriptRunId: 'run-1',
  });
  expect(server.state.events.map(({ kind }) => kind)).toEqual([
    'DISCLOSED',
    'ANSWERED',
    'VERIFIED',
    'DISCLOSED',
    'DISCLOSED',
    'ANSWERED',
    'OFFERED',
    'ACTED',
    'DISCLOSED',
    'CLOSED',
  ]);
});

it('says nothing of the debt before it knows who is speaking, and lets nobody jump there', async () => {
  const server = scriptServer(starter('FIRST_CONTACT'));
  openCall(consumerCase(), server.answers);
  const script = within(await panel());
  await script.findByText(/this call may be recorded/i);
  const user = userEvent.setup({ delay: null });
  await user.keyboard('j.');
  const steps = within(screen.getByRole('list', { name: 'All steps' }));
  const rights = steps.getByRole('button', { name: /Creditor, amount, rights/ });
  expect(rights.getAttribute('aria-disabled')).toBe('true');
  expect(rights.textContent).toContain('Nothing about the debt before you know who is speaking.');
  await user.click(rights);
  await user.keyboard('{Escape}');
  expect(script.getByText(/this call may be recorded/i)).toBeDefined();
  expect((await panel()).textContent).not.toMatch(/First River Bank|1,480\.00|Harbor Debt/);
  expect(server.state.events).toEqual([]);
});

it('shows what the file lacks by its name, never as a blank', async () => {
  const server = scriptServer(starter('VOICEMAIL'), []);
  const answers = server.answers.map(([name, answer]) =>
    name === 'ScriptForCall'
      ? ([name, () => ({ scriptForCall: aScriptForCall(starter('VOICEMAIL'), {}) })] as const)
      : ([name, answer] as const),
  );
  openCall(consumerCase(), answers);
  const marks = (await within(await panel()).findAllByText(/: not on file/)).map(
    ({ textContent }) => textContent,
  );
  expect(marks).toContain('our phone number: not on file');
});

it('says on a voicemail the message and no word more', async () => {
  const server = scriptServer(starter('VOICEMAIL'));
  const { asked } = openCall(consumerCase(), server.answers);
  const script = within(await panel());
  const user = userEvent.setup({ delay: null });
  await script.findByRole('heading', { level: 3 });
  await user.keyboard('j');
  expect((await panel()).textContent).toContain(
    'Hello, this is Mary Jones from Harbor Services. Please call me or any of my colleagues back at +1 800 555 0142. Thank you.',
  );
  expect((await panel()).textContent).not.toMatch(/First River Bank|1,480|debt collector/);
  await user.keyboard('{Enter}');
  await user.keyboard('{Enter}');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/Logged: Voicemail/)).toBeDefined();
  expect(asked.find(({ name }) => name === 'LogContact')?.variables.input).toMatchObject({
    outcome: 'VOICEMAIL_LEFT',
  });
});

it('answers what they say, found by a word, and takes its step', async () => {
  const server = scriptServer(starter('FIRST_CONTACT'));
  openCall(consumerCase(), server.answers);
  const script = within(await panel());
  await script.findByText(/this call may be recorded/i);
  const user = userEvent.setup({ delay: null });
  for (const key of ['j', '{Enter}', 'y', '1', '2', '{Enter}', '{Enter}', '{Enter}']) {
    await user.keyboard(key);
  }
  await user.keyboard('/');
  await user.keyboard('paid');
  const answers = within(script.getByRole('group', { name: 'Answers' })).getAllByRole('button');
  expect(answers[0]?.textContent).toMatch(/paid/i);
  await user.keyboard('{Enter}');
  await user.keyboard('{Enter}');
  expect(server.state.events.at(-1)).toMatchObject({ kind: 'JUMPED', to: 'claimed' });
});

it('drops the letters that a step has no use for, once the call is led', async () => {
  const server = scriptServer(starter('FIRST_CONTACT'));
  openCall(consumerCase(), server.answers);
  const script = within(await panel());
  await script.findByText(/this call may be recorded/i);
  const user = userEvent.setup({ delay: null });
  await user.keyboard('j{Enter}');
  // "No answer" on the page; nothing at "Is it them?"
  await user.keyboard('n');
  expect(await panel()).toBe(document.activeElement);
  expect(script.getByText(/May I speak with/)).toBeDefined();
  expect(
    screen.getByRole('button', { name: /^n?\s*No answer/ }).getAttribute('aria-pressed'),
  ).not.toBe('true');
});
