import { groupRows, loader } from '../core/loaders';
import { ScriptVersionResult } from './call-script.types';

// promises and plans agreed in a run: what its events name, and promises logged with its contact.
// One that was cancelled or replaced is not judged.
const RESULTS = `
  WITH run AS (
    SELECT r.id, r.script_version_id, r.customer_id, r.portfolio_id, r.contact_log_id, r.state,
           r.state = 'FINISHED' AND l.reach_class = 'R' AS is_reached,
           ARRAY(SELECT (e->'record'->>'id')::uuid FROM jsonb_array_elements(r.events) e
                 WHERE e->>'kind' = 'ACTED' AND e->'record'->>'id' ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
                ) AS record_ids
    FROM script_run r LEFT JOIN contact_log l ON l.id = r.contact_log_id
    WHERE r.script_id = ANY($1::uuid[])
  ), agreed AS (
    SELECT run.id, s.status = 'KEPT' AS is_kept,
           s.status IN ('KEPT', 'PARTLY_KEPT', 'BROKEN') AS is_judged
    FROM run JOIN promise_to_pay p ON p.customer_id = run.customer_id AND p.portfolio_id = run.portfolio_id
      AND (p.id = ANY(run.record_ids) OR p.contact_log_id = run.contact_log_id)
    LEFT JOIN promise_standing s ON s.promise_id = p.id
    UNION ALL
    SELECT run.id, s.status = 'COMPLETED', s.status IN ('COMPLETED', 'DEFAULTED', 'LAPSED')
    FROM run JOIN payment_plan p ON p.customer_id = run.customer_id AND p.portfolio_id = run.portfolio_id
      AND p.id = ANY(run.record_ids)
    LEFT JOIN plan_standing s ON s.plan_id = p.id
  ), of_run AS (
    SELECT id, count(*) AS promises, count(*) FILTER (WHERE is_judged) AS judged,
           count(*) FILTER (WHERE is_judged AND is_kept) AS kept
    FROM agreed GROUP BY id
  )
  SELECT v.script_id AS "scriptId", v.id AS "versionId", v.number, v.share,
         count(run.id)::int AS runs,
         (count(*) FILTER (WHERE run.state = 'FINISHED'))::int AS finished,
         (count(*) FILTER (WHERE run.state = 'LEFT'))::int AS "left",
         (count(*) FILTER (WHERE run.is_reached))::int AS reached,
         (count(*) FILTER (WHERE run.is_reached AND o.promises > 0))::int AS "withPromise",
         coalesce(sum(o.promises), 0)::int AS promises,
         coalesce(sum(o.kept), 0)::int AS kept, coalesce(sum(o.judged), 0)::int AS judged
  FROM call_script_version v
  LEFT JOIN run ON run.script_version_id = v.id LEFT JOIN of_run o ON o.id = run.id
  WHERE v.script_id = ANY($1::uuid[]) AND (v.state <> 'DRAFT')
  GROUP BY v.id ORDER BY v.number DESC`;

type Row = Omit<ScriptVersionResult, 'promiseRate' | 'keptRate'> & {
  scriptId: string;
  withPromise: number;
};

// with fewer a rate is chance
const ENOUGH = 20;

/** What came of the calls led by each version of a script that was ever published, the latest first. */
export const resultsOfScript = loader<string, ScriptVersionResult[]>(async (ctx, scriptIds) => {
  const rows = await ctx.query<Row>(RESULTS, [scriptIds]);
  return groupRows(scriptIds, rows, ({ scriptId }) => scriptId).map((group) =>
    group.map(({ scriptId: _, withPromise, ...row }) =>
      Object.assign(new ScriptVersionResult(), {
        ...row,
        promiseRate: rate(withPromise, row.reached),
        keptRate: rate(row.kept, row.judged),
      }),
    ),
  );
});

function rate(part: number, whole: number): number | null {
  return whole < ENOUGH ? null : part / whole;
}
