import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { connectionStore } from '../core/connection';
import { FETCHED, openCompliance } from '../test/compliance';

const user = userEvent.setup({ delay: null });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  connectionStore.set({ state: 'online' });
});

it('rules stand with their words, source, force and coverage, under what they are not', async () => {
  const rule = (id: string, text: string, changes: object = {}) => ({
    __typename: 'ContactRule',
    id,
    pack: 'US',
    topic: 'TIME',
    effect: 'BLOCK',
    isOverridable: false,
    text,
    citation: '15 USC 1692c(a)(1)',
    confidence: 'P',
    effectiveFrom: null,
    effectiveUntil: null,
    test: {},
    coverage: 'collectors for others, consumer debt',
    keptBy: null,
    ...changes,
  });
  openCompliance('rules', [
    [
      'ContactRules',
      () => ({
        contactRules: {
          __typename: 'ContactRules',
          disclaimer: 'Research, not legal advice: counsel approves each pack before use.',
          packs: [
            {
              __typename: 'RulePack',
              id: 'US',
              name: 'United States',
              place: 'US',
              version: 3,
              asOf: '2026-11-01',
              rules: [
                rule('US-TIME-1', 'Calls between 8 and 21 of their own time.'),
                rule('US-TCPA-9', 'Revoking one way revokes all.', { effectiveFrom: '2027-01-31' }),
                rule('US-VM', 'Voicemail is the limited-content message.', { keptBy: 'templates' }),
              ],
            },
          ],
          withoutPack: ['US-OH'],
        },
      }),
    ],
  ]);
  expect(await screen.findByText(/not legal advice: counsel approves/, {}, FETCHED)).toBeDefined();
  expect(screen.getByText(/US-OH/).textContent).toContain('not the same as no rule');
  expect(screen.getByText('to come')).toBeDefined();
  expect(screen.getByText(/kept by templates/)).toBeDefined();
  await user.type(screen.getByRole('searchbox'), 'voicemail');
  expect(screen.queryByText('US-TIME-1')).toBeNull();
  expect(screen.getByText('US-VM')).toBeDefined();
  await user.type(screen.getByRole('searchbox'), ' nothing');
  expect(screen.getByText('No rule has these words')).toBeDefined();
});
