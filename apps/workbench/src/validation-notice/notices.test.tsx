import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectionStore } from '../core/connection';
import { broken, FETCHED, openCompliance } from '../test/compliance';
import { inputOf } from '../test/open-desk';

const user = userEvent.setup({ delay: null });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  connectionStore.set({ state: 'online' });
});

const standing = (changes: object) => ({
  __typename: 'NoticeStanding',
  debtId: 'debt-1',
  customerId: 'customer-1',
  customerName: 'Dana Whitfield',
  caseId: 'case-1',
  portfolioName: 'Bank Cards',
  accountNumber: 'A-1',
  state: 'OVERDUE',
  firstContactOn: '2026-11-10',
  dueOn: '2026-11-15',
  periodEndsOn: null,
  notice: null,
  ...changes,
});
const notice = (changes: object) => ({
  __typename: 'ValidationNotice',
  id: 'notice-1',
  debtId: 'debt-1',
  customerId: 'customer-1',
  customerName: 'Dana Whitfield',
  portfolioId: 'portfolio-1',
  accountNumber: 'A-1',
  state: 'PREPARED',
  method: null,
  preparedOn: '2026-11-19',
  sentOn: null,
  assumedReceiptOn: null,
  periodEndsOn: null,
  returnedOn: null,
  replacesId: null,
  documentPath: '/documents/validation-notices/notice-1.pdf',
  version: 1,
  allowedActions: ['update'],
  ...changes,
});
const standings = (nodes: readonly object[]) => ({
  noticeStandings: {
    __typename: 'NoticeStandingConnection',
    nodes,
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  },
});
const field = (name: string, label: string, problem: string | null) => ({
  __typename: 'NoticeField',
  name,
  label,
  value: problem === null ? 'First Bank' : null,
  problem,
});

describe('validation notices', () => {
  it('show what is overdue; what a notice lacks is said with where to enter it, and entered there', async () => {
    const missing = {
      __typename: 'Refusal',
      code: 'INVALID_INPUT',
      message: 'The notice is not complete.',
      field: null,
      reasons: [],
    };
    let isItemized = false;
    const { asked } = openCompliance('notices', [
      ['NoticeStandings', () => standings([standing({})])],
      [
        'NoticePreview',
        () => ({
          noticePreview: {
            __typename: 'NoticePreview',
            debtId: 'debt-1',
            fields: [
              field('originalCreditor', 'Creditor then', null),
              field('amountThen', 'Amount then', isItemized ? null : 'Enter the itemization.'),
            ],
            refusal: isItemized ? null : missing,
            periodEndsOn: '2026-12-28',
          },
        }),
      ],
      [
        'SetItemization',
        () => {
          isItemized = true;
          return { setItemization: { __typename: 'Debt', id: 'debt-1' } };
        },
      ],
      ['PrepareValidationNotice', () => ({ prepareValidationNotice: notice({}) })],
    ]);
    await user.click(
      await screen.findByRole('button', { name: 'Prepare: Dana Whitfield' }, FETCHED),
    );
    expect(await screen.findByText('The notice is not complete.', {}, FETCHED)).toBeDefined();
    expect(screen.getByText('Enter the itemization.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Enter the itemization' }));
    const dialog = await screen.findByRole('dialog', { name: /Itemization/ });
    await user.selectOptions(
      within(dialog).getByLabelText('Figures as of the day of'),
      'CHARGE_OFF',
    );
    await user.type(within(dialog).getByLabelText('The day'), '2026-03-01');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(within(dialog).getByLabelText('Owed on that day').getAttribute('aria-invalid')).toBe(
      'true',
    );
    await user.type(within(dialog).getByLabelText('Owed on that day'), '1200.50');
    await user.type(within(dialog).getByLabelText(/Creditor to whom/), 'First Bank');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/they may dispute it until/, {}, FETCHED)).toBeDefined();
    expect(inputOf(asked, 'SetItemization')).toMatchObject({
      amountMinor: 120_050,
      feesSinceMinor: 0,
    });
    await user.click(screen.getByRole('button', { name: /Prepare the notice/ }));
    await expect
      .poll(() => inputOf(asked, 'PrepareValidationNotice'))
      .toMatchObject({ debtId: 'debt-1' });
  });

  it('are opened as PDF, marked as sent, and as come back', async () => {
    const rows = [
      standing({ state: 'PREPARED', notice: notice({}) }),
      standing({
        debtId: 'debt-2',
        customerName: 'Luis Ortega',
        state: 'SENT',
        notice: notice({
          id: 'notice-2',
          debtId: 'debt-2',
          state: 'SENT',
          method: 'MAIL',
          sentOn: '2026-11-01',
        }),
      }),
    ];
    const { asked } = openCompliance('notices', [
      ['NoticeStandings', () => standings(rows)],
      ['MarkNoticeSent', () => ({ markValidationNoticeSent: notice({ state: 'SENT' }) })],
      [
        'MarkNoticeReturned',
        () => ({ markValidationNoticeReturned: notice({ state: 'RETURNED' }) }),
      ],
    ]);
    const pdf = await screen.findByRole('link', { name: 'PDF: Dana Whitfield' }, FETCHED);
    expect(pdf.getAttribute('href')).toBe('/documents/validation-notices/notice-1.pdf');
    await user.click(screen.getByRole('button', { name: 'Mark sent: Dana Whitfield' }));
    await user.click(await screen.findByRole('button', { name: /Mark as sent/ }, FETCHED));
    await expect
      .poll(() => inputOf(asked, 'MarkNoticeSent'))
      .toMatchObject({ id: 'notice-1', method: 'MAIL' });
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Came back: Luis Ortega' }));
    await user.click(await screen.findByRole('button', { name: /It came back/ }, FETCHED));
    await expect.poll(() => inputOf(asked, 'MarkNoticeReturned')).toMatchObject({ id: 'notice-2' });
  });

  it('of which there are none, or that cannot be loaded, say so', async () => {
    const { unmount } = openCompliance('notices', [['NoticeStandings', () => standings([])]]);
    expect(await screen.findByText('No debt needs a validation notice', {}, FETCHED)).toBeDefined();
    unmount();
    openCompliance('notices', [['NoticeStandings', broken]]);
    expect(await screen.findByText('The notices could not be loaded', {}, FETCHED)).toBeDefined();
  });
});
