import type { Tx } from '../core/context';

/** A projection that the engine writes: its table, and the columns beside its key. */
export interface Projection {
  table: string;
  key: readonly string[];
  columns: readonly string[];
  /** a row that is still right keeps the day on which it was written */
  keepsItsDay?: boolean;
}

export const OPEN_ITEM: Projection = {
  table: 'open_item',
  key: ['source_id'],
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

export const PROMISE_STANDING: Projection = {
  table: 'promise_standing',
  key: ['promise_id'],
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

export const PLAN_STANDING: Projection = {
  table: 'plan_standing',
  key: ['plan_id'],
  columns: [
    'portfolio_id',
    'customer_id',
    'status',
    'condition',
    'total_minor',
    'paid_minor',
    'due_minor',
    'arrears_minor',
    'arrears_instalments',
    'oldest_unpaid_on',
    'days_in_arrears',
    'next_due_on',
    'next_due_minor',
    'active_on',
    'notice_on',
    'cure_until',
    'defaulted_on',
    'reinstatable_until',
    'paid_off_on',
    'clears_on',
    'completed_on',
    'coverage_minor',
    'reasons',
    'turns_on',
    'computed_for',
  ],
};

export const INSTALMENT_STANDING: Projection = {
  table: 'instalment_standing',
  key: ['plan_id', 'number'],
  columns: [
    'portfolio_id',
    'due_on',
    'amount_minor',
    'paid_minor',
    'paid_on',
    'status',
    'is_running',
    'computed_for',
  ],
  keepsItsDay: true,
};

export const CASE_STANDING: Projection = {
  table: 'case_standing',
  key: ['case_id'],
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
    'plan_id',
    'plan_condition',
    'plan_due_on',
    'plan_minor',
    'plan_currency',
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
    'hours_id',
    'callable_from',
    'callable_rule',
    'computed_for',
  ],
};

/** Writes rows where they differ from what stands there; the database compares. */
export async function put(tx: Tx, projection: Projection, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const { table, key, columns, keepsItsDay = false } = projection;
  const compared = columns.filter((name) => !keepsItsDay || name !== 'computed_for');
  const of = (source: string, names: readonly string[] = columns) =>
    names.map((name) => `${source}.${name}`).join(', ');
  await tx.execute(
    `INSERT INTO ${table} AS stands (${[...key, ...columns].join(', ')})
     SELECT ${of('r', [...key, ...columns])} FROM jsonb_populate_recordset(null::${table}, $1::jsonb) AS r
     ON CONFLICT (${key.join(', ')}) DO UPDATE SET (${columns.join(', ')}) = ROW(${of('excluded')})
     WHERE (${of('stands', compared)}) IS DISTINCT FROM (${of('excluded', compared)})`,
    [JSON.stringify(rows)],
  );
}
