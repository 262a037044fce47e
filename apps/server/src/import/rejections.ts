import type pg from 'pg';
import type { ImportJob } from './import-request';

/** Something that is wrong with a row: SQL over a judged row `r`, and the ledger row `e` it would change. */
export interface Check {
  when: string;
  /** the column's title in the file */
  field: string;
  value: string;
  code: string;
  reason: string;
  /** joins of its own */
  from?: string;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** SQL that puts the rows of `table` with this against them into the rejects. */
export function rejectionSql(job: ImportJob, table: string, check: Check): string {
  return `INSERT INTO ${job.tables.reject} (line, field, value, code, reason)
    SELECT r.line, ${quote(check.field)}, coalesce((${check.value})::text, ''), '${check.code}', ${check.reason}
    FROM ${table} r ${check.from ?? ''} WHERE ${check.when}`;
}

export async function rejectBy(client: pg.Client, job: ImportJob, check: Check): Promise<void> {
  await client.query(rejectionSql(job, job.tables.judged, check));
}

/** What the reading found wrong goes to the rejects. */
export async function rejectUnreadable(client: pg.Client, { tables }: ImportJob): Promise<void> {
  await client.query(
    `INSERT INTO ${tables.reject} (line, field, value, code, reason)
     SELECT s.line, p.field, p.value, p.code, p.reason
     FROM ${tables.stage} s, jsonb_to_recordset(s.problems) AS p(field text, value text, code text, reason text)
     WHERE s.problems IS NOT NULL`,
  );
}

/** Rows with anything against them are rejected, whatever was thought of them before. */
export async function settleRejected(client: pg.Client, { tables }: ImportJob): Promise<void> {
  await client.query(
    `UPDATE ${tables.judged} r SET outcome = 'REJECTED'
     WHERE r.outcome <> 'REJECTED' AND EXISTS (SELECT FROM ${tables.reject} x WHERE x.line = r.line)`,
  );
}
