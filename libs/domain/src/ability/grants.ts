import type { Role } from '../role/role';
import type { Action, SubjectType } from './subject';

/** Who asks. `portfolioIds`: the portfolios of their teams. */
export type AbilityUser = {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  readonly portfolioIds: readonly string[];
};

/** What a row must have: a value it equals, or a list it is in. */
export type GrantConditions = Readonly<
  Record<string, string | null | { readonly $in: readonly string[] }>
>;

/** These actions on these kinds of rows, on all of them where there are no conditions. */
export type Grant = {
  readonly actions: readonly Action[];
  readonly types: readonly SubjectType[];
  readonly conditions?: GrantConditions;
};

const CUSTOMER_TYPES = ['Customer', 'Contact', 'ContactPoint'] as const;
const LEDGER_TYPES = [
  'Debt',
  'Invoice',
  'CreditNote',
  'Payment',
  'Allocation',
  'Adjustment',
] as const;
const CASE_TYPES = [
  'CollectionCase',
  'ContactLog',
  'PromiseToPay',
  'PaymentPlan',
  'Offer',
  'Approval',
  'AffordabilityAssessment',
  'Dispute',
  'ClaimedPayment',
  'ComplianceFact',
  'ContactDecision',
  'ContactAttempt',
  'ContactOverride',
  'ValidationNotice',
  'ScriptRun',
  'CaseNote',
  'TimelineEvent',
] as const;
const MONEY_CASE_TYPES = [
  'CollectionCase',
  'PromiseToPay',
  'PaymentPlan',
  'Dispute',
  'ClaimedPayment',
] as const;
/** What somebody lives on, what protects them, and who may agree to what, are no matters of sales. */
const NOT_SALES: readonly SubjectType[] = [
  'TimelineEvent',
  'Approval',
  'AffordabilityAssessment',
  'ComplianceFact',
  'ContactDecision',
  'ContactOverride',
  'ScriptRun',
];
const HOUSE_TYPES = [
  'Portfolio',
  'User',
  'Team',
  'ImportBatch',
  'Policy',
  'CallScript',
  'MessageTemplate',
  'ContactRule',
] as const;

/** Where a row stands, for the people of its portfolio. */
function places({ portfolioIds }: AbilityUser) {
  const $in = portfolioIds;
  return {
    inPortfolio: { portfolioId: { $in } },
    // a row of the customer itself: in one of the portfolios is enough
    ofCustomer: { portfolioIds: { $in } },
    ofCustomerOnly: { portfolioId: null, portfolioIds: { $in } },
    isPortfolio: { id: { $in } },
  };
}

/** Everybody sees the portfolios, teams and colleagues they work with, and what is nobody's secret. */
function forEverybody(user: AbilityUser): Grant[] {
  return [
    { actions: ['read'], types: ['Portfolio'], conditions: places(user).isPortfolio },
    { actions: ['read'], types: ['Team'], conditions: { id: { $in: user.teamIds } } },
    { actions: ['read'], types: ['User'], conditions: { id: user.id } },
    { actions: ['read'], types: ['BusinessCalendar', 'ExchangeRate'] },
  ];
}

/** A collector: the cases of their teams' portfolios, whole. Money they only claim, never post. */
function forCollector(user: AbilityUser): Grant[] {
  const { inPortfolio, ofCustomer, ofCustomerOnly } = places(user);
  return [
    { actions: ['read', 'readIdentity', 'update'], types: CUSTOMER_TYPES, conditions: ofCustomer },
    { actions: ['create'], types: ['Contact', 'ContactPoint'], conditions: ofCustomer },
    {
      actions: ['read'],
      types: [...LEDGER_TYPES, ...CASE_TYPES, 'Policy'],
      conditions: inPortfolio,
    },
    { actions: ['read'], types: ['CaseNote'], conditions: ofCustomerOnly },
    {
      actions: ['read'],
      types: ['TimelineEvent'],
      conditions: { ...ofCustomerOnly, category: NOT_ADMIN },
    },
    { actions: ['work', 'update'], types: ['CollectionCase'], conditions: inPortfolio },
    {
      actions: ['create', 'update'],
      types: [
        'PromiseToPay',
        'PaymentPlan',
        'Offer',
        'AffordabilityAssessment',
        'Dispute',
        'ClaimedPayment',
      ],
      conditions: inPortfolio,
    },
    { actions: ['create'], types: ['Approval'], conditions: inPortfolio },
    // fees and interest, as far as their authority goes; write-offs stay with nobody
    { actions: ['waive'], types: ['Adjustment'], conditions: inPortfolio },
    {
      actions: ['create'],
      types: ['ContactLog', 'ContactAttempt', 'ContactOverride', 'ScriptRun', 'CaseNote'],
      conditions: inPortfolio,
    },
    { actions: ['create'], types: ['CaseNote'], conditions: ofCustomerOnly },
    // what protects somebody is entered by whoever hears of it
    { actions: ['create', 'update'], types: ['ComplianceFact'], conditions: inPortfolio },
    {
      actions: ['read', 'create', 'update'],
      types: ['ComplianceFact'],
      conditions: ofCustomerOnly,
    },
    { actions: ['create', 'update'], types: ['ValidationNotice'], conditions: inPortfolio },
    // the house's own scripts and templates have no portfolio
    {
      actions: ['read'],
      types: ['CallScript', 'MessageTemplate'],
      conditions: { portfolioId: null },
    },
    { actions: ['read'], types: ['CallScript', 'MessageTemplate'], conditions: inPortfolio },
    { actions: ['read'], types: ['ContactRule'] },
  ];
}

