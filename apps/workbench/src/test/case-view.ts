import { DEFAULT_POLICIES, formatAmount, money } from '@kept/domain';
import type {
  CaseBalance,
  CaseContact,
  CaseContactPoint,
  CaseItem,
  CaseMoney,
  CasePromise,
  CaseView,
} from '../collection-case/case-view';

/** Thursday, 15:12 in Columbus. */
export const NOW = Temporal.Instant.from('2026-11-19T20:12:00Z');
export const TODAY = '2026-11-19';

export function usd(minorUnits: number): CaseMoney {
  const amount = formatAmount(money(minorUnits, 'USD'));
  return { __typename: 'Money', minorUnits, currency: 'USD', amount };
}

/** An open invoice, so many days late. */
export function anItem(number: string, daysPastDue: number, minorUnits: number): CaseItem {
  const dueOn = Temporal.PlainDate.from(TODAY).subtract({ days: daysPastDue });
  return {
    __typename: 'Invoice',
    id: number,
    number,
    debtId: 'debt-1',
    issuedOn: dueOn.subtract({ days: 30 }).toString(),
    dueOn: dueOn.toString(),
    daysPastDue,
    bucket: daysPastDue > 0 ? '1-30' : 'current',
    description: null,
    purchaseOrder: null,
    customerStatus: null,
    customerStatusOn: null,
    scheduledOn: null,
    promiseId: null,
    amount: usd(minorUnits),
    open: usd(minorUnits),
    disputed: usd(0),
  };
}

export function aContact(
  id: string,
  name: string,
  changes: Partial<CaseContact> = {},
): CaseContact {
  return {
    __typename: 'Contact',
    id,
    customerId: 'customer-1',
    name,
    jobTitle: null,
    relationship: 'ACCOUNTS_PAYABLE',
    mayDiscuss: true,
    language: null,
    doNotCall: false,
    note: null,
    isActive: true,
    version: 1,
    ...changes,
  };
}

export function aPhone(
  id: string,
  contactId: string | null,
  changes: Partial<CaseContactPoint> = {},
): CaseContactPoint {
  return {
    __typename: 'ContactPoint',
    id,
    customerId: 'customer-1',
    contactId,
    kind: 'PHONE',
    value: '+16145550123',
    label: null,
    state: 'VALID',
    source: 'CREDITOR',
    hasConsent: null,
    optedOutAt: null,
    timeZone: null,
    version: 1,
    ...changes,
  };
}

export function aPromise(id: string, minorUnits: number, dueOn: string): CasePromise {
  return {
    __typename: 'PromiseToPay',
    id,
    caseId: 'case-1',
    amount: usd(minorUnits),
    promisedOn: '2026-11-09',
    dueOn,
    method: 'TRANSFER',
    status: 'OPEN',
    received: usd(0),
    keptOn: null,
    graceUntil: dueOn,
    level: 1,
    reasons: [],
    items: [],
    madeBy: null,
    cancelReason: null,
    supersededById: null,
    supersedesId: null,
    supersededByPlanId: null,
    instrumentReference: null,
    lateReceived: usd(0),
    version: 1,
    allowedActions: ['update'],
  };
}

function balanceOf(items: readonly CaseItem[]): CaseBalance {
  const sum = (some: readonly CaseItem[]) =>
    usd(some.reduce((total, item) => total + item.open.minorUnits, 0));
  const late = items.filter((item) => item.daysPastDue > 0);
  return {
    __typename: 'CaseBalance',
    currency: 'USD',
    open: sum(items),
    overdue: sum(late),
    unapplied: usd(0),
    disputed: usd(0),
    promised: usd(0),
    planned: usd(0),
    claimed: usd(0),
    actionable: sum(late),
  };
}

const LABELS = ['current', '1-30', '31-60', '61-90', '91+'];

