import { LocalDate } from '@kept/data';
import { Arg, ID, Query, Resolver } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { Permission } from '../core/permission';
import { ageingAsOf, dayAsked } from './ageing.queries';
import { AgeingType } from './ageing.types';

@Resolver(() => AgeingType)
export class AgeingResolver {
  @Query(() => [AgeingType])
  @Permission('read', 'Invoice')
  async ageing(
    @Context() ctx: Ctx,
    @Arg('asOf', () => LocalDate, { nullable: true }) asOf?: Temporal.PlainDate | null,
    @Arg('portfolioId', () => ID, { nullable: true }) portfolioId?: string | null,
    @Arg('customerId', () => ID, { nullable: true }) customerId?: string | null,
  ): Promise<AgeingType[]> {
    const on = await dayAsked(ctx, { asOf, portfolioId });
    const rows = await ageingAsOf(ctx, on, { portfolioId, customerId });
    return rows.map((row) => AgeingType.of(row, on));
  }
}
