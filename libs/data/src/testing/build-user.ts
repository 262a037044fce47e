import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { TeamMember } from '../team/team.entity';
import { User } from '../user/user.entity';

/** A user, a collector unless told otherwise, in the given teams. */
export async function buildUser(
  em: EntityManager,
  { teamIds = [], ...given }: Partial<User> & { teamIds?: string[] } = {},
): Promise<User> {
  const name = given.name ?? 'Mia Collector';
  const user = await em.save(
    em.create(User, {
      email: `${randomUUID()}@example.com`,
      roles: ['COLLECTOR'],
      ...given,
      name,
    }),
  );
  await em.insert(
    TeamMember,
    teamIds.map((teamId) => ({ teamId, userId: user.id })),
  );
  return user;
}
