import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { connectionStore } from '../core/connection';
import { FETCHED, openCompliance } from '../test/compliance';
import { aHit } from '../test/contact-decisions';

const user = userEvent.setup({ delay: null });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  connectionStore.set({ state: 'online' });
});

it('decisions are found by what was decided, and show what was looked at', async () => {
  const { asked } = openCompliance('decisions', [
    [
      'ContactDecisionRecords',
      () => ({
        contactDecisionRecords: {
          __typename: 'ContactDecisionRecordConnection',
          nodes: [
            {
              __typename: 'ContactDecisionRecord',
              id: 'record-1',
              caseId: 'case-1',
              customerId: 'customer-1',
              customerName: 'Dana Whitfield',
              portfolioName: 'Bank Cards',
              userName: 'Mia Berg',
              occasion: 'BLOCKED',
              decision: 'BLOCK',
              channel: 'PHONE',
              direction: 'OUTBOUND',
              party: 'CUSTOMER',
              purpose: 'COLLECT',
              hits: [aHit()],
              nextAllowedAt: null,
              mayDiscuss: 'DEBT',
              unknown: [],
              facts: { relation: 'THIRD_PARTY' },
              ruleVersions: { US: 3, 'US-NY': 1 },
              warningReason: null,
              overrideReason: null,
              decidedAt: '2026-11-19T20:00:00Z',
            },
          ],
          pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
        },
      }),
    ],
  ]);
  await user.click(
    await screen.findByRole('button', { name: /all of it, Dana Whitfield/ }, FETCHED),
  );
  const drawer = await screen.findByRole('dialog', { name: 'Dana Whitfield' });
  expect(within(drawer).getByText('12 CFR 1006.14(b)(2)(i)(A)')).toBeDefined();
  expect(within(drawer).getByText(/THIRD_PARTY/)).toBeDefined();
  expect(within(drawer).getByText('US 3 · US-NY 1')).toBeDefined();
  await user.click(within(drawer).getByRole('button', { name: 'Close' }));
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await user.selectOptions(screen.getByLabelText('Decision'), 'BLOCK');
  await expect
    .poll(
      () => asked.filter((one) => one.name === 'ContactDecisionRecords').at(-1)?.variables.filter,
    )
    .toEqual({ decision: 'BLOCK' });
});