const NOT_ADMIN = { $in: ['CONTACTS', 'MONEY', 'PROMISES', 'NOTES', 'CASE'] };

/** A supervisor: what a collector may, who works what, and what goes beyond a collector's authority. */
function forSupervisor(user: AbilityUser): Grant[] {
  const { inPortfolio } = places(user);
  return [
    ...forCollector(user),
    { actions: ['assign'], types: ['CollectionCase'], conditions: inPortfolio },
    { actions: ['approve'], types: ['Approval'], conditions: inPortfolio },
    { actions: ['reinstate'], types: ['PaymentPlan'], conditions: inPortfolio },
    {
      actions: ['create', 'update', 'publish'],
      types: ['CallScript', 'MessageTemplate'],
      conditions: inPortfolio,
    },
    {
      actions: ['create', 'update', 'publish'],
      types: ['CallScript', 'MessageTemplate'],
      conditions: { portfolioId: null },
    },
    { actions: ['read'], types: ['User'], conditions: { teamIds: { $in: user.teamIds } } },
  ];
}

/** An account manager: the customers they own, all of their history, and notes from sales. */
function forAccountManager(user: AbilityUser): Grant[] {
  const isTheirs = { accountManagerId: user.id };
  return [
    { actions: ['read'], types: [...CUSTOMER_TYPES, ...LEDGER_TYPES], conditions: isTheirs },
    {
      actions: ['read'],
      types: CASE_TYPES.filter((type) => !NOT_SALES.includes(type)),
      conditions: isTheirs,
    },
    {
      actions: ['read'],
      types: ['TimelineEvent'],
      conditions: { ...isTheirs, category: NOT_ADMIN },
    },
    { actions: ['create'], types: ['CaseNote'], conditions: isTheirs },
  ];
}

/** Reading all, for those who answer for all of it. */
const READ_ALL: Grant = {
  actions: ['read'],
  types: [...CUSTOMER_TYPES, ...LEDGER_TYPES, ...CASE_TYPES, ...HOUSE_TYPES],
};

function forCreditManager(): Grant[] {
  return [
    READ_ALL,
    { actions: ['assign'], types: ['CollectionCase'] },
    { actions: ['approve'], types: ['Approval'] },
    { actions: ['create', 'update'], types: ['Policy'] },
    { actions: ['create', 'update', 'publish'], types: ['CallScript', 'MessageTemplate'] },
    { actions: ['create'], types: ['CaseNote'] },
    { actions: ['verify'], types: ['Ledger'] },
  ];
}

function forComplianceOfficer(): Grant[] {
  return [
    READ_ALL,
    { actions: ['readIdentity'], types: ['Customer'] },
    { actions: ['create'], types: ['CaseNote'] },
    { actions: ['verify'], types: ['Ledger'] },
    { actions: ['create', 'update'], types: ['ComplianceFact', 'ValidationNotice'] },
    // never one's own: the second person
    { actions: ['grant'], types: ['ContactOverride'] },
    { actions: ['create', 'update', 'publish'], types: ['CallScript', 'MessageTemplate'] },
    { actions: ['update', 'goLive'], types: ['Portfolio'] },
  ];
}

/** A cash clerk: the money of their portfolios, and what it is for; nothing that was said on the phone. */
function forCashClerk(user: AbilityUser): Grant[] {
  const { inPortfolio, ofCustomer } = places(user);
  return [
    { actions: ['read'], types: CUSTOMER_TYPES, conditions: ofCustomer },
    {
      actions: ['read'],
      types: [...LEDGER_TYPES, ...MONEY_CASE_TYPES, 'ImportBatch'],
      conditions: inPortfolio,
    },
    {
      actions: ['read'],
      types: ['TimelineEvent'],
      conditions: { ...inPortfolio, category: { $in: ['MONEY', 'PROMISES', 'CASE'] } },
    },
    { actions: ['create', 'pay', 'reverse', 'match'], types: ['Payment'], conditions: inPortfolio },
    { actions: ['pay', 'match'], types: ['CollectionCase'], conditions: inPortfolio },
    { actions: ['update'], types: ['ClaimedPayment'], conditions: inPortfolio },
    { actions: ['create'], types: ['Allocation'], conditions: inPortfolio },
  ];
}

function forAdministrator(): Grant[] {
  return [
    READ_ALL,
    { actions: ['invite', 'update', 'disable'], types: ['User'] },
    { actions: ['create', 'update'], types: ['Team', 'Portfolio'] },
    { actions: ['import', 'create'], types: ['ImportBatch'] },
    { actions: ['verify'], types: ['Ledger'] },
  ];
}

const GRANTS: Readonly<Record<Role, (user: AbilityUser) => Grant[]>> = {
  COLLECTOR: forCollector,
  SUPERVISOR: forSupervisor,
  ACCOUNT_MANAGER: forAccountManager,
  CREDIT_MANAGER: forCreditManager,
  COMPLIANCE_OFFICER: forComplianceOfficer,
  CASH_CLERK: forCashClerk,
  ADMINISTRATOR: forAdministrator,
};

/** All that a user's roles grant together. Somebody without a role may do nothing but be there. */
export function grantsOf(user: AbilityUser): Grant[] {
  if (user.roles.length === 0) return [];
  return [...forEverybody(user), ...user.roles.flatMap((role) => GRANTS[role](user))];
}
