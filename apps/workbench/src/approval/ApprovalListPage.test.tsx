import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { approvalsBy, asked } from '../test/approvals';
import { aDeskPlan, aNegotiation } from '../test/negotiation';
import { type Answers, renderPage } from '../test/render-page';
import { ApprovalListPage } from './ApprovalListPage';

const SAM = {
  id: 'user-2',
  name: 'Sam Okafor',
  roles: ['SUPERVISOR'],
  may: ['APPROVALS', 'CASES'],
};
const NORA = { __typename: 'User', id: 'user-3', name: 'Nora Hill' } as const;

function Elsewhere() {
  return <p>at {useLocation().pathname}</p>;
}

function open(answers: Answers) {
  return renderPage(<ApprovalListPage />, {
    answers,
    path: '/approvals',
    route: '/approvals',
    me: SAM,
    others: <Route path="/cases/:id" element={<Elsewhere />} />,
  });
}

function refused(field: string, code: string, message: string) {
  return { [field]: { __typename: 'Refusal', code, message, field: null, reasons: [] } };
}

/** A server on which one approval waits until it is decided. */
function waitingUntilDecided(): { answers: Answers; approve: () => object } {
  let isDecided = false;
  const approved = asked({ state: 'APPROVED', decidedBy: NORA, version: 2, allowedActions: [] });
  const approve = () => {
    isDecided = true;
    return { approveOffer: approved };
  };
  return {
    approve,
    answers: [
      [
        'Approvals',
        (variables) =>
          approvalsBy(isDecided ? { DECIDED: [approved] } : { WAITING: [asked()] })(variables),
      ],
      ['ApproveOffer', approve],
    ],
  };
}

const pressed = (asked: readonly { name: string }[], name: string) =>
  asked.filter((one) => one.name === name).length;

