import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { approvalsBy, asked } from '../test/approvals';
import { type Answers, renderPage } from '../test/render-page';
import { ApprovalWatch } from './ApprovalWatch';
import { waitingCountStore } from './waiting-count';

const approved = asked({ state: 'APPROVED', version: 2, allowedActions: [] });

function open(answers: Answers, path = '/worklist') {
  return renderPage(
    <>
      <ApprovalWatch />
      <input aria-label="note" />
    </>,
    { answers, path, me: { id: 'user-2', roles: ['SUPERVISOR'], may: ['APPROVALS'] } },
  );
}

function server(): Answers {
  let isDecided = false;
  return [
    ['Approvals', (variables) => approvalsBy(isDecided ? {} : { WAITING: [asked()] })(variables)],
    [
      'ApproveOffer',
      () => {
        isDecided = true;
        return { approveOffer: approved };
      },
    ],
  ];
}

const sentTo = (sent: readonly { name: string }[], name: string) =>
  sent.filter((one) => one.name === name).length;

beforeEach(() => waitingCountStore.set(0));

it('shows who asks what, counts it, and approves it with one key from anywhere', async () => {
  const { asked: sent } = open(server());
  expect(await screen.findByText('Settle 7,200.00 USD, forgives 10 %')).toBeDefined();
  expect(waitingCountStore.get()).toBe(1);
  await userEvent.keyboard('{Alt>}a{/Alt}');
  expect(await screen.findByText(/Approved\. Halvorsen Steel: Settle 7,200\.00/)).toBeDefined();
  expect(sentTo(sent, 'ApproveOffer')).toBe(1);
  await waitFor(() => expect(waitingCountStore.get()).toBe(0));
  await userEvent.keyboard('{Alt>}a{/Alt}');
  expect(sentTo(sent, 'ApproveOffer')).toBe(1);
});

it('never approves while somebody types', async () => {
  const { asked: sent } = open(server());
  await screen.findByText('Settle 7,200.00 USD, forgives 10 %');
  await userEvent.click(screen.getByRole('textbox', { name: 'note' }));
  await userEvent.keyboard('{Alt>}a{/Alt}a');
  expect(sentTo(sent, 'ApproveOffer')).toBe(0);
});

it('keeps the first that came in front when another comes', async () => {
  let waiting = [asked()];
  const { asked: sent, socket } = open([
    ['Approvals', (variables) => approvalsBy({ WAITING: waiting })(variables)],
    ['ApproveOffer', () => ({ approveOffer: approved })],
  ]);
  await screen.findByText('Halvorsen Steel');
  const later = { id: 'approval-2', customerName: 'Brandt', askedAt: '2026-11-19T20:11:55Z' };
  waiting = [asked(later), asked()];
  socket.tell({ id: 'n1', type: 'APPROVAL_ASKED' });
  expect(await screen.findByText('Inbox, 1 more')).toBeDefined();
  await userEvent.keyboard('{Alt>}a{/Alt}');
  await waitFor(() => expect(sentTo(sent, 'ApproveOffer')).toBe(1));
  expect(sent.find((one) => one.name === 'ApproveOffer')?.variables).toMatchObject({
    input: { id: 'approval-1' },
  });
});

it('can be put aside, and stays in the inbox', async () => {
  open(server());
  await screen.findByText('Halvorsen Steel');
  await userEvent.click(screen.getByRole('button', { name: /Put aside/ }));
  expect(screen.queryByText('Halvorsen Steel')).toBeNull();
  expect(waitingCountStore.get()).toBe(1);
});

it('leaves the corner to a callback’s own time, and the inbox to the inbox', async () => {
  open([['Approvals', approvalsBy({ WAITING: [asked({ phase: 'CALLBACK' })] })]]);
  await waitFor(() => expect(waitingCountStore.get()).toBe(1));
  expect(screen.queryByText('Halvorsen Steel')).toBeNull();
});

it('says nothing in the inbox, which shows them itself', async () => {
  open(server(), '/approvals');
  await waitFor(() => expect(waitingCountStore.get()).toBe(1));
  expect(screen.queryByText('Halvorsen Steel')).toBeNull();
});
