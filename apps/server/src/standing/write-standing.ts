import type { Tx } from '../core/context';
import { assignNewCases } from './assign-new-cases';
import type { PairStanding } from './pair-standing';
import type { PortfolioContext } from './portfolio-context';
import {
  CASE_STANDING,
  INSTALMENT_STANDING,
  OPEN_ITEM,
  PLAN_STANDING,
  PROMISE_STANDING,
  put,
} from './projections';
import type { CaseRow } from './standing-facts';

const INSERT_CASES = `
  INSERT INTO collection_case (id, portfolio_id, customer_id, state, stage, opened_on, closed_on, close_reason,
    reopened_count, team_id, owner_id, next_action, next_action_on, next_action_at, next_action_reason)
  SELECT id, portfolio_id, customer_id, state, stage, opened_on, closed_on, close_reason,
    reopened_count, team_id, owner_id, next_action, next_action_on, next_action_at, next_action_reason
  FROM jsonb_populate_recordset(null::collection_case, $1::jsonb)`;

const UPDATE_CASES = `
  UPDATE collection_case k SET state = r.state, stage = r.stage, closed_on = r.closed_on,
    close_reason = r.close_reason, reopened_count = r.reopened_count, snoozed_until = r.snoozed_until,
    snooze_reason = CASE WHEN r.snoozed_until IS NOT NULL THEN k.snooze_reason END,
    next_action = r.next_action, next_action_on = r.next_action_on, next_action_at = r.next_action_at,
    next_action_reason = r.next_action_reason,
    -- what was only planned anew is nobody's edit: the version that edits are compared by stays
    version = k.version + ((k.state, k.stage) IS DISTINCT FROM (r.state, r.stage))::int
  FROM jsonb_populate_recordset(null::collection_case, $1::jsonb) r WHERE k.id = r.id`;

/**
 * Writes what was computed, in a constant number of statements whatever the number of customers, and
 * only what differs. Answers with the cases that were opened or changed, by id, as they now stand.
 */
export async function writeStandings(
  tx: Tx,
  pairs: readonly PairStanding[],
  portfolios: ReadonlyMap<string, PortfolioContext>,
): Promise<Map<string, CaseRow>> {
  const cases = await writeCases(tx, pairs, portfolios);
  await writeOpenItems(tx, pairs);
  await writeBookings(tx, pairs);
  await put(
    tx,
    PLAN_STANDING,
    pairs.flatMap(({ plans }) => plans ?? []),
  );
  await put(
    tx,
    INSTALMENT_STANDING,
    pairs.flatMap(({ instalments }) => instalments ?? []),
  );
  await put(
    tx,
    PROMISE_STANDING,
    pairs.flatMap(({ promises }) => promises ?? []),
  );
  await put(
    tx,
    CASE_STANDING,
    pairs.flatMap(({ standing }) => {
      if (standing === null) return [];
      const { team_id, owner_id } = cases.get(standing.case_id) ?? standing;
      return { ...standing, team_id, owner_id };
    }),
  );
  const closed = [...cases.values()].filter(({ state }) => state === 'CLOSED');
  if (closed.length > 0) {
    await tx.execute('DELETE FROM case_standing WHERE case_id = ANY($1)', [
      closed.map(({ id }) => id),
    ]);
  }
  return cases;
}

async function writeCases(
  tx: Tx,
  pairs: readonly PairStanding[],
  portfolios: ReadonlyMap<string, PortfolioContext>,
): Promise<Map<string, CaseRow>> {
  const all = pairs.flatMap((pair) =>
    pair.changedCases.map((work) => ({ work, isNew: pair.newCaseIds.has(work.id) })),
  );
  const changed = all.filter(({ isNew }) => !isNew).map(({ work }) => work);
  const opened = await assignNewCases(
    tx,
    all.filter(({ isNew }) => isNew).map(({ work }) => work),
    portfolios,
  );
  if (opened.length > 0) await tx.execute(INSERT_CASES, [JSON.stringify(opened)]);
  if (changed.length > 0) await tx.execute(UPDATE_CASES, [JSON.stringify(changed)]);
  return new Map([...opened, ...changed].map((work) => [work.id, work]));
}

async function writeOpenItems(tx: Tx, pairs: readonly PairStanding[]): Promise<void> {
  const computed = pairs.flatMap(({ openItems }) => openItems ?? []);
  const open = new Set(computed.map((row) => row.source_id));
  const gone = pairs.flatMap(({ openItems, facts }) =>
    openItems === null ? [] : facts.openItems.filter(({ source_id }) => !open.has(source_id)),
  );
  if (gone.length > 0) {
    await tx.execute('DELETE FROM open_item WHERE source_id = ANY($1)', [
      gone.map((row) => row.source_id),
    ]);
  }
  await put(tx, OPEN_ITEM, computed);
}

const INSERT_BOOKINGS = `
  INSERT INTO adjustment (id, portfolio_id, customer_id, invoice_id, plan_id, kind, amount_minor, currency,
    effective_on, recorded_at, reversed_on, reversed_at)
  SELECT id, portfolio_id, customer_id, invoice_id, plan_id, kind, amount_minor, currency,
    effective_on, recorded_at, reversed_on, reversed_at
  FROM jsonb_populate_recordset(null::adjustment, $1::jsonb)`;

const REVERSE_BOOKINGS = `
  UPDATE adjustment a SET reversed_on = r.reversed_on, reversed_at = r.reversed_at
  FROM jsonb_populate_recordset(null::adjustment, $1::jsonb) r WHERE a.id = r.id`;

/** What plans book follows from how they stand, and is taken back by its own dates, never deleted. */
async function writeBookings(tx: Tx, pairs: readonly PairStanding[]): Promise<void> {
  const bookings = pairs.flatMap((pair) => pair.bookings);
  const made = bookings.filter(({ isNew }) => isNew);
  const undone = bookings.filter(({ isNew }) => !isNew);
  if (made.length > 0) await tx.execute(INSERT_BOOKINGS, [JSON.stringify(made)]);
  if (undone.length > 0) await tx.execute(REVERSE_BOOKINGS, [JSON.stringify(undone)]);
}
