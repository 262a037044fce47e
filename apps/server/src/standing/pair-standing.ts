import { balancesOf } from './balances';
import { decideCase } from './case-life';
import { type CaseStandingRow, caseStandingOf } from './case-standing';
import { type Books, readBooks } from './ledger-of';
import { openItemsOf } from './open-items';
import type { PortfolioContext } from './portfolio-context';
import { type PromiseStandingRow, promiseStandingsOf, storedStandings } from './promise-standings';
import type { CaseRow, OpenItemRow, PairFacts } from './standing-facts';
import type { DayOfPair, HappeningOnDay, Rules, Walk } from './standing-walk';

/** The standing of one customer in one portfolio as of the last day computed, and what led to it. */
export interface PairStanding {
  facts: PairFacts;
  on: Temporal.PlainDate;
  /** null: not computed, the projection stays */
  openItems: OpenItemRow[] | null;
  promises: PromiseStandingRow[] | null;
  /** cases that were opened or changed, as they stand after the last day */
  changedCases: CaseRow[];
  newCaseIds: Set<string>;
  /** of the case that is open after the last day */
  standing: CaseStandingRow | null;
  happenings: HappeningOnDay[];
}

/**
 * Computes the standing of a customer in a portfolio: pure, the same for one case in its command and
 * for a million in the nightly sweep. Days that were missed are gone through one by one, so that what
 * they brought carries its own date.
 */
export function computeStanding(facts: PairFacts, rules: Rules): PairStanding {
  const books = facts.ledger && readBooks(facts.ledger);
  const walk: Walk = {
    case: facts.case,
    changed: new Map(),
    newCaseIds: new Set(),
    statuses: new Map(facts.promises.map((row) => [row.id, row.status ?? 'OPEN'])),
    happenings: [],
  };
  let last: DayOfPair | null = null;
  for (const on of rules.days) {
    last = dayOfPair(facts, books, rules.portfolio, on);
    notePromises(walk, last);
    decideCase(walk, facts, rules, last);
  }
  if (last === null) throw new Error('a standing is computed for at least one day');
  return {
    facts,
    on: last.on,
    openItems: books && last.openItems,
    promises: books && last.promises,
    changedCases: [...walk.changed.values()],
    newCaseIds: walk.newCaseIds,
    standing: standingOf(walk.case, facts, rules, last),
    happenings: walk.happenings,
  };
}

function dayOfPair(
  facts: PairFacts,
  books: Books | null,
  portfolio: PortfolioContext,
  on: Temporal.PlainDate,
): DayOfPair {
  if (books === null) {
    const promises = storedStandings(facts.promises);
    const items = facts.openItems;
    return { on, openItems: items, promises, balances: balancesOf(facts, { items, promises }, on) };
  }
  const rules = { policy: portfolio.dayOf(on).policies.PROMISE, calendar: portfolio.calendar };
  const items = openItemsOf(books, on);
  const promises = promiseStandingsOf({ ...facts, books }, rules, on);
  return { on, openItems: items, promises, balances: balancesOf(facts, { items, promises }, on) };
}

function notePromises(walk: Walk, { on, promises }: DayOfPair): void {
  for (const standing of promises) {
    const from = walk.statuses.get(standing.promise_id) ?? 'OPEN';
    if (from === standing.status) continue;
    walk.statuses.set(standing.promise_id, standing.status);
    // a promise cancelled or replaced by somebody was told by the command that did it
    if (standing.status === 'CANCELLED' || standing.status === 'SUPERSEDED') continue;
    const happening = { kind: 'PROMISE', from, standing } as const;
    walk.happenings.push({ on, happening, caseId: walk.case?.id ?? null });
  }
}

function standingOf(
  work: CaseRow | null,
  facts: PairFacts,
  { rates, portfolio }: Rules,
  { on, balances, promises }: DayOfPair,
): CaseStandingRow | null {
  if (work?.state !== 'OPEN') return null;
  const day = portfolio.dayOf(on);
  return caseStandingOf(facts, {
    case: work,
    balances,
    standings: promises,
    rates,
    portfolio,
    day,
  });
}

/** The last day for which anything of this pair was computed; null before the first. */
export function computedDayOf({ case: work, promises, openItems }: PairFacts): string | null {
  const days = [
    work?.computed_for,
    work?.closed_on,
    ...promises.map((row) => row.computed_for),
    ...openItems.map((row) => row.computed_for),
  ];
  return (
    days
      .filter((on) => on != null)
      .sort()
      .at(-1) ?? null
  );
}
