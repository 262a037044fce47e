import {
  evaluatePlan,
  type ItemReduction,
  type PlanFacts,
  type PlanMoney,
  type PlanReceipt,
  type PlanRules,
  type PlanStanding,
  planMoney,
  promisedItem,
} from '@kept/domain';
import { day, dayOrNull, momentOrNull } from './days';
import type { Books } from './ledger-of';
import type { LedgerFacts, PaymentRow, PlanRow, PlanTermsRow } from './standing-facts';

/** A plan with the money that counts toward it: read once, judged as of any day. */
export interface PlanBook {
  row: PlanRow;
  terms: PlanTermsRow;
  plan: PlanFacts;
  money: readonly PlanMoney[];
}

/** How a plan stands on one day. */
export interface PlanOnDay {
  book: PlanBook;
  standing: PlanStanding;
}

/** Reads the plans of one customer in one portfolio. */
export function readPlanBooks(
  plans: readonly PlanRow[],
  ledger: LedgerFacts,
  books: Books,
): PlanBook[] {
  if (plans.length === 0) return [];
  const terms = new Map(ledger.planTerms.map((row) => [row.plan_id, row]));
  const receipts = ledger.payments.map(planReceipt);
  return plans.flatMap((row) => {
    const agreed = terms.get(row.id);
    if (agreed === undefined) return [];
    const plan = planFacts(row, agreed, books);
    return { row, terms: agreed, plan, money: planMoney(plan, receipts) };
  });
}

/** Judges plans as of a day. */
export function plansOn(
  books: readonly PlanBook[],
  rules: PlanRules,
  asOf: Temporal.PlainDate,
): PlanOnDay[] {
  return books.map((book) => ({
    book,
    standing: judge(book, rules, asOf),
  }));
}

function judge(book: PlanBook, rules: PlanRules, asOf: Temporal.PlainDate): PlanStanding {
  const { row, plan, money } = book;
  const standing = evaluatePlan(plan, money, rules, asOf);
  const { completedOn } = standing;
  if (!row.is_expected || completedOn === null || plan.forgiven === 0) return standing;
  // whose books are kept elsewhere clears what was forgiven by a credit, which is no part of the plan; until then the
  // plan goes on covering it (DESIGN section 6, Whose books)
  const isClearing = ({ effectiveOn }: ItemReduction) =>
    Temporal.PlainDate.compare(effectiveOn, completedOn) > 0;
  const items = plan.items.map((item) => ({
    ...item,
    reductions: item.reductions.filter((reduction) => !isClearing(reduction)),
  }));
  let expected = plan.forgiven;
  for (const { reductions } of plan.items) {
    for (const reduction of reductions) {
      if (isClearing(reduction) && countsOn(reduction, asOf)) expected -= reduction.amount;
    }
  }
  const kept = evaluatePlan({ ...plan, items }, money, rules, asOf);
  return { ...kept, coverage: Math.max(0, expected) };
}

function countsOn({ effectiveOn, reversedOn }: ItemReduction, asOf: Temporal.PlainDate): boolean {
  if (Temporal.PlainDate.compare(effectiveOn, asOf) > 0) return false;
  return reversedOn === null || Temporal.PlainDate.compare(reversedOn, asOf) > 0;
}

function planFacts(row: PlanRow, terms: PlanTermsRow, books: Books): PlanFacts {
  const agreedOn = dayOrNull(row.agreed_on);
  const agreedAt = momentOrNull(row.agreed_at);
  const endedAt = momentOrNull(row.ended_at);
  const { ended_as: as, ended_on } = row;
  return {
    id: row.id,
    portfolioId: row.portfolio_id,
    kind: row.kind,
    isHardship: row.is_hardship,
    currency: row.currency,
    frequency: row.frequency,
    method: row.method,
    instalments: terms.instalments.map(([number, dueOn, amount, interest]) => ({
      number,
      dueOn: day(dueOn),
      amount,
      interest,
    })),
    forgiven: row.forgiven_minor,
    items: row.items.map(([itemId, open]) => ({
      itemId,
      open,
      reductions:
        agreedOn === null || agreedAt === null
          ? []
          : reductionsOf(books, itemId, agreedOn, agreedAt),
    })),
    proposedOn: day(row.proposed_on),
    expiresOn: day(row.expires_on),
    isAwaitingApproval: row.is_awaiting_approval,
    agreedOn,
    agreedAt,
    ended: as && ended_on && endedAt ? { as, on: day(ended_on), at: endedAt } : null,
    pauses: terms.pauses.map(([from, until]) => ({ fromOn: day(from), untilOn: day(until) })),
    reinstatedOn: terms.reinstated.map(day),
    reviewOn: dayOrNull(row.review_on),
  };
}

/** Credits and adjustments that became known since the plan was agreed: they shrink it, as they shrink a promise. */
function reductionsOf(
  books: Books,
  itemId: string,
  promisedOn: Temporal.PlainDate,
  recordedAt: Temporal.Instant,
): PlanFacts['items'][number]['reductions'] {
  const found = books.items.find(({ item }) => item.id === itemId);
  if (found === undefined) return [];
  return promisedItem(found.item, { promisedOn, recordedAt, isImported: false }).reductions;
}

function planReceipt(row: PaymentRow): PlanReceipt {
  return {
    id: row.id,
    portfolioId: row.portfolio_id,
    currency: row.currency,
    method: row.method,
    amount: row.amount_minor,
    valueOn: day(row.value_on),
    recordedAt: Temporal.Instant.from(row.recorded_at),
    reversedOn: dayOrNull(row.reversed_on),
    planId: row.plan_id,
    promiseId: row.promise_id,
    parts: (row.allocations ?? []).map(
      ([amount, effectiveOn, recordedAt, reversedOn, , itemId]) => ({
        itemId,
        amount,
        effectiveOn: day(effectiveOn),
        recordedAt: Temporal.Instant.from(recordedAt),
        reversedOn: dayOrNull(reversedOn),
      }),
    ),
  };
}