function ageingOf(items: readonly CaseItem[]): CaseView['ageing'] {
  const bucket = (days: number) => (days <= 0 ? 0 : Math.min(4, Math.floor((days - 1) / 30) + 1));
  const buckets = LABELS.map((label, index) => {
    const its = items.filter((item) => bucket(item.daysPastDue) === index);
    const minorUnits = its.reduce((sum, item) => sum + item.open.minorUnits, 0);
    return {
      __typename: 'AgeingBucket' as const,
      label,
      count: its.length,
      amount: usd(minorUnits),
    };
  });
  return [
    {
      __typename: 'Ageing',
      currency: 'USD',
      asOf: TODAY,
      buckets,
      unallocatedCredits: usd(0),
      total: balanceOf(items).open,
    },
  ];
}

const PORTFOLIO: CaseView['portfolio'] = {
  __typename: 'Portfolio',
  id: 'portfolio-1',
  name: 'Midwest Metals',
  creditorName: 'Midwest Metals Inc.',
  currency: 'USD',
  timeZone: 'America/New_York',
  debtKind: 'BUSINESS',
  ledgerMaster: 'KEPT',
  today: TODAY,
  promisePolicy: DEFAULT_POLICIES.BUSINESS.PROMISE,
  calendar: {
    __typename: 'BusinessCalendar',
    id: 'calendar-1',
    weekend: [6, 7],
    holidays: ['2026-11-26'],
  },
};

function aCustomer(): CaseView['customer'] {
  return {
    __typename: 'Customer',
    id: 'customer-1',
    kind: 'COMPANY',
    name: 'Halvorsen Steel',
    timeZone: 'America/New_York',
    language: 'en',
    usualPayDay: null,
    city: 'Columbus',
    region: 'OH',
    country: 'US',
    specialistReason: null,
    riskGrade: 'D',
    customerSince: '2014-03-01',
    hasOtherTeams: false,
    version: 1,
    allowedActions: ['update', 'addContact', 'addNote'],
    parent: null,
    payer: null,
    accountManager: { __typename: 'User', id: 'user-9', name: 'Jo Keller' },
    references: [],
    contacts: [
      aContact('contact-1', 'Ms Ortiz', { jobTitle: 'Accounts payable' }),
      aContact('contact-2', 'Mr Halvorsen', { relationship: 'OWNER', doNotCall: true }),
    ],
    contactPoints: [
      aPhone('point-2', 'contact-2', { value: '+16145550199' }),
      aPhone('point-1', 'contact-1'),
    ],
    debts: [],
    cases: [],
  };
}

/** Halvorsen Steel: four items, three of them late, two contacts, one of whom asked not to be called. */
export function aCase(changes: Partial<CaseView> = {}): CaseView {
  const items = changes.items ?? [
    anItem('INV-2231', 64, 1_800_000),
    anItem('INV-2290', 31, 921_000),
    anItem('INV-2305', 12, 500_000),
    anItem('INV-2340', -5, 320_000),
  ];
  return {
    __typename: 'CollectionCase',
    id: 'case-1',
    number: 'C-1042',
    state: 'OPEN',
    stage: 'LATE',
    openedOn: '2026-09-20',
    closedOn: null,
    closeReason: null,
    team: { __typename: 'Team', id: 'team-1', name: 'North' },
    owner: { __typename: 'User', id: 'user-1', name: 'Mia Berg' },
    nextAction: 'CALL',
    nextActionOn: TODAY,
    nextActionAt: null,
    nextActionReason: null,
    callbackAt: null,
    callbackZone: null,
    callbackPointId: null,
    callbackOwner: null,
    snoozedUntil: null,
    snoozeReason: null,
    heldUntil: null,
    holdReason: null,
    points: 87,
    factors: [
      {
        __typename: 'Reason',
        rule: 'AON',
        text: '32,210.00 to chase',
        value: null,
        points: 35,
        citation: null,
      },
    ],
    suppressedUntil: null,
    suppressedReason: null,
    balances: items.length === 0 ? [] : [balanceOf(items)],
    ageing: items.length === 0 ? [] : ageingOf(items),
    items,
    promises: [],
    plans: [],
    claims: [],
    disputes: [],
    credits: [],
    unappliedPayments: [],
    today: TODAY,
    customerTimeZone: 'America/New_York',
    isTimeZoneKnown: true,
    version: 1,
    allowedActions: ['work', 'assign'],
    portfolio: PORTFOLIO,
    customer: aCustomer(),
    ...changes,
  };
}
