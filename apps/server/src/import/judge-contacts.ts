import type pg from 'pg';
import { type ImportJob, titleOf } from './import-request';
import { POINTED_TO, POINTING_JOINS, pointingChecks } from './protection-checks';
import { rejectBy, settleRejected } from './rejections';

/** SQL: whether the contact log has a row `r` already, of this or an earlier file or from the desk itself. */
const IS_LOGGED = `EXISTS (SELECT FROM contact_log l
  WHERE l.customer_id = r.customer_id AND l.occurred_at = r.occurred_at AND l.channel = r.channel
    AND l.direction = r.direction AND l.outcome = r.outcome
    AND l.is_other_collector = (coalesce(r.made_by, 'US') = 'OTHER'))`;

/** Decides what is to become of every row of a file of contacts: they are known by whom, when, how and what came of it. */
export async function judgeContacts(client: pg.Client, job: ImportJob): Promise<void> {
  const { tables, portfolio, businessDay } = job;
  await client.query(
    `CREATE UNLOGGED TABLE ${tables.judged} WITH (autovacuum_enabled = off) AS
     WITH found AS (
       SELECT s.*, ${POINTED_TO}, k.id AS case_id,
              row_number() OVER (PARTITION BY s.customer_ref, s.occurred_at, s.channel, s.direction, s.outcome,
                                              coalesce(s.made_by, 'US') ORDER BY s.line) > 1 AS is_repeated
       FROM ${tables.stage} s ${POINTING_JOINS}
       LEFT JOIN LATERAL (SELECT o.id FROM collection_case o
         WHERE o.customer_id = c.customer_id AND o.portfolio_id = $1
         ORDER BY o.state = 'OPEN' DESC, o.opened_on DESC LIMIT 1) k ON true
     )
     SELECT ${stageColumns(job)}, uuidv7() AS row_id,
            CASE WHEN r.problems IS NOT NULL THEN 'REJECTED'
                 WHEN (r.occurred_at AT TIME ZONE $3)::date > $2::date THEN 'LATER'
                 WHEN r.is_repeated OR ${IS_LOGGED} THEN 'UNCHANGED' ELSE 'NEW' END AS outcome
     FROM found r`,
    [portfolio.id, businessDay, portfolio.timeZone],
  );
  for (const check of pointingChecks(job)) await rejectBy(client, job, check);
  await rejectBy(client, job, {
    when: `r.outcome <> 'LATER' AND r.customer_id IS NOT NULL AND r.case_id IS NULL`,
    field: titleOf(job, 'customer'),
    value: 'r.customer_ref',
    code: 'NO_CASE',
    reason: "'the customer has no case; import what they owe first'",
  });
  await settleRejected(client, job);
}

// the file's own outcome stands beside what becomes of the row
function stageColumns(job: ImportJob): string {
  const own = job.fields.map(({ column }) =>
    column === 'outcome' ? 'r.outcome AS contact_outcome' : `r.${column}`,
  );
  const found = ['customer_id', 'debt_id', 'account_customer_id', 'contact_point_id', 'case_id'];
  return [
    'r.line, r.start_byte, r.bytes, r.problems, r.key',
    ...own,
    ...found.map((column) => `r.${column}`),
  ].join(', ');
}
