import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Me } from '../core/me';
import { outboxOf } from '../core/outbox';
import { renderApp } from '../test/render-app';
import { type Answers, ME, thrownCode } from '../test/render-page';
import { SUMMARY, worklistPage, worklistRow } from '../test/worklist-rows';
import { TakeNextCaseDocument } from '../worklist/worklist.graphql';

function serverFor(me: Partial<Me> = {}, more: Answers = []): Answers {
  return [
    ...more,
    ['Me', () => ({ me: { ...ME, ...me } })],
    ['Worklist', () => worklistPage([worklistRow('1', { customerName: 'Halvorsen Steel' })])],
    ['WorklistSummary', () => SUMMARY],
  ];
}

const signedOut = () => {
  throw thrownCode('UNAUTHENTICATED', 'Sign in first.');
};

describe('the desk', () => {
  it('shows the ways this user may go, and no others', async () => {
    renderApp('/worklist', serverFor({ may: ['WORKLIST', 'WORK', 'CUSTOMERS'] }));
    const rail = await screen.findByRole('navigation', { name: 'Main' });
    const links = within(rail).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['Worklist', 'Customers']);
    expect(links[0]?.getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('banner')).toBeDefined();
    expect(screen.getByRole('main')).toBeDefined();
    expect(document.title).toBe('Worklist · Kept');
  });

  it('leads to the sign-in when nobody is signed in', async () => {
    renderApp('/worklist', [['Me', signedOut]]);
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeDefined();
  });

  it('says so when the server cannot be reached, and tries again', async () => {
    let isGone = true;
    const answers = serverFor({}, [
      [
        'Me',
        () => {
          if (isGone) throw new TypeError('Failed to fetch');
          return { me: ME };
        },
      ],
    ]);
    renderApp('/worklist', answers);
    expect(await screen.findByText('The server cannot be reached')).toBeDefined();
    isGone = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Halvorsen Steel')).toBeDefined();
  });

  it('joins the rooms of one’s teams and portfolios, and catches up', async () => {
    const teams = [{ __typename: 'Team' as const, id: 't1', name: 'North' }];
    const { socket } = renderApp('/worklist', serverFor({ teams }));
    await screen.findByText('Halvorsen Steel');
    await waitFor(() => expect(screen.getByText('Live')).toBeDefined());
    expect(socket.said).toContainEqual(['join', { room: 'user:user-1' }]);
    expect(socket.said).toContainEqual(['join', { room: 'team:t1' }]);
    await waitFor(() => expect(socket.said.at(-1)?.[0]).toBe('catchUp'));
  });

  it('says that it is offline and since when, and sends what waited once it is back', async () => {
    const { socket, asked } = renderApp(
      '/worklist',
      serverFor({}, [
        [
          'TakeNextCase',
          () => ({
            takeNextCase: {
              __typename: 'CaseRef',
              id: '1',
              number: 'C-1',
              customerName: 'Halvorsen Steel',
            },
          }),
        ],
      ]),
    );
    await screen.findByText('Live');
    act(() => socket.lose());
    expect(await screen.findByText(/what you type is kept/)).toBeDefined();
    expect(screen.getByRole('banner').textContent).toMatch(/Offline since \d\d:\d\d/);
    act(() =>
      outboxOf('user-1').set([
        {
          id: 'o1',
          document: TakeNextCaseDocument,
          variables: { input: { idempotencyKey: 'k1' } },
          note: { text: 'Work next' },
          queuedAt: '2026-11-22T15:04:00Z',
        },
      ]),
    );
    await userEvent.click(await screen.findByRole('button', { name: '1 to be sent' }));
    const dialog = await screen.findByRole('dialog', { name: 'Waiting to be sent' });
    expect(dialog.textContent).toContain('waits for the network');
    act(() => socket.connect());
    await waitFor(() => expect(dialog.textContent).toContain('Everything was sent'));
    const sent = asked.filter(({ name }) => name === 'TakeNextCase');
    expect(sent).toMatchObject([{ variables: { input: { idempotencyKey: 'k1' } } }]);
    expect(screen.queryByText(/what you type is kept/)).toBeNull();
  });

  it('asks to sign in over the page when the session ended, and keeps the page', async () => {
    const { socket } = renderApp('/worklist', serverFor());
    await screen.findByText('Live');
    act(() => socket.hear('connect_error', new Error('UNAUTHENTICATED')));
    const dialog = await screen.findByRole('dialog', { name: 'Your session ended' });
    expect(within(dialog).getByLabelText<HTMLInputElement>('E-mail').value).toBe('mia@example.com');
    expect(screen.getByText('Halvorsen Steel')).toBeDefined();
  });

  it('lists the keys of the page', async () => {
    renderApp('/worklist', serverFor());
    await screen.findByText('Halvorsen Steel');
    await userEvent.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keys on this page' });
    expect(dialog.textContent).toContain('Work next');
    expect(dialog.textContent).toContain('Search');
  });

  it('finds by Ctrl-K and opens what was found', async () => {
    const hit = {
      __typename: 'SearchHit',
      kind: 'CUSTOMER',
      title: 'Brandt & Sons',
      detail: 'Columbus, US',
      customerId: 'k1',
      caseId: null,
    };
    const { asked } = renderApp(
      '/worklist',
      serverFor({}, [['Search', ({ text }) => ({ search: text === 'bran' ? [hit] : [] })]]),
    );
    await screen.findByText('Halvorsen Steel');
    await userEvent.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', { name: 'Customer, invoice, case or phone' });
    await userEvent.type(field, 'bran');
    expect(await screen.findByRole('option', { name: /Brandt & Sons/ })).toBeDefined();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(asked.some(({ name }) => name === 'CustomerPage')).toBe(true));
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'zz');
    expect(await screen.findByText('Nothing found for “zz”')).toBeDefined();
  });

  it('says that an address leads nowhere', async () => {
    renderApp('/nowhere', serverFor());
    expect(await screen.findByText('There is no such page')).toBeDefined();
  });
});
