import type pg from 'pg';
import { customerColumns, wouldChange } from './customer-columns';
import { fieldsOf } from './import-kind';
import { type ImportJob, titleOf } from './import-request';
import { rejectBy, rejectionSql, settleRejected } from './rejections';

/** Decides what is to become of every row of a file of customers: they are known by their reference. */
export async function judgeCustomers(client: pg.Client, job: ImportJob): Promise<void> {
  const { tables, portfolio } = job;
  const content = (alias: string) =>
    fieldsOf('CUSTOMERS')
      .map(({ column }) => `${alias}.${column}`)
      .join(', ');
  await client.query(
    `CREATE UNLOGGED TABLE ${tables.judged} WITH (autovacuum_enabled = off) AS
     WITH twice AS MATERIALIZED (
       SELECT reference, min(line) AS line FROM ${tables.stage}
       WHERE reference IS NOT NULL GROUP BY 1 HAVING count(*) > 1
     ), first AS MATERIALIZED (
       SELECT s.* FROM ${tables.stage} s JOIN twice t ON t.line = s.line
     ), found AS (
       SELECT s.*, c.customer_id, a.customer_id AS parent_id, b.customer_id AS payer_id, f.line AS first_line,
              (${content('s')}) IS NOT DISTINCT FROM (${content('f')}) AS is_repeated
       FROM ${tables.stage} s
       LEFT JOIN customer_reference c ON c.portfolio_id = $1 AND c.reference = s.reference
       LEFT JOIN customer_reference a ON a.portfolio_id = $1 AND a.reference = s.parent_ref
       LEFT JOIN customer_reference b ON b.portfolio_id = $1 AND b.reference = s.payer_ref
       LEFT JOIN first f ON f.reference = s.reference AND f.line < s.line
     )
     SELECT r.*, r.reference AS key,
            CASE WHEN r.problems IS NOT NULL THEN 'REJECTED'
                 WHEN r.is_repeated THEN 'UNCHANGED'
                 WHEN e.id IS NULL THEN 'NEW'
                 WHEN ${wouldChange(customerColumns(job))} THEN 'CHANGED'
                 ELSE 'UNCHANGED' END AS outcome
     FROM found r LEFT JOIN customer e ON e.id = r.customer_id`,
    [portfolio.id],
  );
  await rejectBy(client, job, {
    when: 'r.first_line IS NOT NULL AND NOT r.is_repeated',
    field: titleOf(job, 'reference'),
    value: 'r.reference',
    code: 'DUPLICATE_IN_FILE',
    reason: `format('line %s has it already, and says something else of it', r.first_line)`,
  });
  await settleRejected(client, job);
  await rejectCircles(client, job);
  await rejectUnknownRelatives(client, job);
}

const RELATIVES = ['parent', 'payer'] as const;

// a rejected parent takes the customers below it with it, and so on down
async function rejectUnknownRelatives(client: pg.Client, job: ImportJob): Promise<void> {
  for (;;) {
    let found = 0;
    for (const name of RELATIVES) {
      const sql = rejectionSql(job, job.tables.judged, {
        when: `r.outcome <> 'REJECTED' AND r.${name}_ref IS NOT NULL AND r.${name}_id IS NULL
               AND NOT EXISTS (SELECT FROM ${job.tables.judged} o WHERE o.reference = r.${name}_ref AND o.outcome <> 'REJECTED')`,
        field: titleOf(job, name),
        value: `r.${name}_ref`,
        code: 'UNKNOWN_CUSTOMER',
        reason: "'no customer of the portfolio or of this file has this reference'",
      });
      found += (await client.query(sql)).rowCount ?? 0;
    }
    if (found === 0) return;
    await settleRejected(client, job);
  }
}

const DEEPEST = 30;

async function rejectCircles(client: pg.Client, job: ImportJob): Promise<void> {
  const { judged } = job.tables;
  for (const name of RELATIVES) {
    await client.query(
      `WITH RECURSIVE up AS (
         SELECT r.line, r.reference, r.${name}_ref AS at, 1 AS depth FROM ${judged} r
         WHERE r.${name}_ref IS NOT NULL AND r.outcome <> 'REJECTED'
         UNION ALL
         SELECT up.line, up.reference, next.at, up.depth + 1
         FROM up JOIN LATERAL (
           SELECT coalesce(
             (SELECT o.${name}_ref FROM ${judged} o WHERE o.reference = up.at AND o.outcome <> 'REJECTED' LIMIT 1),
             (SELECT y.reference FROM customer_reference x JOIN customer c ON c.id = x.customer_id
              JOIN customer_reference y ON y.customer_id = c.${name}_id AND y.portfolio_id = $1
              WHERE x.portfolio_id = $1 AND x.reference = up.at LIMIT 1)) AS at
         ) next ON next.at IS NOT NULL
         WHERE up.at <> up.reference AND up.depth < ${DEEPEST}
       )
       INSERT INTO ${job.tables.reject} (line, field, value, code, reason)
       SELECT DISTINCT line, $2::text, at, 'CIRCLE', 'the customer would be above itself'
       FROM up WHERE at = reference`,
      [job.portfolio.id, titleOf(job, name)],
    );
  }
  await settleRejected(client, job);
}
