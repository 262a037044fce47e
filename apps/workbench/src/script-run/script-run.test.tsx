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

/** The keys of a call, from the first line to the logged promise. */
const CALLS = [
  ['FIRST_CONTACT', ['{Enter}', 'y', '1', '2', '{Enter}', '{Enter}', '{Enter}', 'k', '2'], 13],
  ['BROKEN_PROMISE', ['{Enter}', 'y', '1', '2', '{Enter}', '{Enter}', 'n', '2'], 12],
] as const;

it.each(CALLS)(
  '%s leads from the first line to the recorded promise by keys',
  async (code, keys, most) => {
    const server = scriptServer(starter(code));
    const { asked } = openCall(consumerCase(), server.answers);
    await within(await panel()).findByText(/this call may be recorded/i);
    const user = userEvent.setup({ delay: null });
    // a call that is placed brings the hands here by itself
    await user.keyboard('j');
    let pressed = 0;
    const press = async (key: string) => {
      pressed += 1;
      await user.keyboard(key);
    };
    for (const key of keys) await press(key);
    await screen.findByRole('group', { name: 'Paid by' });
    await expect.poll(() => screen.queryByText('in 8 days')).not.toBeNull();
    await press('{Enter}');
    const readBack = within(await panel()).getByText(/Let me read that back/);
    expect(readBack.textContent).toContain('32,210.00 USD on Friday, November 27, 2026');
    await press('{Enter}');
    await press('{Enter}');
    await press('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Logged: Promise to pay/)).toBeDefined();
    expect(pressed).toBe(most);
    expect(asked.find(({ name }) => name === 'LogContact')?.variables.input).toMatchObject({
      outcome: 'PROMISE',
      verification: 'DATE_OF_BIRTH',
      attemptId: 'attempt-1',
      scriptRunId: 'run-1',
      promise: { amount: { amount: '32210.00', currency: 'USD' }, dueOn: '2026-11-27' },
    });
    const kinds = server.state.events.map(({ kind }) => kind);
    expect(kinds.slice(-3)).toEqual(['ACTED', 'DISCLOSED', 'CLOSED']);
    expect(kinds).toContain('VERIFIED');
  },
);

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

it('shows the message once a machine answered before a word was said', async () => {
  const server = scriptServer(starter('FIRST_CONTACT'));
  openCall(consumerCase(), server.answers);
  await within(await panel()).findByText(/this call may be recorded/i);
  await userEvent.setup({ delay: null }).keyboard('v');
  expect(await within(await panel()).findByText('The message, exactly')).toBeDefined();
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

it('takes one of the five days by its digit, wherever the hands are in the panel', async () => {
  const server = scriptServer(starter('BROKEN_PROMISE'));
  openCall(consumerCase(), server.answers);
  const script = within(await panel());
  await script.findByText(/this call may be recorded/i);
  const user = userEvent.setup({ delay: null });
  const keys = ['j', '{Enter}', 'y', '1', '2', '{Enter}', '{Enter}', 'n', '2'];
  for (const key of keys) await user.keyboard(key);
  await script.findByRole('group', { name: 'Paid by' });
  await user.keyboard('1');
  await user.keyboard('{Enter}');
  expect(script.getByText(/Let me read that back/).textContent).toContain('Friday, November 20');
});

it('drops the letters that a step has no use for, once the call is led', async () => {
  const server = scriptServer(starter('FIRST_CONTACT'));
  openCall(consumerCase(), server.answers);
  const script = within(await panel());
  await script.findByText(/this call may be recorded/i);
  const user = userEvent.setup({ delay: null });
  await user.keyboard('j{Enter}');
  // "No answer" on the page; nothing at "Is it them?"
  await user.keyboard('.n{Escape}');
  await user.keyboard('n');
  expect(await panel()).toBe(document.activeElement);
  expect(script.getByText(/May I speak with/)).toBeDefined();
  expect(
    screen.getByRole('button', { name: /^n?\s*No answer/ }).getAttribute('aria-pressed'),
  ).not.toBe('true');
});
