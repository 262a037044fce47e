import { Arg, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { Permission } from '../core/permission';
import { WorklistFilter } from './worklist.inputs';
import { countWorklist, worklistSummary } from './worklist.queries';
import { WorklistConnection, WorklistSummary } from './worklist.types';
import { worklistPage } from './worklist-page';

@Resolver(() => WorklistConnection)
export class WorklistResolver {
  @Query(() => WorklistConnection)
  @Permission('read', 'CollectionCase')
  async worklist(
    @Context() ctx: Ctx,
    @Arg('filter', () => WorklistFilter, { nullable: true }) filter?: WorklistFilter | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<WorklistConnection> {
    const asked = { filter: filter ?? {}, first, after };
    return Object.assign(new WorklistConnection(), await worklistPage(ctx, asked), asked);
  }

  @Query(() => WorklistSummary)
  @Permission('read', 'CollectionCase')
  worklistSummary(
    @Context() ctx: Ctx,
    @Arg('filter', () => WorklistFilter, { nullable: true }) filter?: WorklistFilter | null,
  ): Promise<WorklistSummary> {
    return worklistSummary(ctx, filter ?? {});
  }

  @FieldResolver(() => Int, { description: 'costs only who asks' })
  totalCount(@Root() connection: WorklistConnection, @Context() ctx: Ctx): Promise<number> {
    return countWorklist(ctx, connection.filter);
  }
}
