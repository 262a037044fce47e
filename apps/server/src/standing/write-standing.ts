import type { Tx } from '../core/context';
import { assignNewCases } from './assign-new-cases';
import type { PairStanding } from './pair-standing';
import type { PortfolioContext } from './portfolio-context';
import type { CaseRow } from './standing-facts';

interface Projection {
  table: string;
  key: string;
  columns: readonly string[];
}

const OPEN_ITEM: Projection = {
  table: 'open_item',
  key: 'source_id',
  columns: [
    'kind',
    'portfolio_id',
    'customer_id',
    'debt_id',
    'number',
    'currency',
    'due_on',
    'open_minor',
    'disputed_minor',
    'computed_for',
  ],
};

const PROMISE_STANDING: Projection = {
  table: 'promise_standing',
  key: 'promise_id',
  columns: [
    'portfolio_id',
    'status',
    'due_minor',
    'received_minor',
    'late_minor',
    'kept_on',
    'grace_until',
    'broken_on',
    'level',
    'reasons',
    'computed_for',
  ],
};

const CASE_STANDING: Projection = {
  table: 'case_standing',
  key: 'case_id',
  columns: [
    'portfolio_id',
    'customer_id',
    'team_id',
    'owner_id',
    'customer_name',
    'account_manager_id',
    'points',
    'factors',
    'balances',
    'currency',
    'overdue_minor',
    'aon_minor',
    'currencies',
    'aon_base_minor',
    'oldest_due_on',
    'days_past_due',
    'promise_status',
    'promise_due_on',
    'promise_minor',
    'promise_currency',
    'broken_on',
    'next_action',
    'next_action_on',
    'next_action_at',
    'callback_at',
    'callback_owner_id',
    'callback_team_at',
    'last_contact_at',
    'last_outcome',
    'last_reached_at',
    'suppressed_until',
    'suppressed_reason',
    'is_specialist',
    'computed_for',
  ],
};

/** Writes rows where they differ from what stands there; the database compares. */
async function put(tx: Tx, projection: Projection, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const { table, key, columns } = projection;
  const of = (source: string, names: readonly string[] = columns) =>
    names.map((name) => `${source}.${name}`).join(', ');
  await tx.execute(
    `INSERT INTO ${table} AS stands (${[key, ...columns].join(', ')})
     SELECT ${of('r', [key, ...columns])} FROM jsonb_populate_recordset(null::${table}, $1::jsonb) AS r
     ON CONFLICT (${key}) DO UPDATE SET (${columns.join(', ')}) = ROW(${of('excluded')})
     WHERE (${of('stands')}) IS DISTINCT FROM (${of('excluded')})`,
    [JSON.stringify(rows)],
  );
}

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
    next_action_reason = r.next_action_reason, version = k.version + 1
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
