import { DEFAULT_AUTHORITY, DEFAULT_PLAN_POLICY, type PlanTerms } from '@kept/domain';
import type { CaseItem } from '../collection-case/case-view';
import type {
  AssessmentPartsFragment,
  PlanApprovalPartsFragment,
  PlanLinePartsFragment,
  PlanPartsFragment,
} from '../gql/graphql';
import type { DeskPlan, Negotiation } from '../negotiation/desk-facts';
import { anItem, TODAY, usd } from './case-view';

type Item = Negotiation['items'][number];

function negotiable(item: CaseItem): Item {
  return {
    __typename: 'NegotiableItem',
    itemId: item.id,
    number: item.number,
    debtId: item.debtId,
    dueOn: item.dueOn,
    open: item.open,
    disputed: item.disputed,
    committed: usd(0),
  };
}

/** 8,000.00 in two items, 40 and 20 days late: within a collector's amount for a business. */
export const DESK_ITEMS: readonly CaseItem[] = [
  anItem('INV-1', 40, 500_000),
  anItem('INV-2', 20, 300_000),
];

/** The facts of the desk as the server gives them: one supervisor in, the 25th usual. */
export function aNegotiation(changes: Partial<Negotiation> = {}): Negotiation {
  return {
    __typename: 'Negotiation',
    caseId: 'case-1',
    today: TODAY,
    debtKind: 'BUSINESS',
    level: 0,
    planPolicy: DEFAULT_PLAN_POLICY.BUSINESS,
    authorityPolicy: DEFAULT_AUTHORITY.BUSINESS,
    approvalPolicy: { ownSupervisorSeconds: 90, callbackSeconds: 300 },
    calendar: { __typename: 'Calendar', weekend: [6, 7], holidays: ['2026-11-26'] },
    aon: [usd(800_000)],
    baseRates: [{ __typename: 'BaseRate', base: 'USD', currency: 'USD', rate: '1' }],
    items: DESK_ITEMS.map(negotiable),
    committedUnnamed: [],
    openPromises: [],
    usualPayDays: [{ __typename: 'UsualPayDay', day: 25, share: 0.625, times: 5 }],
    approvers: [{ __typename: 'User', id: 'user-2', name: 'Theo Lind', roles: ['SUPERVISOR'] }],
    assessments: [],
    plans: [],
    offers: [],
    ...changes,
  };
}

/** Terms as the server tells them: a settlement of 7,200.00 by 30 November. */
export function someTerms(changes: Partial<DeskPlan['terms']> = {}): DeskPlan['terms'] {
  return {
    __typename: 'PlanTerms',
    kind: 'SETTLEMENT',
    isHardship: false,
    currency: 'USD',
    balance: usd(800_000),
    forgiven: usd(80_000),
    deposit: null,
    depositOn: null,
    frequency: 'ONCE' satisfies PlanTerms['frequency'],
    firstOn: '2026-11-30',
    count: null,
    size: null,
    ownDates: [],
    interest: null,
    method: 'TRANSFER',
    reviewOn: null,
    revivesForgiven: true,
    itemIds: [],
    ...changes,
  };
}

/** Asked eleven seconds ago, not answered. */
export function anApproval(
  changes: Partial<PlanApprovalPartsFragment> = {},
): PlanApprovalPartsFragment {
  return {
    __typename: 'Approval',
    id: 'approval-1',
    state: 'WAITING',
    needs: 'SUPERVISOR',
    askedAt: '2026-11-19T20:11:49Z',
    everyoneAt: '2026-11-19T20:13:19Z',
    callbackAt: '2026-11-19T20:16:49Z',
    decidedAt: null,
    decisionNote: null,
    decidedBy: null,
    firstApprover: null,
    counterPlan: null,
    version: 1,
    ...changes,
  };
}

/** A plan as the desk sees it: sent, and waiting for its approval unless told otherwise. */
export function aDeskPlan(changes: Partial<DeskPlan> = {}): DeskPlan {
  return {
    __typename: 'PaymentPlan',
    id: 'plan-1',
    number: 'P-12',
    kind: 'SETTLEMENT',
    isHardship: false,
    status: 'PENDING_APPROVAL',
    currency: 'USD',
    nextDueOn: '2026-11-30',
    expiresOn: '2026-12-03',
    lastOn: '2026-11-30',
    agreedOn: null,
    endedOn: null,
    defaultedOn: null,
    balance: usd(800_000),
    total: usd(720_000),
    paid: usd(0),
    version: 1,
    allowedActions: ['agree', 'decline'],
    terms: someTerms(),
    items: [],
    approval: anApproval(),
    ...changes,
  };
}

