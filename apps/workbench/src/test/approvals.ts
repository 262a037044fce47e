import type { AskedApproval } from '../approval/approval-words';
import { usd } from './case-view';

const PARTS = [500_000, 220_000].map((amount, index) => ({
  __typename: 'Instalment' as const,
  number: index,
  dueOn: index === 0 ? '2026-11-20' : '2026-11-30',
  amount: usd(amount),
  interest: usd(0),
  paid: usd(0),
  paidOn: null,
  status: 'UPCOMING',
}));

/** Mia asks, eleven seconds ago, to settle 8,000.00 for 7,200.00; whoever looks may decide. */
export function asked(changes: Partial<AskedApproval> = {}): AskedApproval {
  return {
    __typename: 'Approval',
    id: 'approval-1',
    kind: 'PLAN',
    state: 'WAITING',
    needs: 'SUPERVISOR',
    phase: 'OWN_SUPERVISOR',
    customerName: 'Halvorsen Steel',
    amount: usd(720_000),
    note: 'They can pay at once',
    reasons: [
      {
        __typename: 'Reason',
        rule: 'FORGIVENESS',
        text: 'Forgives more than 0 %',
        value: '10 %',
        points: null,
        citation: null,
      },
    ],
    askedAt: '2026-11-19T20:11:49Z',
    everyoneAt: '2026-11-19T20:13:19Z',
    callbackAt: '2026-11-19T20:16:49Z',
    askedBy: { __typename: 'User', id: 'user-7', name: 'Mia Berg' },
    firstApprover: null,
    decidedAt: null,
    decidedBy: null,
    decisionNote: null,
    version: 1,
    allowedActions: ['approve', 'counter', 'decline'],
    plan: {
      __typename: 'PaymentPlan',
      id: 'plan-1',
      kind: 'SETTLEMENT',
      isHardship: false,
      currency: 'USD',
      lastOn: '2026-11-30',
      balance: usd(800_000),
      forgiven: usd(80_000),
      total: usd(720_000),
      interest: usd(0),
      instalments: PARTS,
    },
    counterPlan: null,
    promise: null,
    waiver: null,
    case: {
      __typename: 'CollectionCase',
      id: 'case-1',
      number: 'C-1042',
      today: '2026-11-19',
      items: [
        { __typename: 'Invoice', id: 'i1', daysPastDue: 64, open: usd(500_000) },
        { __typename: 'Invoice', id: 'i2', daysPastDue: -5, open: usd(300_000) },
      ],
      promises: [
        { __typename: 'PromiseToPay', id: 'p1', status: 'BROKEN' },
        { __typename: 'PromiseToPay', id: 'p2', status: 'KEPT' },
      ],
    },
    ...changes,
  };
}

/** A list of them as the API gives it. */
export function approvalList(nodes: readonly AskedApproval[], nextChangeAt: string | null = null) {
  return { approvals: { __typename: 'ApprovalList', nextChangeAt, nodes } };
}

/** The answer to `Approvals`, by which of them are asked for. */
export function approvalsBy(
  lists: Readonly<Record<string, readonly AskedApproval[]>>,
): (variables: Readonly<Record<string, unknown>>) => object {
  return ({ filter }) => approvalList(lists[(filter as { which: string }).which] ?? []);
}
