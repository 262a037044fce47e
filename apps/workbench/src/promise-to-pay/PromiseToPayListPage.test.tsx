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
    others: (
      <>
        <Route path="/cases/:id" element={<Elsewhere />} />
        <Route path="/plans/:id" element={<Elsewhere />} />
      </>
    ),
  });

const PLAN = {
  __typename: 'PaymentPlan',
  id: 'plan-1',
  number: 'P-12',
  caseId: 'c1',
  customerName: 'Brandt & Sons',
  kind: 'PLAN',
  status: 'ACTIVE',
  condition: 'IN_ARREARS',
  isHardship: false,
  lastOn: '2027-01-12',
  reviewOn: null,
  cureUntil: '2026-11-25',
  expiresOn: '2026-11-01',
  arrearsInstalments: 1,
  daysInArrears: 6,
  nextDueOn: '2026-12-14',
  total: usd('8000.00'),
  paid: usd('2000.00'),
  remaining: usd('6000.00'),
  arrears: usd('2000.00'),
  nextDue: usd('2000.00'),
  reasons: PROMISE.reasons,
};

const connectionOf = (name: string, nodes: readonly object[]) => ({
  [name]: {
    __typename: 'Connection',
    nodes,
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  },
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

it('shows the plans that are behind, and leads to them', async () => {
  const { asked } = open(
    [['PaymentPlans', () => connectionOf('paymentPlans', [PLAN])]],
    '/promises?part=plans&when=IN_ARREARS',
  );
  const grid = await screen.findByRole('grid', { name: 'Plans' });
  const [, row] = within(grid).getAllByRole('row');
  expect(row?.textContent).toContain('✗behind 1 instalment');
  expect(row?.textContent).toContain('cure until Wed 25 Nov');
  expect(asked.find(({ name }) => name === 'PaymentPlans')?.variables).toMatchObject({
    filter: { which: 'IN_ARREARS', portfolioIds: null },
  });
  await userEvent.keyboard('j{Enter}');
  expect(await screen.findByText('at /plans/plan-1')).toBeDefined();
});

it('shows the instalments due with how many each choice has', async () => {
  const instalment = {
    __typename: 'Instalment',
    number: 2,
    dueOn: '2026-11-19',
    status: 'UPCOMING',
    paidOn: null,
    amount: usd('2000.00'),
    paid: usd('0.00'),
  };
  const due = { __typename: 'InstalmentDue', id: 'i1', instalment, plan: PLAN };
  const counted = (totalCount: number) => ({ __typename: 'InstalmentConnection', totalCount });
  open([
    ['Promises', () => pageOf([])],
    ['Instalments', () => connectionOf('instalments', [due])],
    [
      'InstalmentCounts',
      () => ({
        DUE_TODAY: counted(1),
        THIS_WEEK: counted(1204),
        IN_GRACE: counted(0),
        MISSED: counted(3),
      }),
    ],
  ]);
  await userEvent.click(await screen.findByRole('tab', { name: 'Instalments due' }));
  const grid = await screen.findByRole('grid', { name: 'Instalments' });
  expect(within(grid).getAllByRole('row')[1]?.textContent).toContain(
    'Thu 19 Nov todayBrandt & Sonsinstalment 2 of P-12',
  );
  expect(await screen.findByRole('button', { name: 'This week 1,204' })).toBeDefined();
});
