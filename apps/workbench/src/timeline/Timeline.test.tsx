import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { type Answers, renderPage } from '../test/render-page';
import { Timeline } from './Timeline';
import type { TimelineEntry } from './timeline-pages';

function event(id: string, changes: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    __typename: 'TimelineEvent',
    id,
    type: 'CONTACT_LOGGED',
    category: 'CONTACTS',
    occurredAt: '2026-11-19T20:02:00Z',
    recordedAt: '2026-11-19T20:02:00Z',
    caseId: 'case-1',
    portfolioId: 'portfolio-1',
    title: 'Mia Berg called Ms Ortiz: refuses to pay',
    detail: null,
    body: null,
    actor: null,
    ...changes,
  };
}

function answer(nodes: readonly TimelineEntry[], endCursor: string | null = null) {
  const pageInfo = { __typename: 'PageInfo', endCursor, hasNextPage: endCursor !== null };
  return { timeline: { __typename: 'TimelineConnection', nodes, pageInfo } };
}

function show(answers: Answers) {
  return renderPage(
    <Timeline
      customerId="customer-1"
      portfolioId="portfolio-1"
      portfolioNames={new Map([['portfolio-2', 'Midwest Rentals']])}
      zone="America/New_York"
      today="2026-11-19"
      revision={0}
      path="/cases/case-1"
    />,
    { answers },
  );
}

it('tells each event to somebody who was not there, under its day', async () => {
  show([
    [
      'Timeline',
      () =>
        answer([
          event('2', { detail: 'Next: call, Fri 20 Nov', body: 'not before the audit' }),
          event('1', { occurredAt: '2026-11-18T15:00:00Z', portfolioId: 'portfolio-2' }),
        ]),
    ],
  ]);
  const today = (await screen.findByRole('heading', { name: /Today · Thu 19 Nov/ })).parentElement;
  expect(within(today!).getByText('15:02')).toBeDefined();
  expect(within(today!).getByText('not before the audit')).toBeDefined();
  const before = screen.getByRole('heading', { name: /Yesterday · Wed 18 Nov/ }).parentElement;
  expect(within(before!).getByText('Midwest Rentals')).toBeDefined();
});

it('loads older events after the ones that are there', async () => {
  const { asked } = show([
    [
      'Timeline',
      ({ before }) =>
        before
          ? answer([event('1', { title: 'the first call' })])
          : answer([event('2', { title: 'the last call' })], 'cursor-2'),
    ],
  ]);
  await userEvent
    .setup({ delay: null })
    .click(await screen.findByRole('button', { name: 'Older' }));
  expect(await screen.findByText('the first call')).toBeDefined();
  expect(screen.getByText('the last call')).toBeDefined();
  expect(asked.map((one) => one.variables.before ?? null)).toEqual([null, 'cursor-2']);
  expect(screen.queryByRole('button', { name: 'Older' })).toBeNull();
});

it('asks for a kind alone, and says when there is none of it', async () => {
  const { asked } = show([
    ['Timeline', ({ categories }) => answer(categories ? [] : [event('1')])],
  ]);
  await screen.findByText(/refuses to pay/);
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Money' }));
  expect(await screen.findByText('Nothing of this kind')).toBeDefined();
  expect(asked.at(-1)?.variables.categories).toEqual(['MONEY']);
});

it('says when it could not be loaded, and tries again', async () => {
  let isDown = true;
  show([
    [
      'Timeline',
      () => {
        if (isDown) throw new TypeError('Failed to fetch');
        return answer([]);
      },
    ],
  ]);
  await screen.findByText('The timeline could not be loaded');
  isDown = false;
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Nothing has happened yet')).toBeDefined();
});
