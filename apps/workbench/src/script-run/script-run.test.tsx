import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { CasePage } from '../collection-case/CasePage';
import type { CaseView } from '../collection-case/case-view';
import { connectionStore } from '../core/connection';
import { outboxOf } from '../core/outbox';
import { aCase } from '../test/case-view';
import { anAttempt } from '../test/contact-decisions';
import { aNegotiation } from '../test/negotiation';
import { type Answers, renderPage } from '../test/render-page';
import { scriptServer, starter } from '../test/scripts';

const EMPTY_TIMELINE = {
  timeline: {
    __typename: 'TimelineConnection',
    nodes: [],
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  },
};

function consumerCase(): CaseView {
  const view = aCase();
  return { ...view, portfolio: { ...view.portfolio, debtKind: 'CONSUMER' } };
}

function open(view: CaseView, answers: Answers) {
  return renderPage(<CasePage />, {
    path: `/cases/${view.id}`,
    route: '/cases/:id',
    answers: [
      ...answers,
      ['OpenAttempt', () => ({ openAttempt: anAttempt() })],
      ['CasePage', () => ({ collectionCase: view })],
      ['Timeline', () => EMPTY_TIMELINE],
      [
        'LogContact',
        () => ({
          logContact: {
            __typename: 'ContactLogged',
            contactLog: { __typename: 'ContactLog', id: 'log-1', outcome: 'PROMISE' },
            case: view,
          },
        }),
      ],
      ['Negotiation', () => ({ negotiation: aNegotiation() })],
    ],
  });
}

function panel() {
  return screen.findByRole('region', { name: 'Script' });
}

beforeEach(() => {
  localStorage.clear();
  connectionStore.set({ state: 'online' });
  outboxOf('user-1').set([]);
});

it('leads from the first line to the recorded promise in thirteen keys', async () => {
  const server = scriptServer(starter('FIRST_CONTACT'));
  const { asked } = open(consumerCase(), server.answers);
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
