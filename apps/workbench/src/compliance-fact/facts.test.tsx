import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { CasePage } from '../collection-case/CasePage';
import type { CaseView } from '../collection-case/case-view';
import { connectionStore } from '../core/connection';
import { aCase } from '../test/case-view';
import { aFact } from '../test/contact-decisions';
import { EMPTY_TIMELINE, inputOf } from '../test/open-desk';
import { type Answers, renderPage } from '../test/render-page';

const debt = (id: string): CaseView['customer']['debts'][number] => ({
  __typename: 'Debt',
  id,
  portfolioId: 'portfolio-1',
  accountNumber: `A-${id}`,
  originalCreditor: 'First Bank',
  currentCreditor: 'First Bank',
  kind: 'CREDIT_CARD',
  defaultOn: null,
  chargeOffOn: null,
  placedOn: null,
  currency: 'USD',
  parties: [],
});
const plain = aCase();
const VIEW = aCase({ customer: { ...plain.customer, debts: [debt('d1'), debt('d2')] } });

function open(answers: Answers = []) {
  return renderPage(<CasePage />, {
    path: '/cases/case-1',
    route: '/cases/:id',
    answers: [
      ...answers,
      ['CasePage', () => ({ collectionCase: VIEW })],
      ['Timeline', () => EMPTY_TIMELINE],
      ['RecordComplianceFact', () => ({ recordComplianceFact: aFact() })],
    ],
  });
}

const user = userEvent.setup({ delay: null });

async function add(...keys: string[]) {
  await screen.findByRole('heading', { level: 1 });
  await user.keyboard('q');
  const dialog = await screen.findByRole('dialog');
  for (const key of keys) await user.keyboard(key);
  return dialog;
}

beforeEach(() => {
  localStorage.clear();
  connectionStore.set({ state: 'online' });
});

describe('what to heed', () => {
  it('stands in words with what follows from it, what is over folded away', async () => {
    open([
      [
        'ComplianceFacts',
        () => ({
          complianceFacts: [
            aFact(),
            aFact({
              id: 'fact-2',
              text: 'Inconvenient times: Mon',
              endedAt: '2026-11-10T15:00:00Z',
              endedByName: 'Mia Berg',
              endReason: 'they said so',
            }),
          ],
        }),
      ],
    ]);
    const section = await screen.findByRole('region', { name: 'What to heed' });
    expect(await within(section).findByText('Represented by Jane Roe')).toBeDefined();
    expect(within(section).getByText(/Only the representative is contacted/)).toBeDefined();
    expect(within(section).getByText('1 in force')).toBeDefined();
    expect(within(section).getByText('1 no longer so')).toBeDefined();
    expect(within(section).getByText(/by Mia Berg: they said so/)).toBeDefined();
  });

  it('is ended with a reason, or stays when that is refused', async () => {
    const message = 'This stops contact by law: compliance ends it.';
    const { asked } = open([
      ['ComplianceFacts', () => ({ complianceFacts: [aFact()] })],
      [
        'EndComplianceFact',
        () => ({
          endComplianceFact: {
            __typename: 'Refusal',
            code: 'NOT_ALLOWED',
            message,
            field: null,
            reasons: [],
          },
        }),
      ],
    ]);
    await user.click(await screen.findByRole('button', { name: 'End: Represented by Jane Roe' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /End it/ }));
    expect(within(dialog).getByText(/Say why/)).toBeDefined();
    await user.type(within(dialog).getByRole('textbox'), 'dismissed{Control>}{Enter}{/Control}');
    expect(await within(dialog).findByText(message)).toBeDefined();
    expect(inputOf(asked, 'EndComplianceFact')).toMatchObject({
      id: 'fact-1',
      reason: 'dismissed',
    });
  });

  it('that cannot be loaded says so and can be tried again', async () => {
    open([
      [
        'ComplianceFacts',
        () => {
          throw new Error('broken');
        },
      ],
    ]);
    expect(await screen.findByText(/The facts could not be loaded/)).toBeDefined();
  });
});

describe('adding a fact', () => {
  it('takes a key, a letter, and sending: what they wrote stops all contact', async () => {
    const { asked } = open();
    await add('c', '{Control>}{Enter}{/Control}');
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(inputOf(asked, 'RecordComplianceFact')).toMatchObject({
      caseId: 'case-1',
      kind: 'CEASE',
      debtIds: ['d1', 'd2'],
      isWritten: true,
      details: { refusesToPay: false },
    });
  });

  it('puts the hands on what the kind asks for first', async () => {
    const { asked } = open();
    await add('a', 'Jane Roe', '{Control>}{Enter}{/Control}');
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(inputOf(asked, 'RecordComplianceFact')).toMatchObject({
      kind: 'ATTORNEY',
      details: { name: 'Jane Roe', phone: null, hasConsented: false },
    });
  });

  it('knows days and clocks of theirs, and other times too', async () => {
    const { asked } = open();
    const dialog = await add('t');
    const group = within(dialog).getByRole('group', { name: 'Inconvenient times 1' });
    await user.click(within(group).getByRole('button', { name: 'Fri' }));
    await user.type(within(group).getByLabelText(/^From/), '09:00');
    await user.type(within(group).getByLabelText(/^To/), '12:30');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(inputOf(asked, 'RecordComplianceFact')).toMatchObject({
      kind: 'INCONVENIENT_TIME',
      debtIds: null,
      details: { windows: [{ days: [1, 2, 3, 4], from: '09:00', to: '12:30' }] },
    });
  });

  it('says what is missing at its field, and keeps what was typed for another time', async () => {
    const { asked } = open();
    const dialog = await add('s', '{Control>}{Enter}{/Control}');
    expect(await within(dialog).findAllByText(/Say which way of contact/)).not.toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Text message' }));
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    const again = await add();
    expect(
      within(again).getByRole('button', { name: /Text message/, pressed: true }),
    ).toBeDefined();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(inputOf(asked, 'RecordComplianceFact')).toMatchObject({
      details: { channels: ['TEXT'] },
    });
  });

  it('shows a refusal of the server at the detail it is about', async () => {
    open([
      [
        'RecordComplianceFact',
        () => ({
          recordComplianceFact: {
            __typename: 'Refusal',
            code: 'INVALID_INPUT',
            message: 'a language as es or pl',
            field: 'details.language',
            reasons: [],
          },
        }),
      ],
    ]);
    const dialog = await add('l', 'pl', '{Control>}{Enter}{/Control}');
    expect(await within(dialog).findAllByText('a language as es or pl')).toHaveLength(2);
  });

  it('leaves the contact log as it is', async () => {
    open();
    await screen.findByRole('heading', { level: 1 });
    await user.type(screen.getByRole('textbox', { name: 'What was said' }), 'has a lawyer');
    await user.click(screen.getByRole('button', { name: 'Add a fact' }));
    await screen.findByRole('dialog');
    await user.keyboard('a');
    await user.keyboard('Roe');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What was said' });
    expect(note.value).toBe('has a lawyer');
  });
});
