import {
  Approval,
  CollectionCase,
  DateTime,
  type Invoice,
  MoneyType,
  PaymentPlan,
  User,
} from '@kept/data';
import type { ApprovalPhase, Reason, Refusal } from '@kept/domain';
import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { caseById } from '../collection-case/collection-case.queries';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { ReasonType, resultUnion } from '../core/refusal.type';
import { customerById } from '../customer/customer.queries';
import { invoiceById } from '../invoice/invoice.queries';
import { userById } from '../user/user.queries';
import {
  ApprovalFilter,
  AskApprovalInput,
  CounterOfferInput,
  DecideApprovalInput,
} from './approval.inputs';
import { findApproval, findApprovals, viewOf } from './approval.queries';
import { ApprovalList, PromiseAsked, WaiverAsked } from './approval.types';
import { approvalActions } from './approval-actions';
import { planById } from './approval-of-plan';
import { askApproval } from './ask-approval';
import { counterOffer } from './counter-offer';
import { approveOffer, declineOffer, withdrawApproval } from './decide-approval';
import { promiseOf, waiverOf } from './stored-offer';

const ApprovalResult = resultUnion('ApprovalResult', Approval);
const result = rowOf(Approval);

@Resolver(() => Approval)
export class ApprovalResolver {
  @Query(() => ApprovalList)
  @Permission('read', 'Approval')
  approvals(
    @Context() ctx: Ctx,
    @Arg('filter', () => ApprovalFilter, { nullable: true }) filter?: ApprovalFilter | null,
  ): Promise<ApprovalList> {
    return findApprovals(ctx, filter ?? {});
  }

  @Query(() => Approval)
  @Permission('read', 'Approval')
  approval(@Arg('id', () => ID) id: string, @Context() ctx: Ctx): Promise<Approval> {
    return findApproval(ctx, id);
  }

  @Mutation(() => ApprovalResult)
  @Permission('create', 'Approval')
  askApproval(
    @Arg('input', () => AskApprovalInput) input: AskApprovalInput,
    @Context() ctx: Ctx,
  ): Promise<Approval | Refusal> {
    return mutate(ctx, { name: 'askApproval', command: askApproval, input, result });
  }

  @Mutation(() => ApprovalResult)
  @Permission('approve', 'Approval')
  approveOffer(
    @Arg('input', () => DecideApprovalInput) input: DecideApprovalInput,
    @Context() ctx: Ctx,
  ): Promise<Approval | Refusal> {
    return mutate(ctx, { name: 'approveOffer', command: approveOffer, input, result });
  }

  @Mutation(() => ApprovalResult)
  @Permission('approve', 'Approval')
  counterOffer(
    @Arg('input', () => CounterOfferInput) input: CounterOfferInput,
    @Context() ctx: Ctx,
  ): Promise<Approval | Refusal> {
    return mutate(ctx, { name: 'counterOffer', command: counterOffer, input, result });
  }

  @Mutation(() => ApprovalResult)
  @Permission('approve', 'Approval')
  declineOffer(
    @Arg('input', () => DecideApprovalInput) input: DecideApprovalInput,
    @Context() ctx: Ctx,
  ): Promise<Approval | Refusal> {
    return mutate(ctx, { name: 'declineOffer', command: declineOffer, input, result });
  }

  @Mutation(() => ApprovalResult)
  @Permission('create', 'Approval')
  withdrawApproval(
    @Arg('input', () => DecideApprovalInput) input: DecideApprovalInput,
    @Context() ctx: Ctx,
  ): Promise<Approval | Refusal> {
    return mutate(ctx, { name: 'withdrawApproval', command: withdrawApproval, input, result });
  }

  @FieldResolver(() => [String], { description: 'among approve, counter, decline, withdraw' })
  allowedActions(@Root() approval: Approval, @Context() ctx: Ctx): string[] {
    return approvalActions(ctx, approval);
  }

  @FieldResolver(() => String, { description: 'OWN_SUPERVISOR, EVERYONE, CALLBACK, CREDITOR' })
  async phase(@Root() approval: Approval, @Context() ctx: Ctx): Promise<ApprovalPhase> {
    return (await viewOf(ctx, approval)).phase;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'when everyone who may is asked',
  })
  async everyoneAt(@Root() approval: Approval, @Context() ctx: Ctx) {
    return (await viewOf(ctx, approval)).everyoneAt;
  }

  @FieldResolver(() => DateTime, { nullable: true })
  async callbackAt(@Root() approval: Approval, @Context() ctx: Ctx) {
    return (await viewOf(ctx, approval)).callbackAt;
  }

  @FieldResolver(() => User)
  askedBy(@Root() approval: Approval, @Context() ctx: Ctx): Promise<User | null> {
    return ctx.load(userById, approval.askedById);
  }

  @FieldResolver(() => User, { nullable: true })
  decidedBy(@Root() { decidedById }: Approval, @Context() ctx: Ctx): Promise<User | null> | null {
    return decidedById === null ? null : ctx.load(userById, decidedById);
  }

  @FieldResolver(() => User, { nullable: true })
  firstApprover(@Root() approval: Approval, @Context() ctx: Ctx): Promise<User | null> | null {
    const { firstApproverId } = approval;
    return firstApproverId === null ? null : ctx.load(userById, firstApproverId);
  }

  @FieldResolver(() => CollectionCase)
  case(@Root() approval: Approval, @Context() ctx: Ctx): Promise<CollectionCase | null> {
    return ctx.load(caseById, approval.caseId);
  }

  @FieldResolver(() => String)
  async customerName(@Root() approval: Approval, @Context() ctx: Ctx): Promise<string> {
    return (await ctx.load(customerById, approval.customerId))?.name ?? '';
  }

  @FieldResolver(() => [ReasonType])
  reasons(@Root() approval: Approval): Reason[] {
    return approval.reasons;
  }

  @FieldResolver(() => PaymentPlan, { nullable: true })
  plan(@Root() { planId }: Approval, @Context() ctx: Ctx): Promise<PaymentPlan | null> | null {
    return planId === null ? null : ctx.load(planById, planId);
  }

  @FieldResolver(() => PaymentPlan, { nullable: true })
  counterPlan(@Root() approval: Approval, @Context() ctx: Ctx): Promise<PaymentPlan | null> | null {
    const { counterPlanId } = approval;
    return counterPlanId === null ? null : ctx.load(planById, counterPlanId);
  }

  @FieldResolver(() => PromiseAsked, { nullable: true })
  promise(@Root() approval: Approval): PromiseAsked | null {
    const asked = promiseOf(approval);
    return asked && { ...asked, amount: MoneyType.of(asked.amount, asked.currency) };
  }

  @FieldResolver(() => WaiverAsked, { nullable: true })
  async waiver(@Root() approval: Approval, @Context() ctx: Ctx): Promise<WaiverAsked | null> {
    const asked = waiverOf(approval);
    const invoice: Invoice | null = asked && (await ctx.load(invoiceById, asked.invoiceId));
    if (asked === null || invoice === null) return null;
    const { reason } = asked;
    return { invoice, reason, amount: MoneyType.of(asked.amount, asked.currency) };
  }
}