function aPart(number: number, dueOn: string, minorUnits: number, status: string) {
  const isPaid = status === 'PAID';
  return {
    __typename: 'Instalment' as const,
    number,
    dueOn,
    amount: usd(minorUnits),
    interest: usd(0),
    paid: usd(isPaid ? minorUnits : 0),
    paidOn: isPaid ? dueOn : null,
    status,
  };
}

const MIA = { __typename: 'User', id: 'user-1', name: 'Mia Berg' } as const;

/** A plan of 8,000.00 that runs and is one part behind, in a line. */
export function aPlanLine(changes: Partial<PlanLinePartsFragment> = {}): PlanLinePartsFragment {
  return {
    __typename: 'PaymentPlan',
    id: 'plan-1',
    number: 'P-12',
    kind: 'PLAN',
    isHardship: false,
    status: 'ACTIVE',
    condition: 'IN_ARREARS',
    currency: 'USD',
    total: usd(800_000),
    paid: usd(200_000),
    remaining: usd(600_000),
    arrears: usd(200_000),
    arrearsInstalments: 1,
    nextDueOn: '2026-12-14',
    nextDue: usd(200_000),
    cureUntil: '2026-11-25',
    expiresOn: '2026-10-24',
    lastOn: '2027-01-12',
    completedOn: null,
    clearsOn: null,
    version: 1,
    allowedActions: ['cancel', 'pause', 'replan'],
    ...changes,
  };
}

/** A running plan as its page shows it: a deposit paid, the first part missed, two to come. */
export function aPlan(changes: Partial<PlanPartsFragment> = {}): PlanPartsFragment {
  return {
    ...aPlanLine(),
    approval: null,
    documentUrl: '/documents/plan-1.pdf',
    replacesId: null,
    terms: someTerms({ kind: 'PLAN', forgiven: usd(0), frequency: 'MONTHLY', count: 3 }),
    caseId: 'case-1',
    customerId: 'customer-1',
    customerName: 'Halvorsen Steel',
    portfolioId: 'portfolio-1',
    method: 'TRANSFER',
    balance: usd(800_000),
    forgiven: usd(0),
    interest: usd(0),
    dueToDate: usd(400_000),
    earlyPayoff: usd(600_000),
    daysInArrears: 7,
    proposedOn: '2026-10-10',
    proposedBy: MIA,
    agreedOn: '2026-10-10',
    agreedBy: MIA,
    defaultedOn: null,
    reinstatableUntil: null,
    reviewOn: null,
    endReason: null,
    supersededById: null,
    reasons: [aReason('IN_ARREARS', '2,000.00 USD was due on Thu 12 Nov and has not come.')],
    instalments: [
      aPart(0, '2026-10-12', 200_000, 'PAID'),
      aPart(1, '2026-11-12', 200_000, 'MISSED'),
      aPart(2, '2026-12-14', 200_000, 'UPCOMING'),
      aPart(3, '2027-01-12', 200_000, 'UPCOMING'),
    ],
    items: [],
    pauses: [],
    offers: [],
    assessment: null,
    ...changes,
  };
}

function aReason(rule: string, text: string): PlanPartsFragment['reasons'][number] {
  return { __typename: 'Reason', rule, text, value: null, points: null, citation: null };
}

/** 2,000.00 a month comes in and 1,700.00 goes out: 300.00 are left. */
export function anAssessment(
  changes: Partial<AssessmentPartsFragment> = {},
): AssessmentPartsFragment {
  return {
    __typename: 'AffordabilityAssessment',
    id: 'assessment-1',
    assessedOn: TODAY,
    assessedBy: MIA,
    period: 'MONTHLY',
    income: usd(200_000),
    essentials: usd(160_000),
    otherDebts: usd(10_000),
    dependants: 2,
    source: 'SAID',
    surplus: usd(30_000),
    note: null,
    ...changes,
  };
}
