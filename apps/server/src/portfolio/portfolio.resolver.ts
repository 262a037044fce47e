import { BusinessCalendar, Json, LocalDate, Portfolio } from '@kept/data';
import type { PromisePolicy, Refusal } from '@kept/domain';
import { Arg, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { calendarById } from '../business-calendar/business-calendar.queries';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { changePortfolioIdentity } from './change-portfolio-identity';
import { createPortfolio } from './portfolio.commands';
import { ChangePortfolioIdentityInput, CreatePortfolioInput } from './portfolio.inputs';
import { policiesToday, visiblePortfolios } from './portfolio.queries';

const PortfolioResult = resultUnion('PortfolioResult', Portfolio);

@Resolver(() => Portfolio)
export class PortfolioResolver {
  @Query(() => [Portfolio])
  @Permission('read', 'Portfolio')
  portfolios(@Context() ctx: Ctx): Promise<Portfolio[]> {
    return visiblePortfolios(ctx);
  }

  @Mutation(() => PortfolioResult)
  @Permission('create', 'Portfolio')
  createPortfolio(
    @Arg('input', () => CreatePortfolioInput) input: CreatePortfolioInput,
    @Context() ctx: Ctx,
  ): Promise<Portfolio | Refusal> {
    const name = 'createPortfolio';
    return mutate(ctx, { name, command: createPortfolio, input, result: rowOf(Portfolio) });
  }

  @Mutation(() => PortfolioResult)
  @Permission('update', 'Portfolio')
  changePortfolioIdentity(
    @Arg('input', () => ChangePortfolioIdentityInput) input: ChangePortfolioIdentityInput,
    @Context() ctx: Ctx,
  ): Promise<Portfolio | Refusal> {
    const name = 'changePortfolioIdentity';
    const command = changePortfolioIdentity;
    return mutate(ctx, { name, command, input, result: rowOf(Portfolio) });
  }

  @FieldResolver(() => LocalDate)
  today(@Root() portfolio: Portfolio, @Context() ctx: Ctx): Temporal.PlainDate {
    return ctx.today(portfolio.timeZone);
  }

  @FieldResolver(() => BusinessCalendar)
  calendar(@Root() portfolio: Portfolio, @Context() ctx: Ctx): Promise<BusinessCalendar | null> {
    return ctx.load(calendarById, portfolio.calendarId);
  }

  @FieldResolver(() => Json, {
    description:
      "the promise policy in force today, as JSON of the domain's PromisePolicy (the dialog checks with the same function)",
  })
  async promisePolicy(@Root() portfolio: Portfolio, @Context() ctx: Ctx): Promise<PromisePolicy> {
    return (await policiesToday(ctx, portfolio)).PROMISE;
  }
}
