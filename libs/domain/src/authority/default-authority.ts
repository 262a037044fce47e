import type { DebtKind } from '../portfolio/portfolio';
import type { AuthorityLimits, AuthorityPolicy } from './authority';

type Forgiveness = AuthorityLimits['forgiveness'];

const anyAge = (percent: number): Forgiveness => [{ upToAgeDays: null, percent }];
const byAge = (young: number, middle: number, old: number): Forgiveness => [
  { upToAgeDays: 180, percent: young },
  { upToAgeDays: 365, percent: middle },
  { upToAgeDays: null, percent: old },
];

const PROMISE = {
  COLLECTOR: { horizonDays: 14, payDayHorizonDays: 31, leastShareOfAon: 0, rePromises: 1 },
  SUPERVISOR: { horizonDays: 31, payDayHorizonDays: 45, leastShareOfAon: 0, rePromises: 2 },
  CREDIT_MANAGER: { horizonDays: 62, payDayHorizonDays: 62, leastShareOfAon: 0, rePromises: 2 },
} as const;

// a month counts at its longest, so that "12 months" holds wherever they begin
const TWELVE_MONTHS = 366;
const TWO_YEARS = 731;
const FIVE_YEARS = 1827;

const BUSINESS: AuthorityPolicy = {
  roles: {
    COLLECTOR: {
      promise: PROMISE.COLLECTOR,
      plan: {
        days: 90,
        instalments: 4,
        smallestPart: 0,
        depositPercent: 25,
        amount: 10_000_00,
        startWithinDays: 7,
      },
      forgiveness: anyAge(0),
      waiverPerDebtAndYear: 50_00,
    },
    SUPERVISOR: {
      promise: PROMISE.SUPERVISOR,
      plan: {
        days: 180,
        instalments: null,
        smallestPart: 0,
        depositPercent: 10,
        amount: 50_000_00,
        startWithinDays: null,
      },
      forgiveness: anyAge(5),
      waiverPerDebtAndYear: null,
    },
    CREDIT_MANAGER: {
      promise: PROMISE.CREDIT_MANAGER,
      plan: {
        days: TWELVE_MONTHS,
        instalments: null,
        smallestPart: 0,
        depositPercent: 0,
        amount: 250_000_00,
        startWithinDays: null,
      },
      forgiveness: anyAge(25),
      waiverPerDebtAndYear: null,
    },
  },
  inPartsPercent: 50,
  oneRoleUpAbove: 10_000_00,
  never: { planDays: TWELVE_MONTHS, rePromises: 2 },
  beyondForgiveness: 'TWO_CREDIT_MANAGERS',
  users: [],
};

const CONSUMER: AuthorityPolicy = {
  roles: {
    COLLECTOR: {
      promise: PROMISE.COLLECTOR,
      plan: {
        days: TWELVE_MONTHS,
        instalments: null,
        smallestPart: 25_00,
        depositPercent: 0,
        amount: 5_000_00,
        startWithinDays: 31,
      },
      forgiveness: byAge(0, 15, 25),
      waiverPerDebtAndYear: 50_00,
    },
    SUPERVISOR: {
      promise: PROMISE.SUPERVISOR,
      plan: {
        days: TWO_YEARS,
        instalments: null,
        smallestPart: 0,
        depositPercent: 0,
        amount: 15_000_00,
        startWithinDays: null,
      },
      forgiveness: byAge(10, 30, 40),
      waiverPerDebtAndYear: null,
    },
    CREDIT_MANAGER: {
      promise: PROMISE.CREDIT_MANAGER,
      plan: {
        days: FIVE_YEARS,
        instalments: null,
        smallestPart: 0,
        depositPercent: 0,
        amount: null,
        startWithinDays: null,
      },
      // the creditor's floor: what is forgiven beyond it is the creditor's to say
      forgiveness: anyAge(50),
      waiverPerDebtAndYear: null,
    },
  },
  inPartsPercent: 50,
  oneRoleUpAbove: 10_000_00,
  never: { planDays: FIVE_YEARS, rePromises: 2 },
  beyondForgiveness: 'CREDITOR',
  users: [],
};

/** What a new installation begins with (STARTER.md). */
export const DEFAULT_AUTHORITY: Readonly<Record<DebtKind, AuthorityPolicy>> = {
  BUSINESS,
  CONSUMER,
};
