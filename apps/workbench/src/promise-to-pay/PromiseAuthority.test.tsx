import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectionStore } from '../core/connection';
import { asked } from '../test/approvals';
import { aCase, aPromise, usd } from '../test/case-view';
import { aNegotiation } from '../test/negotiation';
import { type Answers, renderPage } from '../test/render-page';
import { RecordPromiseDialog } from './RecordPromiseDialog';

const MIA = { may: ['WORKLIST', 'WORK', 'APPROVALS'] };
const THEO = { __typename: 'User', id: 'user-2', name: 'Theo Lind' } as const;

/** What Mia asks: 32,210.00 by 20 December, a month ahead. */
const ASKED = asked({
  plan: null,
  kind: 'PROMISE',
  allowedActions: ['withdraw'],
  promise: {
    __typename: 'PromiseAsked',
    amount: usd(3_221_000),
    dueOn: '2026-12-18',
    method: 'TRANSFER',
  },
});

function open(answers: Answers = []) {
  let isDone = false;
  const view = renderPage(
    <RecordPromiseDialog
      view={aCase()}
      tickedIds={[]}
      onDone={() => {
        isDone = true;
      }}
      onClose={() => undefined}
    />,
    {
      me: MIA,
      answers: [...answers, ['Negotiation', () => ({ negotiation: aNegotiation() })]],
    },
  );
  return { ...view, isDone: () => isDone };
}

async function dueBy(day: string) {
  const field = await screen.findByLabelText('They will pay by');
  await userEvent.clear(field);
  await userEvent.type(field, day);
}

beforeEach(() => connectionStore.set({ state: 'online' }));

describe('authority of a promise', () => {
  it.each([
    // fourteen days alone; pay day the 25th is before that
    ['2026-12-03', 'within your authority'],
    ['2026-12-04', 'needs a supervisor'],
    ['2027-01-21', 'nobody may agree to this'],
  ])('due by %s it is %s', async (day, words) => {
    open();
    await dueBy(day);
    expect(await screen.findByText(words)).toBeDefined();
  });

  it('counts the promises not kept before', async () => {
    open([['Negotiation', () => ({ negotiation: aNegotiation({ level: 2 }) })]]);
    await dueBy('2026-11-27');
    expect(await screen.findByText('needs a supervisor')).toBeDefined();
  });
});

describe('asking for it', () => {
  it('waits on the call, hears the answer, and records with it', async () => {
    let approval = ASKED;
    const promise = { ...aPromise('p9', 3_221_000, '2026-12-18'), confirmationText: 'Thank you.' };
    const {
      asked: sent,
      socket,
      isDone,
    } = open([
      ['AskApproval', () => ({ askApproval: approval })],
      ['Approval', () => ({ approval })],
      ['RecordPromiseToPay', () => ({ recordPromiseToPay: promise })],
    ]);
    await dueBy('2026-12-18');
    await userEvent.click(await screen.findByRole('button', { name: 'Ask a supervisor' }));
    expect(await screen.findByText(/Asked: Promise of 32,210.00 USD/)).toBeDefined();
    approval = { ...ASKED, state: 'APPROVED', decidedBy: THEO, decisionNote: 'fine', version: 2 };
    socket.tell({ id: 'n1', type: 'APPROVAL_DECIDED', caseId: 'case-1' });
    expect(await screen.findByText('Theo approved it: record it now')).toBeDefined();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'The promise is recorded' });
    expect(within(dialog).getByText('Thank you.')).toBeDefined();
    const input = sent.find((one) => one.name === 'RecordPromiseToPay')?.variables;
    expect(input).toMatchObject({
      input: { promise: { dueOn: '2026-12-18', approvalId: 'approval-1' } },
    });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Done' }));
    expect(isDone()).toBe(true);
  });

  it('says why it was declined, and asks again for other terms', async () => {
    const declined = { ...ASKED, state: 'DECLINED', decidedBy: THEO, decisionNote: 'too far' };
    open([
      ['AskApproval', () => ({ askApproval: ASKED })],
      ['Approval', () => ({ approval: declined })],
    ]);
    await dueBy('2026-12-18');
    await userEvent.click(await screen.findByRole('button', { name: 'Ask a supervisor' }));
    expect(await screen.findByText('Theo declined it')).toBeDefined();
    expect(screen.getByText('“too far”', { exact: false })).toBeDefined();
    await dueBy('2026-12-11');
    expect(await screen.findByRole('button', { name: 'Ask a supervisor' })).toBeDefined();
  });

  it('asks for the number of a cheque and sends it', async () => {
    const promise = { ...aPromise('p9', 3_221_000, '2026-11-27'), confirmationText: 'Thank you.' };
    const { asked: sent } = open([['RecordPromiseToPay', () => ({ recordPromiseToPay: promise })]]);
    await dueBy('2026-11-27');
    await userEvent.selectOptions(screen.getByLabelText('How'), 'CHEQUE');
    await userEvent.type(screen.getByLabelText('Cheque number'), '004711');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('dialog', { name: 'The promise is recorded' });
    expect(sent.find((one) => one.name === 'RecordPromiseToPay')?.variables).toMatchObject({
      input: { promise: { method: 'CHEQUE', instrumentReference: '004711', approvalId: null } },
    });
  });
});
