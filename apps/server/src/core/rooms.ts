import { can, rulesToConditions, subject } from '@kept/domain';
import { z } from 'zod';
import { visible } from './ability-sql';
import type { Reading } from './context';
import type { Notice } from './timeline';

const ROOM = z.string().regex(/^(case|customer|user|team|portfolio):[0-9a-f-]{36}$/);

// stands for any portfolio that is not among a user's own
const SOME_PORTFOLIO = '00000000-0000-0000-0000-000000000000';

/** What a room's name says, or null where it is none. */
export function parseRoom(name: unknown): { kind: string; id: string } | null {
  const parsed = ROOM.safeParse(name);
  if (!parsed.success) return null;
  const [kind = '', id = ''] = parsed.data.split(':');
  return { kind, id };
}

async function mayReadCase(ctx: Reading, id: string): Promise<boolean> {
  const parameters: unknown[] = [id];
  const mayRead = visible(ctx, { action: 'read', type: 'CollectionCase', alias: 'c', parameters });
  const rows = await ctx.query(
    `SELECT FROM collection_case c WHERE c.id = $1 AND ${mayRead}`,
    parameters,
  );
  return rows.length > 0;
}

/**
 * A customer's room has a room behind it for each portfolio whose rows the user may see, so that what
 * one creditor's collector does is never told to another's.
 */
async function customerRooms(ctx: Reading, id: string): Promise<string[]> {
  const parameters: unknown[] = [id];
  const mayRead = visible(ctx, { action: 'read', type: 'Customer', alias: 'k', parameters });
  const [row] = await ctx.query<{ accountManagerId: string | null }>(
    `SELECT k.account_manager_id AS "accountManagerId" FROM customer k WHERE k.id = $1 AND ${mayRead}`,
    parameters,
  );
  if (!row) return [];
  const maySee = (portfolioId: string) =>
    can(ctx.ability, 'read', subject('CollectionCase', { portfolioId, ...row }));
  const rooms = [`customer:${id}`];
  if (maySee(SOME_PORTFOLIO)) return [...rooms, `customer:${id}/*`];
  return [...rooms, ...ctx.user.portfolioIds.filter(maySee).map((one) => `customer:${id}/${one}`)];
}

/** The rooms a user enters who asks for this one; none where they may not. Authorised like reading the record. */
export async function roomsFor(ctx: Reading, name: string): Promise<string[]> {
  const room = parseRoom(name);
  if (!room) return [];
  const { kind, id } = room;
  switch (kind) {
    case 'user':
      return id === ctx.user.id ? [name] : [];
    case 'team': {
      const seesAll = rulesToConditions(ctx.ability, 'read', 'CollectionCase') === 'ALL';
      return seesAll || ctx.user.teamIds.includes(id) ? [name] : [];
    }
    case 'portfolio':
      return can(ctx.ability, 'read', subject('CollectionCase', { portfolioId: id })) ? [name] : [];
    case 'case':
      return (await mayReadCase(ctx, id)) ? [name] : [];
    case 'customer':
      return customerRooms(ctx, id);
    default:
      return [];
  }
}

/** Every room that a notice is for. */
export function roomsOf(notice: Notice): string[] {
  const { caseId, customerId, portfolioId, teamIds, userIds } = notice;
  const rooms = [
    ...teamIds.map((id) => `team:${id}`),
    ...userIds.map((id) => `user:${id}`),
    ...(caseId ? [`case:${caseId}`] : []),
    ...(portfolioId ? [`portfolio:${portfolioId}`] : []),
  ];
  if (!customerId) return rooms;
  if (!portfolioId) return [...rooms, `customer:${customerId}`];
  return [...rooms, `customer:${customerId}/${portfolioId}`, `customer:${customerId}/*`];
}
