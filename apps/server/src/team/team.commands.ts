import { Team, TeamPortfolio } from '@kept/data';
import { type Refusal, refuse, subject } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import { dropSessions } from '../core/sessions';
import { staleVersion, updateSeen } from '../core/versioned';
import type { ChangeTeamInput, CreateTeamInput } from './team.inputs';

/** Why a team cannot be called so, or work on these books; null when it can. */
async function refuseTeam(
  tx: Tx,
  { name, portfolioIds = [] }: { name: string; portfolioIds?: readonly string[] },
): Promise<Refusal | null> {
  if (name.trim() === '') {
    return refuse('INVALID_INPUT', 'A team needs a name.', { field: 'name' });
  }
  const known = await tx.query('SELECT FROM portfolio WHERE id = ANY($1)', [portfolioIds]);
  if (known.length === new Set(portfolioIds).size) return null;
  return refuse('INVALID_INPUT', 'One of the portfolios is not known.', { field: 'portfolioIds' });
}

async function setPortfolios(tx: Tx, teamId: string, portfolioIds: readonly string[]) {
  await tx.em.delete(TeamPortfolio, { teamId });
  await tx.em.insert(
    TeamPortfolio,
    [...new Set(portfolioIds)].map((portfolioId) => ({ teamId, portfolioId })),
  );
}

async function memberIds(tx: Tx, teamId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT user_id AS id FROM team_member WHERE team_id = $1',
    [teamId],
  );
  return rows.map((row) => row.id);
}

/** Makes a team that works the given portfolios; people come to it one by one. */
export async function createTeam(tx: Tx, input: CreateTeamInput): Promise<Team | Refusal> {
  const refused = await refuseTeam(tx, input);
  if (refused) return refused;
  const team = await tx.em.save(tx.em.create(Team, { name: input.name.trim() }));
  await setPortfolios(tx, team.id, input.portfolioIds);
  tx.emit({
    type: 'TEAM_CREATED',
    payload: { teamId: team.id, portfolioIds: input.portfolioIds },
    subject: { type: 'Team', id: team.id },
  });
  return team;
}

/** Renames a team or gives it other portfolios; its people's sessions and sockets follow at once. */
export async function changeTeam(tx: Tx, input: ChangeTeamInput): Promise<Team | Refusal> {
  const team = await tx.em.findOneBy(Team, { id: input.id });
  if (!team) throw notFound('The team');
  demand(tx, 'update', subject('Team', team));
  const name = input.name ?? team.name;
  const { portfolioIds } = input;
  const refused = await refuseTeam(tx, { name, ...(portfolioIds && { portfolioIds }) });
  if (refused) return refused;
  if (!(await updateSeen(tx, Team, input, { name: name.trim() }))) return staleVersion('The team');
  if (portfolioIds) await setPortfolios(tx, team.id, portfolioIds);
  await dropSessions(tx, await memberIds(tx, team.id));
  tx.emit({
    type: 'TEAM_CHANGED',
    payload: {
      teamId: team.id,
      fields: [...(input.name ? ['name'] : []), ...(portfolioIds ? ['portfolios'] : [])],
    },
    subject: { type: 'Team', id: team.id },
  });
  return tx.em.findOneByOrFail(Team, { id: team.id });
}
