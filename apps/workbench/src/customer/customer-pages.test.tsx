import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { CustomerPageQuery, CustomersQuery } from '../gql/graphql';
import { type Answers, renderPage, thrownCode } from '../test/render-page';
import { usd } from '../test/worklist-rows';
import { CustomerListPage } from './CustomerListPage';
import { CustomerPage } from './CustomerPage';

function Elsewhere() {
  return <p>at {useLocation().pathname}</p>;
}

const HALVORSEN: CustomersQuery['customers']['nodes'][number] = {
  __typename: 'Customer',
  id: 'k1',
  kind: 'COMPANY',
  name: 'Halvorsen Steel',
  city: 'Columbus',
  region: 'OH',
  country: 'US',
  riskGrade: 'D',
  specialistReason: null,
  accountManager: { __typename: 'User', id: 'u5', name: 'Jo Bennett' },
  references: [
    {
      __typename: 'CustomerReference',
      portfolioId: 'p1',
      portfolioName: 'Metals',
      reference: 'H1',
    },
  ],
  cases: [{ __typename: 'CollectionCase', id: 'c1', number: 'C-1042', state: 'OPEN' }],
};

const pageOf = (nodes: readonly object[]) => ({
  customers: {
    __typename: 'CustomerConnection',
    nodes,
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  },
});

describe('the customers', () => {
  const open = (answers: Answers, path = '/customers') =>
    renderPage(<CustomerListPage />, {
      answers,
      path,
      route: '/customers',
      others: <Route path="/customers/:id" element={<Elsewhere />} />,
    });

  it('are listed with where they are and what is open, and open by keys', async () => {
    open([['Customers', () => pageOf([HALVORSEN])]]);
    const grid = await screen.findByRole('grid', { name: 'Customers' });
    const [, row] = within(grid).getAllByRole('row');
    expect(row?.textContent).toBe(
      'Halvorsen SteelCompanyColumbus, OH, USH1 · Metals●C-1042Jo Bennett',
    );
    await userEvent.keyboard('j{Enter}');
    expect(await screen.findByText('at /customers/k1')).toBeDefined();
  });

  it('are searched by name, in the address', async () => {
    const { asked } = open([
      ['Customers', ({ search }) => pageOf(search === 'zz' ? [] : [HALVORSEN])],
    ]);
    await userEvent.type(await screen.findByRole('searchbox'), 'zz');
    expect(await screen.findByText('No customer is called “zz”')).toBeDefined();
    expect(asked.at(-1)?.variables.search).toBe('zz');
  });

  it('are none before the first import, and can be asked for again', async () => {
    const { unmount } = open([['Customers', () => pageOf([])]]);
    expect(await screen.findByText('No customers yet')).toBeDefined();
    unmount();
    let isBroken = true;
    open([
      [
        'Customers',
        () => {
          if (isBroken) throw new TypeError('Failed to fetch');
          return pageOf([HALVORSEN]);
        },
      ],
    ]);
    expect(await screen.findByText('The customers could not be loaded')).toBeDefined();
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Halvorsen Steel')).toBeDefined();
  });
});

const CUSTOMER: CustomerPageQuery['customer'] = {
  ...HALVORSEN,
  timeZone: 'America/New_York',
  language: 'en',
  usualPayDay: 25,
  address: '1 Mill Road',
  postalCode: '43004',
  registrationNo: null,
  dateOfBirth: null,
  identityNoLast4: null,
  customerSince: null,
  hasOtherTeams: true,
  parent: { __typename: 'Customer', id: 'k9', name: 'Halvorsen Group' },
  payer: null,
  contacts: [
    {
      __typename: 'Contact',
      id: 'a1',
      name: 'Ms Ortiz',
      jobTitle: null,
      relationship: 'ACCOUNTS_PAYABLE',
      mayDiscuss: true,
      doNotCall: true,
      note: null,
      isActive: true,
    },
  ],
  contactPoints: [
    {
      __typename: 'ContactPoint',
      id: 'b1',
      contactId: 'a1',
      kind: 'PHONE',
      value: '+16145550100',
      label: null,
      state: 'WRONG',
      optedOutAt: null,
    },
  ],
  debts: [],
  cases: [
    {
      __typename: 'CollectionCase',
      id: 'c1',
      number: 'C-1042',
      state: 'OPEN',
      stage: 'LATE',
      openedOn: '2026-10-01',
      closedOn: null,
      closeReason: null,
      portfolio: { __typename: 'Portfolio', id: 'p1', name: 'Metals' },
      owner: null,
      balances: [
        {
          __typename: 'CaseBalance',
          currency: 'USD',
          overdue: usd('48210.00'),
          open: usd('61400.00'),
        },
      ],
    },
  ],
};

const EMPTY_TIMELINE: Answers[number] = [
  'Timeline',
  () => ({
    timeline: {
      __typename: 'TimelineConnection',
      nodes: [],
      pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
    },
  }),
];

describe('a customer', () => {
  const open = (answers: Answers) =>
    renderPage(<CustomerPage />, { answers, path: '/customers/k1', route: '/customers/:id' });

  it('shows who it is, whom to speak to, what is owed, and that others work here too', async () => {
    open([['CustomerPage', () => ({ customer: CUSTOMER })], EMPTY_TIMELINE]);
    expect(await screen.findByRole('heading', { level: 1, name: 'Halvorsen Steel' })).toBeDefined();
    expect(screen.getByText('Another team works here too')).toBeDefined();
    expect(screen.getByRole('region', { name: 'Cases' }).textContent).toContain(
      '48,210.00 USD overdue of 61,400.00 USD',
    );
    const contacts = screen.getByRole('region', { name: 'Contacts' });
    expect(contacts.textContent).toContain('asked not to be called');
    expect(contacts.textContent).toContain('Wrong');
    expect(screen.getByRole('link', { name: 'Halvorsen Group' }).getAttribute('href')).toBe(
      '/customers/k9',
    );
    expect(screen.getByText('day 25 of the month')).toBeDefined();
    expect(await screen.findByText('Nothing has happened yet')).toBeDefined();
  });

  it('is asked for again when something happened to it', async () => {
    let name = 'Halvorsen Steel';
    const { socket } = open([
      ['CustomerPage', () => ({ customer: { ...CUSTOMER, name } })],
      EMPTY_TIMELINE,
    ]);
    await screen.findByRole('heading', { level: 1 });
    name = 'Halvorsen Steel & Sons';
    socket.tell({ id: 'n1', customerId: 'k1' });
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Halvorsen Steel & Sons'),
    );
  });

  it('says no more than needed of a customer one may not see', async () => {
    open([
      [
        'CustomerPage',
        () => {
          throw thrownCode('NOT_FOUND', 'The customer was not found.');
        },
      ],
    ]);
    expect(await screen.findByText('There is no such customer for you')).toBeDefined();
  });

  it('can be tried again', async () => {
    open([
      [
        'CustomerPage',
        () => {
          throw new TypeError('Failed to fetch');
        },
      ],
    ]);
    expect(await screen.findByText('The customer could not be loaded')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
  });
});
