import type { Reading } from '../core/context';
import { notHeldByOthers } from '../presence/lease';
import { atHours } from './callable';
import type { WorklistFilter } from './worklist.inputs';
import { actionDueSql } from './worklist.queries';
import { Parameters, todaySql, worklistConditions } from './worklist-conditions';
import { BEST_FIRST, pinnedSql } from './worklist-page';

export interface Candidate {
  caseId: string;
  customerId: string;
}

export interface CandidatesWanted {
  filter: WorklistFilter;
  /** customers who are not to be served: just left, or tried already */
  except: readonly string[];
  limit: number;
}

// For each way of working the cases a person is served, over s and p: what is theirs, and what is the team's.
function modesSql(filter: WorklistFilter, me: string, teams: () => string) {
  const own = `s.owner_id = ${me}::uuid`;
  if (filter.whose === 'MINE')
    return [{ rank: 1, modes: "'OWNED','POOL','OWNED_THEN_POOL'", whose: own }];
  const ofTeam = `(s.team_id IS NULL OR s.team_id = ANY(${teams()}::uuid[]))`;
  return [
    { rank: 1, modes: "'OWNED','OWNED_THEN_POOL'", whose: own },
    { rank: 1, modes: "'POOL'", whose: ofTeam },
    { rank: 2, modes: "'OWNED_THEN_POOL'", whose: `s.owner_id IS NULL AND ${ofTeam}` },
  ];
}

/**
 * The next few cases to serve, best first: callbacks that are due, then by the portfolio's way of
 * working what is planned for now. Nobody else holds the customer. Reads heads of indexes only.
 */
export async function nextCandidates(
  ctx: Reading,
  { filter: asked, except, limit }: CandidatesWanted,
): Promise<Candidate[]> {
  const parameters = new Parameters();
  // what is put aside is never served, whatever the list shows
  const wanted = { ...asked, includeSuppressed: false };
  const filter = asked.callableNow ? await atHours(ctx, wanted) : wanted;
  const conditions = worklistConditions(ctx, { filter, action: 'work' }, parameters);
  const me = parameters.of(ctx.user.id);
  const now = parameters.of(ctx.now.toString());
  const few = `${parameters.of(limit)}::int`;
  const isFree = `s.customer_id <> ALL(${parameters.of(except)}::uuid[])
    AND ${notHeldByOthers('s.customer_id', `${me}::uuid`)}`;
  const due = actionDueSql(todaySql(ctx, parameters), `${now}::timestamptz`);
  // a promise that is due is planned for the end of its grace, and asked for before it
  const isDue = filter.promiseDue ? 'true' : due;
  const pinned = pinnedSql(ctx, filter, { parameters, moment: ctx.now.toString() });
  const columns = 's.case_id, s.customer_id, s.callback_at, s.points, s.rank_minor, s.age_rank';
  const heads = (whose: string) =>
    conditions.ways.map(
      (way) => `(SELECT ${columns} FROM case_standing s
        WHERE s.portfolio_id = p.id AND ${whose} AND ${conditions.listed} AND ${way} AND ${isDue} AND ${isFree}
        ORDER BY ${BEST_FIRST} LIMIT ${few})`,
    );
  const listed = modesSql(filter, me, () => parameters.of(ctx.user.teamIds)).map(
    ({ rank, modes, whose }) => `(SELECT ${rank} AS rank, NULL::timestamptz AS pinned_at, s.*
      FROM portfolio p CROSS JOIN LATERAL (${heads(whose).join(' UNION ALL ')}) s
      WHERE p.work_mode IN (${modes}) AND ${conditions.portfolios}
      ORDER BY ${BEST_FIRST} LIMIT ${few})`,
  );
  const first = `(SELECT 0 AS rank, s.callback_at AS pinned_at, ${columns}
    FROM portfolio p JOIN case_standing s ON s.portfolio_id = p.id
    WHERE ${conditions.portfolios} AND ${conditions.facts} AND ${pinned} AND ${isFree}
    ORDER BY s.callback_at LIMIT ${few})`;
  return ctx.query<Candidate>(
    `SELECT s.case_id AS "caseId", s.customer_id AS "customerId"
     FROM (${[first, ...listed].join(' UNION ALL ')}) s
     ORDER BY s.rank, s.pinned_at, ${BEST_FIRST} LIMIT ${few}`,
    parameters.values,
  );
}
