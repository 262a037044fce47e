import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectionStore } from '../core/connection';
import { outboxOf } from '../core/outbox';
import { aCase, anItem, aPromise } from '../test/case-view';
import { aNegotiation } from '../test/negotiation';
import { type Answers, renderPage } from '../test/render-page';
import { CasePage } from './CasePage';
import type { CaseView } from './case-view';

const EMPTY_TIMELINE = {
  timeline: {
    __typename: 'TimelineConnection',
    nodes: [],
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  },
};

function logged(view: CaseView) {
  return {
    logContact: {
      __typename: 'ContactLogged',
      contactLog: { __typename: 'ContactLog', id: 'log-1', outcome: 'NO_ANSWER' },
      case: view,
    },
  };
}

function nextCase(id: string) {
  return {
    takeNextCase: { __typename: 'CaseRef', id, number: 'C-1043', customerName: 'Brandt & Sons' },
  };
}

function open(view: CaseView, answers: Answers = []) {
  return renderPage(<CasePage />, {
    path: `/cases/${view.id}`,
    route: '/cases/:id',
    answers: [
      ...answers,
      ['CasePage', ({ id }) => ({ collectionCase: { ...view, id } })],
      ['Timeline', () => EMPTY_TIMELINE],
      ['LogContact', () => logged(view)],
      ['TakeNextCase', () => nextCase('case-2')],
      ['Negotiation', () => ({ negotiation: aNegotiation() })],
    ],
  });
}

function noNetwork(): never {
  throw new TypeError('Failed to fetch');
}

async function heading(name = 'Halvorsen Steel') {
  return screen.findByRole('heading', { level: 1, name });
}

function inputOf(asked: readonly { name: string; variables: object }[], name: string) {
  const found = asked.find((one) => one.name === name);
  return (found?.variables as { input: Record<string, unknown> } | undefined)?.input;
}

beforeEach(() => {
  localStorage.clear();
  connectionStore.set({ state: 'online' });
  outboxOf('user-1').set([]);
});

describe('the case page', () => {
  it('shows who it is, what time it is there, and what they owe', async () => {
    open(aCase());
    await heading();
    expect(screen.getAllByText('15:12 there').length).toBeGreaterThan(0);
    expect(screen.getByText('32,210.00')).toBeDefined();
    const items = screen.getByRole('group', { name: 'Open items' });
    expect(within(items).getAllByRole('checkbox')).toHaveLength(4);
    expect(await screen.findByText('Nothing has happened yet')).toBeDefined();
  });

  it('says so when the case is not for this user, and when nothing answers', async () => {
    open(aCase(), [['CasePage', noNetwork]]);
    expect(await screen.findByText('The case could not be loaded')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
  });

  it('shows a case with nothing open', async () => {
    open(aCase({ items: [] }));
    await heading();
    expect(screen.getAllByText('Nothing is open.').length).toBeGreaterThan(0);
  });
});

describe('keys', () => {
  it('log "no answer" and open the next case with two presses', async () => {
    const { asked } = open(aCase());
    await heading();
    const user = userEvent.setup({ delay: null });
    await user.keyboard('n');
    expect(screen.getByRole('button', { name: /Done and next/ })).toBe(document.activeElement);
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Logged: No answer/)).toBeDefined();
    expect(inputOf(asked, 'LogContact')).toMatchObject({
      caseId: 'case-1',
      outcome: 'NO_ANSWER',
      direction: 'OUTBOUND',
      channel: 'PHONE',
      contactPointId: 'point-1',
    });
    expect(inputOf(asked, 'TakeNextCase')).toMatchObject({ leaveCaseId: 'case-1' });
    const opened = () =>
      asked.filter((one) => one.name === 'CasePage').map((one) => one.variables.id);
    await expect.poll(opened).toContain('case-2');
  });

  it('record a promise of the actionable amount with three', async () => {
    const { asked } = open(aCase());
    await heading();
    const user = userEvent.setup({ delay: null });
    await user.keyboard('p');
    await user.keyboard('2');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Logged: Promise to pay/)).toBeDefined();
    expect(inputOf(asked, 'LogContact')).toMatchObject({
      outcome: 'PROMISE',
      contactId: 'contact-1',
      promise: {
        amount: { amount: '32210.00', currency: 'USD' },
        dueOn: '2026-11-27',
        method: 'TRANSFER',
      },
    });
  });

  it('agree a callback in the customer’s own time with three', async () => {
    const { asked } = open(aCase());
    await heading();
    const user = userEvent.setup({ delay: null });
    await user.keyboard('c');
    await user.keyboard('3');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Logged: Callback/)).toBeDefined();
    expect(inputOf(asked, 'LogContact')).toMatchObject({
      outcome: 'CALLBACK_AGREED',
      callback: { localTime: '2026-11-20T10:00', zone: 'America/New_York' },
    });
  });

  it('say one thing of twelve items with four', async () => {
    const twelve = Array.from({ length: 12 }, (_, index) =>
      anItem(`INV-${100 + index}`, 40 - index, 10_000),
    );
    const { asked } = open(aCase({ items: twelve }));
    await heading();
    const user = userEvent.setup({ delay: null });
    await user.keyboard('i');
    await screen.findByText('all');
    await user.keyboard('A');
    await user.keyboard('n');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Logged: Copies requested/)).toBeDefined();
    const input = inputOf(asked, 'LogContact');
    expect(input?.items).toHaveLength(12);
    expect(input?.items).toEqual(
      expect.arrayContaining([{ invoiceId: 'INV-100', status: 'NOT_RECEIVED', scheduledOn: null }]),
    );
  });

  it('leave typing alone', async () => {
    const { asked } = open(aCase());
    await heading();
    const user = userEvent.setup({ delay: null });
    await user.keyboard('m');
    await user.keyboard('npx 1');
    expect(screen.getByLabelText<HTMLInputElement>('What was said').value).toBe('npx 1');
    expect(asked.some((one) => one.name === 'LogContact')).toBe(false);
  });
});

