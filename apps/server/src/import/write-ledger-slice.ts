import { traceClaims } from '../claimed-payment/trace-claims';
import type { Tx } from '../core/context';
import { allocateCredits, undoAllocations } from './allocate-credits';
import { isMapped, titleOf } from './import-request';
import { changeChecks } from './ledger-changes';
import { type LedgerKind, ledgerTable, mappedColumns, sameContent } from './ledger-table';
import { refreshCustomers } from './refresh-customers';
import { rejectionSql } from './rejections';
import { reversePayments } from './reverse-payments';
import { addUnknownCustomers, lockSlice, settleAccounts } from './slice-customers';
import { tellChanges, tellCustomers } from './slice-events';
import type { Slice, SliceWriter } from './slices';

/** Writes a slice of invoices, credit notes or payments, with all that follows from it. */
export function ledgerSliceWriter(kind: LedgerKind): SliceWriter {
  return async (tx, slice) => {
    await addUnknownCustomers(tx, slice);
    await lockSlice(tx, slice);
    if (kind !== 'PAYMENTS' || isMapped(slice.job, 'accountNumber')) {
      await settleAccounts(tx, slice);
      await rejectWithoutAccount(tx, slice, kind);
    }
    await judgeAgain(tx, slice, kind);
    await changeRows(tx, slice, kind);
    await insertRows(tx, slice, kind);
    if (kind !== 'INVOICES') await allocateCredits(tx, slice, kind);
    if (kind === 'PAYMENTS') {
      await traceClaims(tx, await paymentsOfClaimants(tx, slice));
      await reversePayments(tx, slice);
    }
    const customerIds = await tellCustomers(tx, slice);
    await refreshCustomers(tx, customerIds, slice.portfolioId);
  };
}

async function rejectWithoutAccount(tx: Tx, { job, number }: Slice, kind: LedgerKind) {
  const { ready } = job.tables;
  const isNeeded = kind === 'PAYMENTS' ? 'r.account_number IS NOT NULL' : 'true';
  const check = {
    when: `r.slice = ${number} AND r.outcome = 'NEW' AND r.debt_id IS NULL AND ${isNeeded}`,
    field: titleOf(job, 'accountNumber'),
    value: 'coalesce(r.account_number, r.customer_ref)',
    code: 'ACCOUNT_OF_ANOTHER_CUSTOMER',
    reason: "'the account belongs to another customer'",
  };
  await tx.execute(rejectionSql(job, ready, check));
  await settleSliceRejected(tx, { job, number });
}

async function settleSliceRejected(tx: Tx, { job, number }: Pick<Slice, 'job' | 'number'>) {
  await tx.execute(
    `UPDATE ${job.tables.ready} r SET outcome = 'REJECTED'
     WHERE r.slice = $1 AND EXISTS (SELECT FROM ${job.tables.reject} x WHERE x.line = r.line)`,
    [number],
  );
}

// the books were read before the customers were locked: what stands there now decides
async function judgeAgain(tx: Tx, slice: Slice, kind: LedgerKind): Promise<void> {
  const { job, number, portfolioId } = slice;
  const table = ledgerTable(kind);
  await tx.execute(
    `WITH known AS MATERIALIZED (
       SELECT r.line, (SELECT e.id FROM ${table.table} e
                       WHERE e.portfolio_id = $2 AND e.${table.key} = r.${table.key}) AS id
       FROM ${job.tables.ready} r WHERE r.slice = $1 AND r.outcome = 'NEW'
     )
     UPDATE ${job.tables.ready} r SET existing_id = known.id
     FROM known WHERE known.id IS NOT NULL AND r.slice = $1 AND r.line = known.line`,
    [number, portfolioId],
  );
  const found = await tx.execute(
    `UPDATE ${job.tables.ready} r
     SET existing_customer_id = e.customer_id, existing_debt_id = e.debt_id,
         outcome = CASE WHEN ${sameContent(job, table)} THEN 'UNCHANGED' ELSE 'CHANGED' END
     FROM ${table.table} e
     WHERE r.slice = $1 AND r.outcome <> 'REJECTED' AND e.id = r.existing_id`,
    [number],
  );
  if (found === 0) return;
  for (const check of changeChecks(job, kind)) {
    const when = `r.slice = ${number} AND (${check.when})`;
    await tx.execute(rejectionSql(job, job.tables.ready, { ...check, when }));
  }
  await settleSliceRejected(tx, slice);
}

async function changeRows(tx: Tx, slice: Slice, kind: LedgerKind): Promise<void> {
  const { job, number } = slice;
  const { table } = ledgerTable(kind);
  const columns = mappedColumns(job, ledgerTable(kind));
  const kept = await tx.execute(
    `INSERT INTO ledger_version (table_name, row_id, version, document, recorded_at, batch_id, replaced_at)
     SELECT '${table}', e.id, e.version, to_jsonb(e), e.recorded_at, e.batch_id, $2
     FROM ${job.tables.ready} r JOIN ${table} e ON e.id = r.existing_id
     WHERE r.slice = $1 AND r.outcome = 'CHANGED'`,
    [number, tx.now],
  );
  if (kept === 0) return;
  if (kind === 'INVOICES') await tellChanges(tx, slice, columns);
  else await undoAllocations(tx, slice, kind);
  await tx.execute(
    `UPDATE ${table} e SET ${columns.map(({ column, sql }) => `${column} = ${sql}`).join(', ')},
            version = e.version + 1, recorded_at = $3, batch_id = $2
     FROM ${job.tables.ready} r
     WHERE r.slice = $1 AND r.outcome = 'CHANGED' AND e.id = r.existing_id`,
    [number, job.runId, tx.now],
  );
}

async function insertRows(tx: Tx, { job, number, portfolioId }: Slice, kind: LedgerKind) {
  const { table, key, columns } = ledgerTable(kind);
  const isPayment = kind === 'PAYMENTS';
  const names = columns.map(({ column }) => column).join(', ');
  const values = columns.map(({ sql }) => sql).join(', ');
  await tx.execute(
    `INSERT INTO ${table} (id, portfolio_id, customer_id, debt_id, ${key}, ${names}, batch_id, recorded_at${isPayment ? ', is_imported' : ''})
     SELECT r.row_id, $2, r.customer_id, r.debt_id, r.${key}, ${values}, $3, $4${isPayment ? ', true' : ''}
     FROM ${job.tables.ready} r WHERE r.slice = $1 AND r.outcome = 'NEW' ORDER BY r.line`,
    [number, portfolioId, job.runId, tx.now],
  );
}

// most customers claim nothing, and a look at each of their payments would cost more than this
async function paymentsOfClaimants(tx: Tx, { job, number, portfolioId }: Slice): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT r.row_id AS id FROM ${job.tables.ready} r
     WHERE r.slice = $1 AND r.outcome = 'NEW' AND EXISTS (
       SELECT FROM claimed_payment c
       WHERE c.customer_id = r.customer_id AND c.portfolio_id = $2 AND c.state = 'OPEN')
     ORDER BY r.value_on, r.line`,
    [number, portfolioId],
  );
  return rows.map((row) => row.id);
}
