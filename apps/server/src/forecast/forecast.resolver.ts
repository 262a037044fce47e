import { Arg, ID, Int, Query, Resolver } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { Permission } from '../core/permission';
import { findForecast } from './forecast.queries';
import { Forecast } from './forecast.types';

@Resolver(() => Forecast)
export class ForecastResolver {
  @Query(() => [Forecast])
  @Permission('read', 'PaymentPlan')
  forecast(
    @Context() ctx: Ctx,
    @Arg('portfolioId', () => ID, { nullable: true }) portfolioId?: string | null,
    @Arg('weeks', () => Int, { nullable: true }) weeks?: number | null,
  ): Promise<Forecast[]> {
    return findForecast(ctx, { portfolioId: portfolioId ?? null, weeks: weeks ?? null });
  }
}
