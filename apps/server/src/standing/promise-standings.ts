import {
  countsOn,
  evaluatePromises,
  type PromiseClaim,
  type PromiseFacts,
  type PromiseHistory,
  type PromiseRules,
  type PromiseStanding,
  type PromiseStatus,
  promisedItem,
  type Reason,
  type Receipt,
  withoutPlanMoney,
} from '@kept/domain';
import { day, dayOrNull, momentOrNull } from './days';
import type { BookCredit, Books } from './ledger-of';
import type { PlanOnDay } from './plan-books';
import type { ClaimRow, PaymentRow, PromiseRow } from './standing-facts';

/** A row of the projection `promise_standing`. */
export interface PromiseStandingRow {
  promise_id: string;
  portfolio_id: string;
  status: PromiseStatus;
  due_minor: number;
  received_minor: number;
  late_minor: number;
  kept_on: string | null;
  grace_until: string;
  broken_on: string | null;
  level: number;
  reasons: readonly Reason[];
  computed_for: string;
}

function promiseFacts(row: PromiseRow, books: Books): PromiseFacts {
  const promisedOn = day(row.promised_on);
  const recordedAt = Temporal.Instant.from(row.recorded_at);
  const named = new Set(row.item_ids);
  return {
    id: row.id,
    portfolioId: row.portfolio_id,
    currency: row.currency,
    amount: row.amount_minor,
    promisedOn,
    dueOn: day(row.due_on),
    method: row.method,
    recordedAt,
    isImported: row.is_imported,
    items: books.items
      .filter(({ item }) => named.has(item.id))
      .map(({ item }) =>
        promisedItem(item, { promisedOn, recordedAt, isImported: row.is_imported }),
      ),
    debtId: row.debt_id,
    cancelledOn: dayOrNull(row.cancelled_on),
    cancelledAt: momentOrNull(row.cancelled_at),
    // a plan may take its place as well as another promise
    supersededById: row.superseded_by ?? row.superseded_by_plan,
  };
}

function receipt(row: PaymentRow, { credit }: BookCredit, asOf: Temporal.PlainDate): Receipt {
  return {
    id: row.id,
    portfolioId: row.portfolio_id,
    currency: row.currency,
    amount: row.amount_minor,
    method: row.method,
    valueOn: credit.effectiveOn,
    recordedAt: credit.recordedAt,
    reversedOn: credit.reversedOn ?? null,
    debtId: row.debt_id,
    promiseId: row.promise_id,
    // where the money lies on that day: an allocation that was moved counts where it was moved to
    parts: (row.allocations ?? []).flatMap(([amount, , , , , itemId, debtId], index) => {
      const put = credit.allocations[index];
      return put !== undefined && countsOn(put, asOf) ? [{ itemId, debtId, amount }] : [];
    }),
  };
}

function claim(row: ClaimRow): PromiseClaim {
  return {
    id: row.id,
    currency: row.currency,
    amount: row.amount_minor,
    paidOn: day(row.paid_on),
    recordedAt: Temporal.Instant.from(row.recorded_at),
    state: row.state,
    paymentId: row.payment_id,
    itemIds: row.item_ids,
  };
}

/** What the promises of one customer in one portfolio are judged by. */
export interface PromiseBooks {
  promises: readonly PromiseRow[];
  claims: readonly ClaimRow[];
  books: Books;
  plans: readonly PlanOnDay[];
}

/** The promises with the money that may count toward them, as the books are on a day. */
export function promiseHistoryOf(
  { promises, claims, books, plans }: PromiseBooks,
  asOf: Temporal.PlainDate,
): PromiseHistory {
  const receipts = books.credits.flatMap((book) =>
    // payments alone have a method: a credit note shrinks a promise and is no receipt
    'method' in book.row ? [receipt(book.row, book, asOf)] : [],
  );
  const takings = plans.map(({ book, standing }) => ({ money: book.money, standing }));
  return {
    promises: promises.map((row) => promiseFacts(row, books)),
    // what counts toward a plan never counts toward a promise as well
    receipts: takings.length === 0 ? receipts : withoutPlanMoney(receipts, takings),
    claims: claims.map(claim),
  };
}

/** Judges every promise of one customer in one portfolio as of a day: the rows of `promise_standing`. */
export function promiseStandingsOf(
  facts: PromiseBooks,
  rules: PromiseRules,
  asOf: Temporal.PlainDate,
): PromiseStandingRow[] {
  const { promises } = facts;
  if (promises.length === 0) return [];
  return evaluatePromises(promiseHistoryOf(facts, asOf), rules, asOf).map((standing, index) =>
    standingRow(standing, promises[index]?.portfolio_id ?? '', asOf),
  );
}

function standingRow(
  standing: PromiseStanding,
  portfolioId: string,
  asOf: Temporal.PlainDate,
): PromiseStandingRow {
  return {
    promise_id: standing.promiseId,
    portfolio_id: portfolioId,
    status: standing.status,
    due_minor: standing.amountDue,
    received_minor: standing.receivedAmount,
    late_minor: standing.lateAmount,
    kept_on: standing.keptOn?.toString() ?? null,
    grace_until: standing.graceUntil.toString(),
    broken_on: standing.brokenOn?.toString() ?? null,
    level: standing.level,
    reasons: standing.reasons,
    computed_for: asOf.toString(),
  };
}

/** The standings as the projection has them: what the light way goes on from. */
export function storedStandings(promises: readonly PromiseRow[]): PromiseStandingRow[] {
  return promises.flatMap((row) => {
    const { status, due_minor, received_minor, grace_until, level, computed_for } = row;
    if (status === null || due_minor === null || received_minor === null) return [];
    if (grace_until === null || level === null || computed_for === null) return [];
    return [
      {
        promise_id: row.id,
        portfolio_id: row.portfolio_id,
        status,
        due_minor,
        received_minor,
        late_minor: row.late_minor ?? 0,
        kept_on: row.kept_on,
        grace_until,
        broken_on: row.broken_on,
        level,
        reasons: row.reasons ?? [],
        computed_for,
      },
    ];
  });
}
