import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Team, TeamPortfolio } from '../team/team.entity';
import { buildPortfolio } from './build-portfolio';

/** A team that works the given portfolios, or one made for it. */
export async function buildTeam(
  em: EntityManager,
  { portfolioIds, ...given }: Partial<Team> & { portfolioIds?: string[] } = {},
): Promise<Team> {
  const team = await em.save(em.create(Team, { name: `Team ${randomUUID()}`, ...given }));
  const worked = portfolioIds ?? [(await buildPortfolio(em)).id];
  await em.insert(
    TeamPortfolio,
    worked.map((portfolioId) => ({ teamId: team.id, portfolioId })),
  );
  return team;
}
