import { isRefusal } from '@kept/domain';
import type { Tx } from '../core/context';
import { changedFields, customerColumns, wouldChange } from './customer-columns';
import { type ImportGround, type ImportJob, isMapped } from './import-request';
import { refreshCustomers } from './refresh-customers';
import { lockSlice } from './slice-customers';
import { tellScreens } from './slice-events';
import type { Slice } from './slices';

/** Writes a slice of customers: new ones, changes, contacts and contact points. Nothing is ever taken away. */
export async function writeCustomerSlice(tx: Tx, slice: Slice): Promise<void> {
  await findKnown(tx, slice);
  await insertCustomers(tx, slice);
  await lockSlice(tx, slice);
  await judgeAgain(tx, slice);
  await tellCustomers(tx, slice);
  const changed = await changeCustomers(tx, slice);
  await addContacts(tx, slice);
  await addContactPoints(tx, slice);
  await refreshCustomers(tx, changed, null);
}

async function findKnown(tx: Tx, { job, number, portfolioId }: Slice): Promise<void> {
  await tx.execute(
    `UPDATE ${job.tables.ready} r SET customer_id = c.customer_id, outcome = 'CHANGED'
     FROM customer_reference c
     WHERE r.slice = $1 AND r.outcome = 'NEW' AND c.portfolio_id = $2 AND c.reference = r.reference`,
    [number, portfolioId],
  );
  await tx.execute(
    `UPDATE ${job.tables.ready} SET customer_id = uuidv7() WHERE slice = $1 AND outcome = 'NEW'`,
    [number],
  );
}

async function insertCustomers(tx: Tx, { job, number, portfolioId }: Slice): Promise<void> {
  const kind = job.portfolio.debtKind === 'CONSUMER' ? 'PERSON' : 'COMPANY';
  await tx.execute(
    `INSERT INTO customer (id, kind, name, time_zone, language, usual_pay_day, address, city, region, postal_code,
                           country, registration_no, risk_grade, customer_since)
     SELECT r.customer_id, coalesce(r.kind, $2), r.name, r.time_zone, coalesce(r.language, 'en'), r.usual_pay_day,
            r.address, r.city, r.region, r.postal_code, r.country, r.registration_no, r.risk_grade, r.customer_since
     FROM ${job.tables.ready} r WHERE r.slice = $1 AND r.outcome = 'NEW' ORDER BY r.line`,
    [number, kind],
  );
  await tx.execute(
    `INSERT INTO customer_reference (portfolio_id, reference, customer_id)
     SELECT $2, r.reference, r.customer_id FROM ${job.tables.ready} r WHERE r.slice = $1 AND r.outcome = 'NEW'`,
    [number, portfolioId],
  );
}

async function judgeAgain(tx: Tx, { job, number }: Slice): Promise<void> {
  await tx.execute(
    `UPDATE ${job.tables.ready} r SET outcome = 'UNCHANGED' FROM customer e
     WHERE r.slice = $1 AND r.outcome = 'CHANGED' AND e.id = r.customer_id
       AND NOT ${wouldChange(customerColumns(job))}`,
    [number],
  );
}

async function tellCustomers(tx: Tx, { job, number, portfolioId }: Slice): Promise<void> {
  const told = await tx.execute(
    `INSERT INTO timeline_event (subject_type, subject_id, customer_id, portfolio_id, batch_id,
                                 type, category, payload, occurred_at)
     SELECT CASE r.outcome WHEN 'NEW' THEN 'ImportBatch' ELSE 'Customer' END,
            CASE r.outcome WHEN 'NEW' THEN $2::uuid ELSE r.customer_id END,
            r.customer_id, $3::uuid, $2::uuid,
            CASE r.outcome WHEN 'NEW' THEN 'LEDGER_IMPORTED' ELSE 'CUSTOMER_CHANGED' END,
            CASE r.outcome WHEN 'NEW' THEN 'MONEY' ELSE 'CASE' END,
            CASE r.outcome
              WHEN 'NEW' THEN jsonb_build_object('batchId', $2::uuid, 'kind', 'CUSTOMERS', 'rows', 1, 'amounts', '[]'::jsonb)
              ELSE jsonb_build_object('fields', to_jsonb(${changedFields(customerColumns(job))})) END,
            $4::timestamptz
     FROM ${job.tables.ready} r JOIN customer e ON e.id = r.customer_id
     WHERE r.slice = $1 AND r.outcome IN ('NEW', 'CHANGED')`,
    [number, job.runId, portfolioId, tx.now],
  );
  if (told > 0) tellScreens(tx, portfolioId);
}

