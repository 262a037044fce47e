import { Team, TeamPortfolio } from '@kept/data';
import { type Refusal, refuse, subject } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import { dropSessions } from '../core/sessions';
import { staleVersion, updateSeen } from '../core/versioned';
import type { ChangeTeamInput, CreateTeamInput } from './team.inputs';

function refuseName(name: string): Refusal | null {
  return name.trim() === ''
    ? refuse('INVALID_INPUT', 'A team needs a name.', { field: 'name' })
    : null;
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
  const unnamed = refuseName(input.name);
  if (unnamed) return unnamed;
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
  const unnamed = refuseName(name);
  if (unnamed) return unnamed;
  if (!(await updateSeen(tx, Team, input, { name: name.trim() }))) return staleVersion('The team');
  if (input.portfolioIds) await setPortfolios(tx, team.id, input.portfolioIds);
  await dropSessions(tx, await memberIds(tx, team.id));
  tx.emit({
    type: 'TEAM_CHANGED',
    payload: {
      teamId: team.id,
      fields: [...(input.name ? ['name'] : []), ...(input.portfolioIds ? ['portfolios'] : [])],
    },
    subject: { type: 'Team', id: team.id },
  });
  return tx.em.findOneByOrFail(Team, { id: team.id });
}