describe('the contact log', () => {
  it('brings back what was typed before a reload', async () => {
    const first = open(aCase());
    await heading();
    const user = userEvent.setup({ delay: null });
    await user.type(screen.getByLabelText('What was said'), 'waits for the bank');
    first.unmount();
    open(aCase());
    await heading();
    expect(screen.getByLabelText<HTMLInputElement>('What was said').value).toBe(
      'waits for the bank',
    );
    expect(screen.getByText('What you had typed is back')).toBeDefined();
  });

  it('is kept and shown as waiting when the network is away', async () => {
    open(aCase(), [['LogContact', noNetwork]]);
    await heading();
    const user = userEvent.setup({ delay: null });
    await user.keyboard('b');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('waits to be sent')).toBeDefined();
    expect(screen.getByText(/Kept here until the network is back/)).toBeDefined();
  });

  it('is written once however often one clicks', async () => {
    const { asked } = open(aCase());
    await heading();
    const user = userEvent.setup({ delay: null });
    await user.keyboard('n');
    const done = screen.getByRole('button', { name: 'Done' });
    await user.dblClick(done);
    expect(await screen.findByText(/Logged: No answer/)).toBeDefined();
    expect(asked.filter((one) => one.name === 'LogContact')).toHaveLength(1);
  });

  it('shows the house’s refusal at its field and keeps what was typed', async () => {
    const tooFar = {
      __typename: 'Refusal',
      code: 'DUE_DATE_TOO_FAR',
      message: 'A promise may be due by Fri 20 Nov at the latest.',
      field: 'promise.dueOn',
      reasons: [],
    };
    open(aCase(), [['LogContact', () => ({ logContact: tooFar })]]);
    await heading();
    const user = userEvent.setup({ delay: null });
    await user.keyboard('p');
    await user.keyboard('4');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByRole('alert')).textContent).toContain('by Fri 20 Nov at the latest');
    const day = screen.getByLabelText<HTMLInputElement>('They will pay by');
    const description = document.getElementById(day.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toBe('A promise may be due by Fri 20 Nov at the latest.');
    expect(day.value).toBe('2026-12-03');
    expect(day).toBe(document.activeElement);
  });

  it('says what the outcome still asks for before anything is sent', async () => {
    const { asked } = open(aCase());
    await heading();
    const user = userEvent.setup({ delay: null });
    await user.keyboard('p');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByRole('alert')).textContent).toContain('Say by when they will pay.');
    expect(asked.some((one) => one.name === 'LogContact')).toBe(false);
  });
});

describe('somebody else was quicker', () => {
  it('shows what they changed, keeps what was typed, and puts it on top when asked', async () => {
    const promise = aPromise('promise-1', 500_000, '2026-11-24');
    const theirs = {
      ...promise,
      version: 2,
      amount: { ...promise.amount, minorUnits: 400_000, amount: '4000.00' },
    };
    let isChanged = false;
    const versions: unknown[] = [];
    const refusal = {
      __typename: 'Refusal',
      code: 'STALE_VERSION',
      message: 'Changed meanwhile.',
      field: null,
      reasons: [],
    };
    open(aCase({ promises: [promise] }), [
      ['CasePage', () => ({ collectionCase: aCase({ promises: [isChanged ? theirs : promise] }) })],
      [
        'CancelPromiseToPay',
        ({ input }) => {
          const { version } = input as { version: number };
          versions.push(version);
          isChanged = true;
          const cancelled = { ...theirs, version: 3, status: 'CANCELLED' };
          return { cancelPromiseToPay: version === 2 ? cancelled : refusal };
        },
      ],
    ]);
    await heading();
    const user = userEvent.setup({ delay: null });
    await user.click(screen.getByRole('button', { name: /^Cancel the promise of/ }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Why'), 'made in error');
    await user.click(within(dialog).getByRole('button', { name: /^Cancel the promise/ }));
    expect((await within(dialog).findByText(/5000.00 USD/)).textContent).toContain(
      'Amount: 5000.00 USD → 4000.00 USD',
    );
    expect(within(dialog).getByLabelText<HTMLInputElement>('Why').value).toBe('made in error');
    await user.click(within(dialog).getByRole('button', { name: /Keep mine/ }));
    await user.click(within(dialog).getByRole('button', { name: /^Cancel the promise/ }));
    await expect.poll(() => versions).toEqual([1, 2]);
  });
});