async function changeCustomers(tx: Tx, { job, number }: Slice): Promise<string[]> {
  const columns = customerColumns(job).map(
    ({ column }) => `${column} = coalesce(r.${column}, e.${column}), `,
  );
  const rows = await tx.query<{ id: string }>(
    `UPDATE customer e SET ${columns.join('')} version = e.version + 1
     FROM ${job.tables.ready} r
     WHERE r.slice = $1 AND r.outcome = 'CHANGED' AND e.id = r.customer_id
     RETURNING e.id`,
    [number],
  );
  return rows.map((row) => row.id);
}

// a contact is known by its name; what a collector wrote of it stays where the file is silent
async function addContacts(tx: Tx, { job, number }: Slice): Promise<void> {
  if (!isMapped(job, 'contactName')) return;
  await tx.execute(
    `UPDATE contact k SET job_title = coalesce(r.contact_job_title, k.job_title),
            relationship = coalesce(r.contact_relationship, k.relationship), version = k.version + 1
     FROM ${job.tables.ready} r
     WHERE r.slice = $1 AND r.outcome = 'CHANGED' AND k.customer_id = r.customer_id AND k.name = r.contact_name
       AND (k.job_title, k.relationship) IS DISTINCT FROM
           (coalesce(r.contact_job_title, k.job_title), coalesce(r.contact_relationship, k.relationship))`,
    [number],
  );
  await tx.execute(
    `INSERT INTO contact (customer_id, name, job_title, relationship, may_discuss)
     SELECT r.customer_id, r.contact_name, r.contact_job_title, coalesce(r.contact_relationship, 'OTHER'),
            r.contact_relationship IS NOT DISTINCT FROM 'SELF'
     FROM ${job.tables.ready} r
     WHERE r.slice = $1 AND r.outcome IN ('NEW', 'CHANGED') AND r.contact_name IS NOT NULL
       AND NOT EXISTS (SELECT FROM contact k WHERE k.customer_id = r.customer_id AND k.name = r.contact_name)`,
    [number],
  );
}

// a point that is known keeps its state: a wrong number does not come back to life by an import
async function addContactPoints(tx: Tx, { job, number }: Slice): Promise<void> {
  for (const [kind, column] of [
    ['PHONE', 'phones'],
    ['EMAIL', 'emails'],
  ]) {
    await tx.execute(
      `INSERT INTO contact_point (customer_id, contact_id, kind, value, source)
       SELECT r.customer_id, (SELECT k.id FROM contact k WHERE k.customer_id = r.customer_id AND k.name = r.contact_name LIMIT 1),
              '${kind}', v, 'IMPORT'
       FROM ${job.tables.ready} r, unnest(r.${column}) v
       WHERE r.slice = $1 AND r.outcome IN ('NEW', 'CHANGED')
       ON CONFLICT (customer_id, kind, value) DO NOTHING`,
      [number],
    );
  }
}

/** Sets parents and payers, once every customer of the file is there. */
export async function linkCustomers(
  { ctx, signal }: ImportGround,
  job: ImportJob,
  slices: readonly number[],
): Promise<void> {
  if (!isMapped(job, 'parent') && !isMapped(job, 'payer')) return;
  for (const number of slices) {
    signal.throwIfAborted();
    const linked = await ctx.transact((tx) => linkSlice(tx, job, number));
    if (isRefusal(linked)) throw new Error(`slice ${number} was refused: ${linked.message}`);
  }
}

async function linkSlice(tx: Tx, job: ImportJob, number: number): Promise<true> {
  const portfolioId = job.portfolio.id;
  if (portfolioId === null) throw new Error('a dry run writes nothing');
  await lockSlice(tx, { job, number, portfolioId });
  await tx.execute(
    `UPDATE customer e SET parent_id = coalesce(a.customer_id, e.parent_id), payer_id = coalesce(b.customer_id, e.payer_id)
     FROM ${job.tables.ready} r
     LEFT JOIN customer_reference a ON a.portfolio_id = $2 AND a.reference = r.parent_ref
     LEFT JOIN customer_reference b ON b.portfolio_id = $2 AND b.reference = r.payer_ref
     WHERE r.slice = $1 AND r.outcome IN ('NEW', 'CHANGED') AND e.id = r.customer_id
       AND (e.parent_id, e.payer_id) IS DISTINCT FROM (coalesce(a.customer_id, e.parent_id), coalesce(b.customer_id, e.payer_id))`,
    [number, portfolioId],
  );
  return true;
}
