import type { Refusal } from '@kept/domain';
import { Arg, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, type ResultKind } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { attestReadiness, goLive } from './readiness.commands';
import { AttestReadinessInput, GoLiveInput } from './readiness.inputs';
import { findPortfolio, portfolioReadiness } from './readiness.queries';
import { PortfolioReadiness } from './readiness.types';

const PortfolioReadinessResult = resultUnion('PortfolioReadinessResult', PortfolioReadiness);

/** A checklist is no row: it is made anew from the portfolio. */
const result: ResultKind<{ portfolioId: string }, PortfolioReadiness> = {
  type: 'Portfolio',
  idOf: ({ portfolioId }) => portfolioId,
  readBack: async (tx, _id, { portfolioId }) =>
    portfolioReadiness(tx, await findPortfolio(tx, portfolioId)),
};

@Resolver(() => PortfolioReadiness)
export class PortfolioReadinessResolver {
  @Query(() => PortfolioReadiness)
  @Permission('read', 'Portfolio')
  async portfolioReadiness(
    @Arg('portfolioId', () => ID) portfolioId: string,
    @Context() ctx: Ctx,
  ): Promise<PortfolioReadiness> {
    return portfolioReadiness(ctx, await findPortfolio(ctx, portfolioId));
  }

  @Mutation(() => PortfolioReadinessResult)
  @Permission('update', 'Portfolio')
  attestReadiness(
    @Arg('input', () => AttestReadinessInput) input: AttestReadinessInput,
    @Context() ctx: Ctx,
  ): Promise<PortfolioReadiness | Refusal> {
    return mutate(ctx, { name: 'attestReadiness', command: attestReadiness, input, result });
  }

  @Mutation(() => PortfolioReadinessResult)
  @Permission('goLive', 'Portfolio')
  goLive(
    @Arg('input', () => GoLiveInput) input: GoLiveInput,
    @Context() ctx: Ctx,
  ): Promise<PortfolioReadiness | Refusal> {
    return mutate(ctx, { name: 'goLive', command: goLive, input, result });
  }
}
