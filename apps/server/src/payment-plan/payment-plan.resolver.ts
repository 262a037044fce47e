import { PaymentPlan } from '@kept/data';
import type { Refusal } from '@kept/domain';
import { Arg, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { PlanTermsInput } from '../offer/plan-terms.inputs';
import { agreePaymentPlan } from './agree-plan';
import {
  cancelPaymentPlan,
  declinePaymentPlan,
  pausePaymentPlan,
  reinstatePaymentPlan,
} from './change-plan';
import {
  EndPlanInput,
  InstalmentFilter,
  PausePlanInput,
  PaymentPlanFilter,
  PlanVersionInput,
  ProposePaymentPlanInput,
} from './payment-plan.inputs';
import {
  countInstalments,
  countPlans,
  instalmentsPage,
  plansPage,
  visiblePlan,
} from './payment-plan.queries';
import {
  InstalmentConnection,
  InstalmentDue,
  PaymentPlanConnection,
  PaymentPlanPreview,
} from './payment-plan.types';
import { instalmentsOfFile } from './plan-facts';
import { planFile } from './plan-file';
import { previewPlan } from './preview-plan';
import { proposePaymentPlan } from './propose-plan';

const PaymentPlanResult = resultUnion('PaymentPlanResult', PaymentPlan);
const result = rowOf(PaymentPlan);

@Resolver()
export class PaymentPlanResolver {
  @Query(() => PaymentPlan)
  @Permission('read', 'PaymentPlan')
  paymentPlan(@Arg('id', () => ID) id: string, @Context() ctx: Ctx): Promise<PaymentPlan> {
    return visiblePlan(ctx, id);
  }

  @Query(() => PaymentPlanConnection)
  @Permission('read', 'PaymentPlan')
  async paymentPlans(
    @Context() ctx: Ctx,
    @Arg('filter', () => PaymentPlanFilter, { nullable: true }) filter?: PaymentPlanFilter | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<PaymentPlanConnection> {
    const asked = { filter, first, after };
    return Object.assign(new PaymentPlanConnection(), await plansPage(ctx, asked), { asked });
  }

  @Query(() => InstalmentConnection)
  @Permission('read', 'PaymentPlan')
  async instalments(
    @Context() ctx: Ctx,
    @Arg('filter', () => InstalmentFilter, { nullable: true }) filter?: InstalmentFilter | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<InstalmentConnection> {
    const asked = { filter, first, after };
    const { nodes, pageInfo } = await instalmentsPage(ctx, asked);
    const due = await Promise.all(
      nodes.map(async ({ plan, number }) => {
        const file = await ctx.load(planFile, plan.id);
        const instalment = file && instalmentsOfFile(file).find((one) => one.number === number);
        return instalment
          ? Object.assign(new InstalmentDue(), { id: `${plan.id}:${number}`, instalment, plan })
          : [];
      }),
    );
    return Object.assign(new InstalmentConnection(), { nodes: due.flat(), pageInfo, asked });
  }

  @Query(() => PaymentPlanPreview)
  @Permission('create', 'PaymentPlan')
  paymentPlanPreview(
    @Context() ctx: Ctx,
    @Arg('caseId', () => ID) caseId: string,
    @Arg('terms', () => PlanTermsInput) terms: PlanTermsInput,
    @Arg('replacesPlanId', () => ID, { nullable: true }) replacesPlanId?: string | null,
  ): Promise<PaymentPlanPreview> {
    return previewPlan(ctx, { caseId, terms, replacesPlanId });
  }

  @Mutation(() => PaymentPlanResult)
  @Permission('create', 'PaymentPlan')
  proposePaymentPlan(
    @Arg('input', () => ProposePaymentPlanInput) input: ProposePaymentPlanInput,
    @Context() ctx: Ctx,
  ): Promise<PaymentPlan | Refusal> {
    return mutate(ctx, { name: 'proposePaymentPlan', command: proposePaymentPlan, input, result });
  }

  @Mutation(() => PaymentPlanResult)
  @Permission('update', 'PaymentPlan')
  agreePaymentPlan(
    @Arg('input', () => PlanVersionInput) input: PlanVersionInput,
    @Context() ctx: Ctx,
  ): Promise<PaymentPlan | Refusal> {
    return mutate(ctx, { name: 'agreePaymentPlan', command: agreePaymentPlan, input, result });
  }

  @Mutation(() => PaymentPlanResult, { description: 'the customer said no' })
  @Permission('update', 'PaymentPlan')
  declinePaymentPlan(
    @Arg('input', () => EndPlanInput) input: EndPlanInput,
    @Context() ctx: Ctx,
  ): Promise<PaymentPlan | Refusal> {
    return mutate(ctx, { name: 'declinePaymentPlan', command: declinePaymentPlan, input, result });
  }

  @Mutation(() => PaymentPlanResult)
  @Permission('update', 'PaymentPlan')
  cancelPaymentPlan(
    @Arg('input', () => EndPlanInput) input: EndPlanInput,
    @Context() ctx: Ctx,
  ): Promise<PaymentPlan | Refusal> {
    return mutate(ctx, { name: 'cancelPaymentPlan', command: cancelPaymentPlan, input, result });
  }

  @Mutation(() => PaymentPlanResult)
  @Permission('update', 'PaymentPlan')
  pausePaymentPlan(
    @Arg('input', () => PausePlanInput) input: PausePlanInput,
    @Context() ctx: Ctx,
  ): Promise<PaymentPlan | Refusal> {
    return mutate(ctx, { name: 'pausePaymentPlan', command: pausePaymentPlan, input, result });
  }

  @Mutation(() => PaymentPlanResult)
  @Permission('reinstate', 'PaymentPlan')
  reinstatePaymentPlan(
    @Arg('input', () => EndPlanInput) input: EndPlanInput,
    @Context() ctx: Ctx,
  ): Promise<PaymentPlan | Refusal> {
    const command = reinstatePaymentPlan;
    return mutate(ctx, { name: 'reinstatePaymentPlan', command, input, result });
  }
}

@Resolver(() => PaymentPlanConnection)
export class PaymentPlanConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { asked }: PaymentPlanConnection, @Context() ctx: Ctx): Promise<number> {
    return countPlans(ctx, asked);
  }
}

@Resolver(() => InstalmentConnection)
export class InstalmentConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { asked }: InstalmentConnection, @Context() ctx: Ctx): Promise<number> {
    return countInstalments(ctx, asked);
  }
}
