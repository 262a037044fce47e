import { ImportBatch } from '@kept/data';
import { Arg, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { pageSize } from '../core/page';
import { Permission } from '../core/permission';
import { portfolioById } from '../portfolio/portfolio.queries';
import { latestImports } from './import-batch.queries';

@Resolver(() => ImportBatch)
export class ImportBatchResolver {
  @Query(() => [ImportBatch])
  @Permission('read', 'ImportBatch')
  importBatches(
    @Arg('first', () => Int, { nullable: true }) first: number | null | undefined,
    @Context() ctx: Ctx,
  ): Promise<ImportBatch[]> {
    return latestImports(ctx, pageSize(first));
  }

  @FieldResolver(() => String, { nullable: true })
  async portfolioName(@Root() batch: ImportBatch, @Context() ctx: Ctx): Promise<string | null> {
    if (batch.portfolioId === null) return null;
    return (await ctx.load(portfolioById, batch.portfolioId))?.name ?? null;
  }
}