describe('the inbox', () => {
  it('says all that a decision needs', async () => {
    open([['Approvals', approvalsBy({ WAITING: [asked()] })]]);
    const row = await screen.findByRole('listitem', { name: 'Halvorsen Steel, asked by Mia Berg' });
    const text = row.textContent ?? '';
    expect(text).toContain('C-1042 · Mia Berg asks · needs a supervisor');
    expect(text).toContain('0:11 everyone is asked in 1:19');
    expect(text).toContain('5,000.00 USD overdue · oldest 64 days · 1 promise not kept');
    expect(text).toContain('Settle 7,200.00 USD, forgives 10 %');
    expect(text).toContain('Forgives more than 0 % (10 %)');
    expect(text).toContain('“They can pay at once”');
  });

  it('approves with one key, and tells what was approved', async () => {
    const { answers } = waitingUntilDecided();
    const { asked: sent } = open(answers);
    await screen.findByRole('button', { name: 'Approve Halvorsen Steel' });
    await userEvent.keyboard('a');
    expect(
      await screen.findByText(/Approved\. Halvorsen Steel: Settle 7,200\.00 USD/),
    ).toBeDefined();
    expect(sent.find((one) => one.name === 'ApproveOffer')?.variables).toMatchObject({
      input: { id: 'approval-1', version: 1 },
    });
    expect(await screen.findByText('Nothing waits for you')).toBeDefined();
    await userEvent.keyboard('a');
    expect(pressed(sent, 'ApproveOffer')).toBe(1);
  });

  it('declines with a word, and types an a in it without approving', async () => {
    const declined = asked({ state: 'DECLINED', decidedBy: NORA, version: 2 });
    const { asked: sent } = open([
      ['Approvals', approvalsBy({ WAITING: [asked()] })],
      ['DeclineOffer', () => ({ declineOffer: declined })],
    ]);
    await screen.findByRole('button', { name: 'Decline Halvorsen Steel' });
    await userEvent.keyboard('d');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: /^Decline/ }));
    expect(within(dialog).getByText(/Say why: Mia must tell/)).toBeDefined();
    await userEvent.type(within(dialog).getByLabelText('A word for Mia'), 'a plan instead');
    await userEvent.click(within(dialog).getByRole('button', { name: /^Decline/ }));
    expect(await screen.findByText(/Declined\. Halvorsen Steel/)).toBeDefined();
    expect(pressed(sent, 'ApproveOffer')).toBe(0);
    expect(sent.find((one) => one.name === 'DeclineOffer')?.variables).toMatchObject({
      input: { note: 'a plan instead' },
    });
  });

  it('says calmly that somebody was quicker', async () => {
    const decided = asked({
      state: 'APPROVED',
      decidedBy: NORA,
      decidedAt: '2026-11-19T20:11:58Z',
      allowedActions: [],
    });
    open([
      ['Approvals', approvalsBy({ WAITING: [asked()] })],
      ['ApproveOffer', () => refused('approveOffer', 'APPROVAL_DECIDED', 'This was approved.')],
      ['Approval', () => ({ approval: decided })],
    ]);
    await screen.findByRole('button', { name: 'Approve Halvorsen Steel' });
    await userEvent.keyboard('a');
    expect(await screen.findByText('Nora approved it 2 s before you.')).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows why the house would not have it', async () => {
    open([
      ['Approvals', approvalsBy({ WAITING: [asked()] })],
      [
        'ApproveOffer',
        () => refused('approveOffer', 'BEYOND_AUTHORITY', 'This is beyond your own authority.'),
      ],
    ]);
    await screen.findByRole('button', { name: 'Approve Halvorsen Steel' });
    await userEvent.keyboard('a');
    expect((await screen.findByRole('alert')).textContent).toContain('beyond your own authority');
  });

  it('offers no key for what one may not do, and withdraws what one asked', async () => {
    const mine = asked({ id: 'approval-2', allowedActions: ['withdraw'] });
    const { asked: sent } = open([
      ['Approvals', approvalsBy({ MINE: [mine] })],
      [
        'WithdrawRequest',
        () => ({ withdrawApproval: { ...mine, state: 'WITHDRAWN', allowedActions: [] } }),
      ],
    ]);
    await screen.findByRole('button', { name: 'Withdraw Halvorsen Steel' });
    await userEvent.keyboard('a');
    await userEvent.keyboard('w');
    expect(await screen.findByText(/Withdrawn\. Halvorsen Steel/)).toBeDefined();
    expect(pressed(sent, 'ApproveOffer')).toBe(0);
  });

  it('moves by keys and opens the case', async () => {
    const second = asked({
      id: 'approval-2',
      customerName: 'Brandt & Sons',
      case: { ...asked().case, id: 'case-2' },
    });
    open([['Approvals', approvalsBy({ WAITING: [asked(), second] })]]);
    await screen.findByRole('button', { name: 'Approve Brandt & Sons' });
    await userEvent.keyboard('j{Enter}');
    expect(await screen.findByText('at /cases/case-2')).toBeDefined();
  });

  it('comes by itself when somebody asks', async () => {
    let waiting: ReturnType<typeof asked>[] = [];
    const { socket } = open([
      ['Approvals', (variables) => approvalsBy({ WAITING: waiting })(variables)],
    ]);
    expect(await screen.findByText('Nothing waits for you')).toBeDefined();
    waiting = [asked()];
    socket.tell({ id: 'n1', type: 'APPROVAL_ASKED' });
    expect(await screen.findByText('Settle 7,200.00 USD, forgives 10 %')).toBeDefined();
  });

  it('keeps the keys on their record when another comes above it', async () => {
    const later = asked({ id: 'approval-2', customerName: 'Brandt & Sons' });
    let waiting = [asked()];
    const { socket, asked: sent } = open([
      ['Approvals', (variables) => approvalsBy({ WAITING: waiting })(variables)],
      ['ApproveOffer', () => ({ approveOffer: asked({ state: 'APPROVED', version: 2 }) })],
    ]);
    await screen.findByRole('button', { name: 'Approve Halvorsen Steel' });
    waiting = [later, asked()];
    socket.tell({ id: 'n1', type: 'APPROVAL_ASKED' });
    await screen.findByRole('button', { name: 'Approve Brandt & Sons' });
    await userEvent.keyboard('a');
    await screen.findByText(/Approved\. Halvorsen Steel/);
    expect(sent.find((one) => one.name === 'ApproveOffer')?.variables).toMatchObject({
      input: { id: 'approval-1' },
    });
    const next = screen.getByRole('listitem', { name: /Brandt/ });
    expect(next.getAttribute('aria-current')).toBe('true');
  });

  it('can be asked for again when it could not be loaded', async () => {
    let isDown = true;
    open([
      [
        'Approvals',
        (variables) => {
          if (isDown) throw new TypeError('Failed to fetch');
          return approvalsBy({ WAITING: [asked()] })(variables);
        },
      ],
    ]);
    expect(await screen.findByText('The approvals could not be loaded')).toBeDefined();
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Halvorsen Steel' })).toBeDefined();
  });
});

describe('a counter-offer', () => {
  it('is reckoned within the approver’s own limits while it is typed, and sent', async () => {
    const countered = asked({ state: 'COUNTERED', version: 2, allowedActions: [] });
    const { asked: sent } = open([
      ['Approvals', approvalsBy({ WAITING: [asked()] })],
      ['Negotiation', () => ({ negotiation: aNegotiation({ plans: [aDeskPlan()] }) })],
      ['CounterOffer', () => ({ counterOffer: countered })],
    ]);
    await screen.findByRole('button', { name: 'Counter Halvorsen Steel' });
    await userEvent.keyboard('c');
    const dialog = await screen.findByRole('dialog', { name: /Counter Mia’s request/ });
    expect(within(dialog).getByText(/needs more than your own authority/)).toBeDefined();
    const pays = within(dialog).getByLabelText(/They pay/);
    await userEvent.clear(pays);
    await userEvent.type(pays, '7800');
    await waitFor(() => expect(within(dialog).getByText('within your authority')).toBeDefined());
    await userEvent.click(within(dialog).getByRole('button', { name: /Offer these terms/ }));
    expect(await screen.findByText(/Your terms went to Mia Berg/)).toBeDefined();
    expect(sent.find((one) => one.name === 'CounterOffer')?.variables).toMatchObject({
      input: { id: 'approval-1', version: 1, terms: { kind: 'SETTLEMENT', forgivenMinor: 20_000 } },
    });
  });
});
