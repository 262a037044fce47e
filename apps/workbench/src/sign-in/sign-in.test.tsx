import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../test/render-app';
import { type Answers, ME } from '../test/render-page';
import { SUMMARY, worklistPage, worklistRow } from '../test/worklist-rows';

const DESK: Answers = [
  ['Me', () => ({ me: ME })],
  ['Worklist', () => worklistPage([worklistRow('1', { customerName: 'Halvorsen Steel' })])],
  ['WorklistSummary', () => SUMMARY],
];

type Reply = { status: number; body?: object };

/** The server's plain HTTP side, as the test plays it: address to reply. */
function httpServer(replies: Readonly<Record<string, () => Reply>>) {
  const asked: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    asked.push({ path, body: init?.body ? JSON.parse(String(init.body)) : undefined });
    const reply = replies[path]?.();
    if (reply === undefined) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(reply.body ?? {}), { status: reply.status });
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

const NO_DEMO = () => ({ status: 200, body: { isDemo: false, users: [], singleSignOn: null } });

async function fillIn(email: string, password: string) {
  await userEvent.type(await screen.findByLabelText('E-mail'), email);
  await userEvent.type(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  it('leads to where one wanted to go', async () => {
    const asked = httpServer({
      '/api/demo': NO_DEMO,
      '/api/auth/sign-in/email': () => ({ status: 200 }),
    });
    renderApp('/sign-in?to=%2Fworklist%3Fbroken%3D1', DESK);
    await fillIn('mia@example.com', 'a good password');
    expect(await screen.findByText('Halvorsen Steel')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Broken', pressed: true })).toBeDefined();
    expect(asked.at(-1)?.body).toEqual({ email: 'mia@example.com', password: 'a good password' });
    expect(screen.queryByText('Or look around the demo')).toBeNull();
  });

  it.each([
    [401, 'E-mail or password is not right.'],
    [403, 'This account is disabled. Speak to your administrator.'],
    [429, 'Too many tries. Wait a minute, then try again.'],
    [500, 'The server could not sign you in. Try again.'],
  ])('says what is wrong at %i', async (status, words) => {
    httpServer({ '/api/demo': NO_DEMO, '/api/auth/sign-in/email': () => ({ status }) });
    renderApp('/sign-in', DESK);
    await fillIn('mia@example.com', 'not my password');
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('mia@example.com');
  });

  it('says that the server cannot be reached', async () => {
    httpServer({});
    renderApp('/sign-in', DESK);
    await fillIn('mia@example.com', 'a good password');
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
  });

  it('takes one click in a demo, and never leads away from the house', async () => {
    const users = [{ name: 'Mia Torres', email: 'mia@kept.example', roles: ['Collector'] }];
    const asked = httpServer({
      '/api/demo': () => ({ status: 200, body: { isDemo: true, users, singleSignOn: null } }),
      '/api/demo/sign-in': () => ({ status: 200 }),
    });
    renderApp('/sign-in?to=%2F%2Fevil.example%2F', DESK);
    await userEvent.click(await screen.findByRole('button', { name: /Mia Torres/ }));
    expect(await screen.findByText('Halvorsen Steel')).toBeDefined();
    expect(asked.at(-1)).toEqual({
      path: '/api/demo/sign-in',
      body: { email: 'mia@kept.example' },
    });
  });

  it('offers the organisation’s own sign-in where there is one', async () => {
    httpServer({
      '/api/demo': () => ({
        status: 200,
        body: { isDemo: false, users: [], singleSignOn: 'Acme ID' },
      }),
    });
    renderApp('/sign-in', DESK);
    expect(await screen.findByRole('button', { name: 'Sign in with Acme ID' })).toBeDefined();
  });
});

describe('an invitation', () => {
  it('lets one choose a password and come in', async () => {
    const asked = httpServer({ '/api/auth/sign-in/email': () => ({ status: 200 }) });
    renderApp('/welcome?token=t1', [
      ...DESK,
      [
        'AcceptInvitation',
        () => ({ acceptInvitation: { __typename: 'SignInReady', email: 'new@example.com' } }),
      ],
    ]);
    await userEvent.type(await screen.findByLabelText('Password'), 'a few good words');
    await userEvent.click(screen.getByRole('button', { name: 'Set password and sign in' }));
    expect(await screen.findByText('Halvorsen Steel')).toBeDefined();
    expect(asked.at(-1)?.body).toEqual({ email: 'new@example.com', password: 'a few good words' });
  });

  it('says when the link was used before or is only a part', async () => {
    const refusal = {
      __typename: 'Refusal',
      code: 'INVITATION_EXPIRED',
      message: 'This link was used or is too old. Ask for a new one.',
      field: null,
      reasons: [],
    };
    const { unmount } = renderApp('/welcome?token=old', [
      ['AcceptInvitation', () => ({ acceptInvitation: refusal })],
    ]);
    await userEvent.type(await screen.findByLabelText('Password'), 'a few good words');
    await userEvent.click(screen.getByRole('button', { name: 'Set password and sign in' }));
    expect((await screen.findByRole('alert')).textContent).toContain('too old');
    unmount();
    renderApp('/welcome', []);
    expect(await screen.findByText('This link is not complete')).toBeDefined();
  });
});

describe('a new installation', () => {
  it('gets its first administrator', async () => {
    httpServer({ '/api/auth/sign-in/email': () => ({ status: 200 }) });
    const { asked } = renderApp('/set-up?token=t1', [
      ...DESK,
      [
        'SetUpAdministrator',
        () => ({ setUpAdministrator: { __typename: 'SignInReady', email: 'ada@example.com' } }),
      ],
    ]);
    await userEvent.type(await screen.findByLabelText('Your name'), 'Ada');
    await userEvent.type(screen.getByLabelText('E-mail'), 'ada@example.com');
    await userEvent.type(screen.getByLabelText('Password'), 'a few good words');
    await userEvent.click(screen.getByRole('button', { name: 'Create the administrator' }));
    expect(await screen.findByText('Halvorsen Steel')).toBeDefined();
    await waitFor(() =>
      expect(asked.find(({ name }) => name === 'SetUpAdministrator')?.variables).toEqual({
        token: 't1',
        name: 'Ada',
        email: 'ada@example.com',
        password: 'a few good words',
      }),
    );
  });
});
