import { Arg, Int, Query, Resolver } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { pageSize } from '../core/page';
import { Permission } from '../core/permission';
import { search } from './search.queries';
import { SearchHit } from './search.types';

const USUAL_HITS = 20;

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit])
  @Permission('read', 'Customer')
  search(
    @Context() ctx: Ctx,
    @Arg('text', () => String) text: string,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
  ): Promise<SearchHit[]> {
    return search(ctx, text, pageSize(first, USUAL_HITS));
  }
}
