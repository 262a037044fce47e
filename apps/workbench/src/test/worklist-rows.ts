import type { WorklistRow } from '../worklist/worklist-row';

/** A row of the list; the test says what matters of it. */
export function worklistRow(id: string, part: Partial<WorklistRow> = {}): WorklistRow {
  return {
    __typename: 'WorklistItem',
    id,
    number: `C-${id}`,
    portfolioId: 'p1',
    portfolioName: 'Harbor Metals Distribution',
    customerId: `customer-${id}`,
    customerName: `Customer ${id}`,
    ownerId: 'user-1',
    ownerName: 'Mia Berg',
    points: 50,
    factors: [],
    overdue: usd('1000.00'),
    otherCurrencies: [],
    rateMissing: false,
    oldestDueOn: '2026-10-20',
    daysPastDue: 33,
    promiseStatus: null,
    promiseDueOn: null,
    promiseAmount: null,
    planCondition: null,
    planDueOn: null,
    planNext: null,
    nextAction: 'CALL',
    nextActionOn: null,
    nextActionAt: null,
    callbackAt: null,
    isPinned: false,
    lastContactAt: null,
    lastOutcome: null,
    suppressedUntil: null,
    suppressedReason: null,
    customerTimeZone: 'America/New_York',
    takenBy: null,
    isCallable: true,
    callableFrom: null,
    callableRule: null,
    callableUntil: null,
    ...part,
  };
}

export function usd(amount: string) {
  return {
    __typename: 'Money' as const,
    amount,
    currency: 'USD',
    minorUnits: Number(amount.replace('.', '')),
  };
}

/** A page of rows as the API gives it. */
export function worklistPage(rows: readonly WorklistRow[], hasNextPage = false) {
  return {
    worklist: {
      __typename: 'WorklistConnection',
      nodes: rows,
      pageInfo: { __typename: 'PageInfo', endCursor: rows.at(-1)?.id ?? null, hasNextPage },
    },
  };
}

export const SUMMARY = {
  worklistSummary: {
    __typename: 'WorklistSummary',
    toDo: 34,
    callableNow: 12,
    callbacksDue: 1,
    promisesDue: 5,
    broken: 0,
    overdue: [usd('212480.00')],
  },
};
