import { CollectionCase, PaymentPlan } from '@kept/data';
import { can, subject } from '@kept/domain';
import { Arg, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { Permission } from '../core/permission';
import { customerById } from '../customer/customer.queries';
import { plansOfCase } from '../payment-plan/plan-file';
import { negotiationOf } from './negotiation.queries';
import { Negotiation } from './negotiation.types';

@Resolver(() => CollectionCase)
export class NegotiationResolver {
  @Query(() => Negotiation)
  @Permission('read', 'Offer')
  negotiation(@Arg('caseId', () => ID) caseId: string, @Context() ctx: Ctx): Promise<Negotiation> {
    return negotiationOf(ctx, caseId);
  }

  @FieldResolver(() => [PaymentPlan])
  async plans(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<PaymentPlan[]> {
    const { portfolioId } = work;
    const customer = await ctx.load(customerById, work.customerId);
    const record = { portfolioId, accountManagerId: customer?.accountManagerId ?? null };
    if (!can(ctx.ability, 'read', subject('PaymentPlan', record))) return [];
    return ctx.load(plansOfCase, work.id);
  }
}
