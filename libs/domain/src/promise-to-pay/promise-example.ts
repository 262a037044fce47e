import type { BusinessCalendar } from '../calendar/business-calendar';
import type {
  PromiseClaim,
  PromiseFacts,
  PromisePolicy,
  PromiseRules,
  Receipt,
} from './promise-to-pay';

// Facts for the tests of this folder: a promise of 500.00 made on Mon 9 Nov 2026 for Fri 13 Nov, by transfer.

export const day = (text: string) => Temporal.PlainDate.from(text);
export const at = (text: string) => Temporal.Instant.from(`${text}Z`);

const CALENDAR: BusinessCalendar = { weekend: [6, 7], holidays: new Set(['2026-11-26']) };

/** Kept at 100 % and nothing short, so that every cent shows; grace as in STARTER. */
export const EXACT_POLICY: PromisePolicy = {
  keptPercent: 100,
  keptTolerance: 0,
  partlyKeptPercent: 50,
  graceBusinessDays: { CARD: 1, TRANSFER: 2, DIRECT_DEBIT: 5, CHEQUE: 7, CASH: 1, OTHER: 2 },
  valueDaysBefore: 5,
};
export const EXACT: PromiseRules = { policy: EXACT_POLICY, calendar: CALENDAR };

export function promiseOf(changes: Partial<PromiseFacts> = {}): PromiseFacts {
  return {
    id: 'p1',
    portfolioId: 'book',
    currency: 'USD',
    amount: 500_00,
    promisedOn: day('2026-11-09'),
    dueOn: day('2026-11-13'),
    method: 'TRANSFER',
    recordedAt: at('2026-11-09T15:00'),
    isImported: false,
    items: [],
    debtId: null,
    cancelledOn: null,
    cancelledAt: null,
    supersededById: null,
    ...changes,
  };
}

/** A payment of a value day, recorded at noon of that day. */
export function receiptOf(
  amount: number,
  valueOn: string,
  changes: Partial<Receipt> = {},
): Receipt {
  return {
    id: `r-${valueOn}-${amount}`,
    portfolioId: 'book',
    currency: 'USD',
    amount,
    method: 'TRANSFER',
    valueOn: day(valueOn),
    recordedAt: at(`${valueOn}T12:00`),
    reversedOn: null,
    debtId: null,
    promiseId: null,
    parts: [],
    ...changes,
  };
}

export function claimOf(amount: number, changes: Partial<PromiseClaim> = {}): PromiseClaim {
  return {
    id: 'c1',
    currency: 'USD',
    amount,
    paidOn: day('2026-11-06'),
    recordedAt: at('2026-11-06T12:00'),
    state: 'OPEN',
    paymentId: null,
    itemIds: [],
    ...changes,
  };
}
