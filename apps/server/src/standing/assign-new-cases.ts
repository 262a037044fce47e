import type { Tx } from '../core/context';
import type { PortfolioContext } from './portfolio-context';
import type { CaseRow } from './standing-facts';

/** Somebody (or a team) that may get a new case, with how many are open there. */
interface Desk {
  id: string;
  portfolio_id: string;
  team_id: string;
  cases: number;
}

const TEAMS = `
  SELECT t.team_id AS id, t.portfolio_id, t.team_id, count(k.id)::integer AS cases
  FROM team_portfolio t
  LEFT JOIN collection_case k ON k.portfolio_id = t.portfolio_id AND k.state = 'OPEN' AND k.team_id = t.team_id
  WHERE t.portfolio_id = ANY($1)
  GROUP BY t.team_id, t.portfolio_id`;

const COLLECTORS = `
  SELECT u.id, t.portfolio_id, t.team_id, count(k.id)::integer AS cases
  FROM team_portfolio t
  JOIN team_member m ON m.team_id = t.team_id
  JOIN app_user u ON u.id = m.user_id AND NOT u.is_disabled AND 'COLLECTOR' = ANY(u.roles)
  LEFT JOIN collection_case k ON k.portfolio_id = t.portfolio_id AND k.state = 'OPEN' AND k.owner_id = u.id
  WHERE t.portfolio_id = ANY($1)
  GROUP BY u.id, t.portfolio_id, t.team_id`;

/**
 * Gives new cases to a team of their portfolio and, where every case has an owner (OWNED), to one of
 * its collectors: to whoever has the fewest, so that work spreads evenly; among equals by id, so that
 * the same facts give the same answer.
 */
export async function assignNewCases(
  tx: Tx,
  cases: readonly CaseRow[],
  portfolios: ReadonlyMap<string, PortfolioContext>,
): Promise<CaseRow[]> {
  if (cases.length === 0) return [];
  const ids = [...new Set(cases.map((work) => work.portfolio_id))];
  const owned = ids.filter((id) => portfolios.get(id)?.workMode === 'OWNED');
  const teams = await tx.query<Desk>(TEAMS, [ids]);
  const collectors = owned.length === 0 ? [] : await tx.query<Desk>(COLLECTORS, [owned]);
  return cases.map((work) => {
    const team = leastBusy(teams, (desk) => desk.portfolio_id === work.portfolio_id);
    const owner = leastBusy(
      collectors,
      (desk) => desk.portfolio_id === work.portfolio_id && desk.team_id === team?.id,
    );
    return { ...work, team_id: team?.id ?? null, owner_id: owner?.id ?? null };
  });
}

function leastBusy(desks: readonly Desk[], isMeant: (desk: Desk) => boolean): Desk | null {
  let found: Desk | null = null;
  for (const desk of desks) {
    if (!isMeant(desk)) continue;
    if (found === null || desk.cases < found.cases) found = desk;
    else if (desk.cases === found.cases && desk.id < found.id) found = desk;
  }
  // the next case of the same batch sees this one counted
  if (found !== null) found.cases += 1;
  return found;
}
