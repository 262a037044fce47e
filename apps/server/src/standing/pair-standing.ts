import { balancesOf, settledBalancesOf } from './balances';
import { decideCase } from './case-life';
import { type CaseStandingRow, caseStandingOf } from './case-standing';
import { type Books, readBooks } from './ledger-of';
import { openItemsOf } from './open-items';
import {
  type Booking,
  bookingsOf,
  forgivingWithin,
  keepBooks,
  withBookings,
} from './plan-bookings';
import { type PlanBook, plansOn, readPlanBooks } from './plan-books';
import {
  type InstalmentStandingRow,
  instalmentRows,
  type PlanStandingRow,
  planStandingRow,
} from './plan-rows';
import { type PromiseStandingRow, promiseStandingsOf, storedStandings } from './promise-standings';
import type { CaseRow, LedgerFacts, OpenItemRow, PairFacts } from './standing-facts';
import type { DayOfPair, HappeningOnDay, Rules, Walk } from './standing-walk';
import { notePlans, notePromises } from './walk-notes';

/** The standing of one customer in one portfolio as of the last day computed, and what led to it. */
export interface PairStanding {
  facts: PairFacts;
  on: Temporal.PlainDate;
  /** null: not computed, the projection stays */
  openItems: OpenItemRow[] | null;
  promises: PromiseStandingRow[] | null;
  plans: PlanStandingRow[] | null;
  instalments: InstalmentStandingRow[] | null;
  /** what plans book anew, or take back */
  bookings: Booking[];
  /** cases that were opened or changed, as they stand after the last day */
  changedCases: CaseRow[];
  newCaseIds: Set<string>;
  /** of the case that is open after the last day */
  standing: CaseStandingRow | null;
  happenings: HappeningOnDay[];
}

/** The books of a pair, read once; `bookings` grow from day to day. */
interface PairBooks {
  books: Books;
  plans: PlanBook[];
  bookings: Booking[];
}

/**
 * Computes the standing of a customer in a portfolio: pure, the same for one case in its command and
 * for a million in the nightly sweep. Days that were missed are gone through one by one, so that what
 * they brought carries its own date.
 */
export function computeStanding(facts: PairFacts, rules: Rules): PairStanding {
  const books = facts.ledger && readPairBooks(facts, facts.ledger);
  const walk = beginWalk(facts);
  let last: DayOfPair | null = null;
  for (const on of rules.days) {
    last = books ? dayOfBooks(facts, books, rules, on) : dayOfWork(facts, on);
    notePromises(walk, last, rules);
    notePlans(walk, facts, last, rules);
    decideCase(walk, facts, rules, last);
  }
  if (last === null) throw new Error('a standing is computed for at least one day');
  const { on, judged } = last;
  return {
    facts,
    on,
    openItems: books && last.openItems,
    promises: books && last.promises,
    plans: books && last.plans,
    instalments:
      books && judged.flatMap(({ book, standing }) => instalmentRows(standing, book.row, on)),
    bookings: books?.bookings.filter(({ isNew, isReversed }) => isNew || isReversed) ?? [],
    changedCases: [...walk.changed.values()],
    newCaseIds: walk.newCaseIds,
    standing: standingOf(walk.case, facts, rules, last),
    happenings: walk.happenings,
  };
}

function readPairBooks(facts: PairFacts, ledger: LedgerFacts): PairBooks {
  const books = readBooks(ledger);
  const plans = readPlanBooks(facts.plans, ledger, books);
  return { books, plans, bookings: bookingsOf(plans) };
}

function beginWalk({ case: work, promises, plans }: PairFacts): Walk {
  return {
    case: work,
    changed: new Map(),
    newCaseIds: new Set(),
    statuses: new Map(promises.map((row) => [row.id, row.status ?? 'OPEN'])),
    plans: new Map(
      plans.map(({ id, standing }) => [
        id,
        {
          status: standing?.status ?? null,
          noticeOn: standing?.notice_on ?? null,
          on: standing?.computed_for ?? null,
        },
      ]),
    ),
    happenings: [],
  };
}

/** Only the work changed: the projection speaks for the books. */
function dayOfWork(facts: PairFacts, on: Temporal.PlainDate): DayOfPair {
  const promises = storedStandings(facts.promises);
  const plans = facts.plans.flatMap(({ standing }) => standing ?? []);
  return withBalances(facts, { openItems: facts.openItems, promises, plans, judged: [], on });
}

function dayOfBooks(
  facts: PairFacts,
  { books, plans, bookings }: PairBooks,
  { portfolio, now, newId }: Rules,
  on: Temporal.PlainDate,
): DayOfPair {
  const { calendar } = portfolio;
  const judge = (some: readonly PlanBook[], day: Temporal.PlainDate) => {
    const rules = { policy: portfolio.dayOf(day).policies.PLAN, calendar };
    return forgivingWithin(books, plansOn(some, rules, day), day);
  };
  const judged = judge(plans, on);
  // whose books are kept elsewhere, nothing is booked here
  const isKept = portfolio.ledgerMaster === 'KEPT';
  const booked = isKept ? keepBooks(bookings, judged, on, { now, newId, judge }) : [];
  const whole = withBookings(books, bookings);
  const promises = promiseStandingsOf(
    { ...facts, books: whole, plans: judged },
    { policy: portfolio.dayOf(on).policies.PROMISE, calendar },
    on,
  );
  const rows = judged.map(({ book, standing }) => planStandingRow(standing, book.row, on));
  const openItems = openItemsOf(whole, on);
  return withBalances(facts, { openItems, promises, plans: rows, judged, booked, on });
}

function withBalances(
  facts: PairFacts,
  day: Omit<DayOfPair, 'balances' | 'settledBalances' | 'booked'> & Partial<DayOfPair>,
): DayOfPair {
  const { openItems: items, promises, plans, on } = day;
  const balances = balancesOf(facts, { items, promises, plans }, on);
  const settledBalances = settledBalancesOf(facts, { items, promises, plans }, on) ?? balances;
  return { ...day, booked: day.booked ?? [], balances, settledBalances };
}

function standingOf(
  work: CaseRow | null,
  facts: PairFacts,
  { rates, portfolio }: Rules,
  { on, balances, promises, plans }: DayOfPair,
): CaseStandingRow | null {
  if (work?.state !== 'OPEN') return null;
  const day = portfolio.dayOf(on);
  return caseStandingOf(facts, {
    case: work,
    balances,
    standings: promises,
    plans,
    rates,
    portfolio,
    day,
  });
}

/** The last day for which anything of this pair was computed; null before the first. */
export function computedDayOf({
  case: work,
  promises,
  plans,
  openItems,
}: PairFacts): string | null {
  const days = [
    work?.computed_for,
    work?.closed_on,
    ...promises.map((row) => row.computed_for),
    ...plans.map(({ standing }) => standing?.computed_for),
    ...openItems.map((row) => row.computed_for),
  ];
  return (
    days
      .filter((on) => on != null)
      .sort()
      .at(-1) ?? null
  );
}
