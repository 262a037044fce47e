import { Allocation, MoneyType, Payment, User } from '@kept/data';
import { allowedActions, type Refusal } from '@kept/domain';
import { Arg, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { allocationsOfPayment } from '../allocation/allocation.queries';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { unappliedOf } from '../credit-note/credit-note.queries';
import { portfolioById } from '../portfolio/portfolio.queries';
import { userById } from '../user/user.queries';
import { recordPayment, reversePayment } from './payment.commands';
import { RecordPaymentInput, ReversePaymentInput } from './payment.inputs';
import { paymentsOf } from './payment.queries';

const PaymentResult = resultUnion('PaymentResult', Payment);
const result = rowOf(Payment);

@Resolver(() => Payment)
export class PaymentResolver {
  @Query(() => [Payment])
  @Permission('read', 'Payment')
  payments(
    @Context() ctx: Ctx,
    @Arg('customerId', () => ID) customerId: string,
    @Arg('portfolioId', () => ID, { nullable: true }) portfolioId?: string | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
  ): Promise<Payment[]> {
    return paymentsOf(ctx, { customerId, portfolioId, first });
  }

  @Mutation(() => PaymentResult)
  @Permission('pay', 'Payment')
  recordPayment(
    @Arg('input', () => RecordPaymentInput) input: RecordPaymentInput,
    @Context() ctx: Ctx,
  ): Promise<Payment | Refusal> {
    return mutate(ctx, { name: 'recordPayment', command: recordPayment, input, result });
  }

  @Mutation(() => PaymentResult)
  @Permission('reverse', 'Payment')
  reversePayment(
    @Arg('input', () => ReversePaymentInput) input: ReversePaymentInput,
    @Context() ctx: Ctx,
  ): Promise<Payment | Refusal> {
    return mutate(ctx, { name: 'reversePayment', command: reversePayment, input, result });
  }

  @FieldResolver(() => MoneyType)
  async unapplied(@Root() { id, currency }: Payment, @Context() ctx: Ctx): Promise<MoneyType> {
    return MoneyType.of(await ctx.load(unappliedOf, id), currency);
  }

  @FieldResolver(() => [Allocation])
  allocations(@Root() { id }: Payment, @Context() ctx: Ctx): Promise<Allocation[]> {
    return ctx.load(allocationsOfPayment, id);
  }

  @FieldResolver(() => User, { nullable: true })
  recordedBy(@Root() payment: Payment, @Context() ctx: Ctx): Promise<User | null> | null {
    return payment.recordedById === null ? null : ctx.load(userById, payment.recordedById);
  }

  @FieldResolver(() => [String])
  async allowedActions(@Root() payment: Payment, @Context() ctx: Ctx): Promise<string[]> {
    if (payment.reversedOn !== null) return [];
    const portfolio = await ctx.load(portfolioById, payment.portfolioId);
    if (portfolio?.ledgerMaster !== 'KEPT') return [];
    return allowedActions(ctx.ability, 'Payment', payment, ['reverse']);
  }
}
