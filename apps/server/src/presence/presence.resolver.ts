import { Arg, ID, Query, Resolver } from 'type-graphql';
import { visible } from '../core/ability-sql';
import { Context, type Ctx } from '../core/context';
import { notFound } from '../core/errors';
import { Permission } from '../core/permission';
import { seenBy, whoIsIn } from './presence.queries';
import { Presence } from './presence.type';

@Resolver()
export class PresenceResolver {
  @Query(() => [Presence])
  @Permission('read', 'Customer')
  async presence(
    @Arg('customerId', () => ID) customerId: string,
    @Context() ctx: Ctx,
  ): Promise<Presence[]> {
    const parameters: unknown[] = [customerId];
    const mayRead = visible(ctx, { action: 'read', type: 'Customer', alias: 'k', parameters });
    const known = await ctx.query(
      `SELECT FROM customer k WHERE k.id = $1 AND ${mayRead}`,
      parameters,
    );
    if (known.length === 0) throw notFound('The customer');
    return seenBy(ctx, await whoIsIn(ctx, customerId));
  }
}
