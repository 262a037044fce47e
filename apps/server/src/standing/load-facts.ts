import type { Reading } from '../core/context';
import { setsOfCustomers } from '../core/json-sets';
import { LEDGER_FACTS, WORK_FACTS } from './facts-sql';
import type { LedgerFacts, LedgerSets, PairFacts, WorkSets } from './standing-facts';

export interface FactsWanted {
  customerIds: readonly string[];
  /** one portfolio's standing only; null: of all */
  portfolioId: string | null;
  /** LEDGER reads the books; WORK takes what is open from the projection */
  from: 'LEDGER' | 'WORK';
  /** the first day that will be computed */
  firstDay: Temporal.PlainDate;
}

// attempts count for 14 days (STARTER.md), of a day that begins up to 14 hours before UTC's
const ATTEMPTS_REACH_BACK = { days: 16 };

// $3 has no place in the light statement, and PostgreSQL wants every parameter to have one
const WORK_QUERIES: { readonly [K in keyof WorkSets | 'firstDay']: string } = {
  ...WORK_FACTS,
  firstDay: 'SELECT $3::date',
};
const readLedger = setsOfCustomers<LedgerSets>(LEDGER_FACTS);
const readWork = setsOfCustomers<WorkSets & { firstDay: unknown }>(WORK_QUERIES);

/** Loads the facts of these customers in one statement, gathered by customer and portfolio. */
export async function loadFacts(ctx: Reading, wanted: FactsWanted): Promise<PairFacts[]> {
  const since = wanted.firstDay.subtract(ATTEMPTS_REACH_BACK).toZonedDateTime('UTC').toInstant();
  const more = [wanted.portfolioId, wanted.firstDay, since];
  const read = wanted.from === 'LEDGER' ? readLedger : readWork;
  return gather(await read(ctx, wanted.customerIds, more));
}

function gather(sets: WorkSets & Partial<LedgerSets>): PairFacts[] {
  const customers = new Map(sets.customers.map((customer) => [customer.id, customer]));
  const pairs = new Map<string, PairFacts>();
  const isLedger = sets.invoices !== undefined;
  const of = (row: { customer_id: string; portfolio_id: string }): PairFacts => {
    const key = row.customer_id + row.portfolio_id;
    let found = pairs.get(key);
    if (found === undefined) {
      const customer = customers.get(row.customer_id);
      if (customer === undefined) throw new Error(`facts without a customer: ${row.customer_id}`);
      found = {
        customerId: row.customer_id,
        portfolioId: row.portfolio_id,
        customer,
        debtIds: [],
        placedOn: null,
        case: null,
        contacts: null,
        promises: [],
        plans: [],
        claims: [],
        disputes: [],
        openItems: [],
        ledger: isLedger ? emptyLedger() : null,
      };
      pairs.set(key, found);
    }
    return found;
  };
  for (const row of sets.debts) {
    const { placed_on: placedOn, ids: debtIds } = row;
    Object.assign(of(row), { placedOn, debtIds });
  }
  for (const row of sets.cases) of(row).case = row;
  for (const row of sets.contacts) of(row).contacts = row;
  for (const row of sets.promises) of(row).promises.push(row);
  for (const row of sets.plans) of(row).plans.push(row);
  for (const row of sets.claims) of(row).claims.push(row);
  for (const row of sets.disputes) of(row).disputes.push(row);
  for (const row of sets.openItems) of(row).openItems.push(row);
  for (const row of sets.invoices ?? []) of(row).ledger?.invoices.push(row);
  for (const row of sets.disputeLines ?? []) of(row).ledger?.disputeLines.push(row);
  for (const row of sets.creditNotes ?? []) of(row).ledger?.creditNotes.push(row);
  for (const row of sets.payments ?? []) of(row).ledger?.payments.push(row);
  for (const row of sets.planTerms ?? []) of(row).ledger?.planTerms.push(row);
  return [...pairs.values()];
}

function emptyLedger(): LedgerFacts {
  return { invoices: [], disputeLines: [], creditNotes: [], payments: [], planTerms: [] };
}
