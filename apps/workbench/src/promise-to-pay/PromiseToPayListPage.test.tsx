import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, useLocation } from 'react-router';
import { expect, it } from 'vitest';
import { type Answers, renderPage } from '../test/render-page';
import { usd } from '../test/worklist-rows';
import { PromiseToPayListPage } from './PromiseToPayListPage';
import type { PromiseRow } from './promise-columns';

const PROMISE: PromiseRow = {
  __typename: 'PromiseToPay',
  id: 'pr1',
  caseId: 'c1',
  customerId: 'k1',
  customerName: 'Brandt & Sons',
  promisedOn: '2026-11-12',
  dueOn: '2026-11-19',
  graceUntil: '2026-11-23',
  method: 'TRANSFER',
  status: 'OPEN',
  level: 1,
  keptOn: null,
  amount: usd('5000.00'),
  received: usd('0.00'),
  reasons: [
    {
      __typename: 'Reason',
      rule: 'RECEIVED',
      text: 'Nothing received yet',
      value: null,
      points: null,
      citation: null,
    },
  ],
  madeBy: { __typename: 'User', id: 'u1', name: 'Mia Berg' },
};

const pageOf = (nodes: readonly PromiseRow[]) => ({
  promises: {
    __typename: 'PromiseConnection',
    nodes,
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  },
});

function Elsewhere() {
  return <p>at {useLocation().pathname}</p>;
}

const open = (answers: Answers, path = '/promises') =>
  renderPage(<PromiseToPayListPage />, {
    answers,
    path,
    route: '/promises',
    others: <Route path="/cases/:id" element={<Elsewhere />} />,
  });

const whenOf = (variables: Readonly<Record<string, unknown>>) =>
  (variables.filter as { when: string }).when;

it('shows what is due today, why it stands as it does, and leads to the case', async () => {
  open([['Promises', (variables) => pageOf(whenOf(variables) === 'DUE_TODAY' ? [PROMISE] : [])]]);
  const grid = await screen.findByRole('grid', { name: 'Promises' });
  const [, row] = within(grid).getAllByRole('row');
  expect(row?.textContent).toBe(
    'Thu 19 Nov todayBrandt & Sons5,000.00 USD0.00 USD●OpenMon 23 NovMia Berg',
  );
  await userEvent.keyboard('j');
  expect(screen.getByRole('region', { name: 'Why it stands so' }).textContent).toContain(
    'Nothing received yet',
  );
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('at /cases/c1')).toBeDefined();
});

it('keeps its choice in the address and says when there is none', async () => {
  open([['Promises', () => pageOf([])]], '/promises?when=BROKEN');
  expect(await screen.findByText('No promise is broken')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Broken', pressed: true })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'In grace' }));
  expect(await screen.findByText('No promise is in its grace')).toBeDefined();
});

it('changes by itself when a promise does', async () => {
  let row = PROMISE;
  const { socket } = open([['Promises', () => pageOf([row])]]);
  await screen.findByText('Open');
  row = { ...PROMISE, status: 'KEPT', keptOn: '2026-11-19', received: usd('5000.00') };
  socket.tell({ id: 'n1', type: 'PROMISE_KEPT' });
  await waitFor(() => expect(screen.getByText('Kept', { selector: 'span' })).toBeDefined());
});

it('can be asked for again', async () => {
  let isBroken = true;
  open([
    [
      'Promises',
      () => {
        if (isBroken) throw new TypeError('Failed to fetch');
        return pageOf([PROMISE]);
      },
    ],
  ]);
  expect(await screen.findByText('The promises could not be loaded')).toBeDefined();
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Brandt & Sons')).toBeDefined();
});
