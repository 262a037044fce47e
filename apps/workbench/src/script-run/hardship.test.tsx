import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectionStore } from '../core/connection';
import { outboxOf } from '../core/outbox';
import { aFact } from '../test/contact-decisions';
import { anAssessment } from '../test/negotiation';
import { consumerCase, openCall, panel } from '../test/open-call';
import type { Answers } from '../test/render-page';
import { scriptServer, starter } from '../test/scripts';

const WRITES: Answers = [
  [
    'RecordComplianceFact',
    () => ({ recordComplianceFact: aFact({ id: 'fact-9', kind: 'HARDSHIP' }) }),
  ],
  ['AssessAffordability', () => ({ assessAffordability: anAssessment() })],
];

/** The talk up to the questions about what they have to live on. */
async function toAffordability() {
  const server = scriptServer(starter('FIRST_CONTACT'));
  const page = openCall(consumerCase(), [...WRITES, ...server.answers]);
  const script = within(await panel());
  await script.findByText(/this call may be recorded/i);
  const user = userEvent.setup({ delay: null });
  const keys = ['j', '{Enter}', 'y', '1', '2', '{Enter}', '{Enter}', '{Enter}', 'c', '{Enter}'];
  for (const key of [...keys, 'j', '{Enter}']) await user.keyboard(key);
  expect(script.getByText('Note the hardship')).toBeDefined();
  await user.keyboard('{Enter}');
  await screen.findByRole('dialog');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await script.findByText('Income and essentials')).toBeDefined();
  return { ...page, server, script, user };
}

beforeEach(() => {
  localStorage.clear();
  connectionStore.set({ state: 'online' });
  outboxOf('user-1').set([]);
});

describe('somebody who lost the job', () => {
  it('is asked what there is to live on, told of free advice, and offered an arrangement at the desk', async () => {
    const { server, script, user } = await toAffordability();
    await user.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /Income/ }), '2400');
    await user.type(dialog.getByRole('textbox', { name: /Essentials/ }), '2000');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await script.findByText(/free, independent help/)).toBeDefined();
    await user.keyboard('{Enter}');
    expect(script.getByText(/What would help you most/)).toBeDefined();
    await user.keyboard('1');
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Let us take an amount that you are sure of/)).toBeDefined();
    const terms = await screen.findByRole('group', { name: 'Fallback: terms' });
    expect(within(terms).getByDisplayValue('Arrangement')).toBeDefined();
    expect(server.state.events.filter(({ kind }) => kind === 'ACTED')).toMatchObject([
      { record: { type: 'FACT', id: 'fact-9' } },
      { record: { type: 'ASSESSMENT' } },
    ]);
  });

  it('is left in peace with a letter, and logged so', async () => {
    const { asked, script, user } = await toAffordability();
    await user.keyboard('s');
    for (const key of ['{Enter}', '0', 'l', '{Enter}']) await user.keyboard(key);
    expect(script.getByText(/The script is through/)).toBeDefined();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Logged: /)).toBeDefined();
    expect(asked.find(({ name }) => name === 'LogContact')?.variables.input).toMatchObject({
      outcome: 'HARDSHIP',
      scriptRunId: 'run-1',
    });
  });
});
