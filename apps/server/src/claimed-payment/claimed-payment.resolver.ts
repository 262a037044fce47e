import { ClaimedPayment } from '@kept/data';
import { allowedActions, type Refusal } from '@kept/domain';
import { Arg, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { recordClaimedPayment, settleClaimedPayment } from './claimed-payment.commands';
import { RecordClaimedPaymentInput, SettleClaimedPaymentInput } from './claimed-payment.inputs';
import { itemsOfClaim } from './claimed-payment.queries';

const ClaimedPaymentResult = resultUnion('ClaimedPaymentResult', ClaimedPayment);
const result = rowOf(ClaimedPayment);

@Resolver(() => ClaimedPayment)
export class ClaimedPaymentResolver {
  @Mutation(() => ClaimedPaymentResult)
  @Permission('create', 'ClaimedPayment')
  recordClaimedPayment(
    @Arg('input', () => RecordClaimedPaymentInput) input: RecordClaimedPaymentInput,
    @Context() ctx: Ctx,
  ): Promise<ClaimedPayment | Refusal> {
    const command = recordClaimedPayment;
    return mutate(ctx, { name: 'recordClaimedPayment', command, input, result });
  }

  @Mutation(() => ClaimedPaymentResult)
  @Permission('update', 'ClaimedPayment')
  settleClaimedPayment(
    @Arg('input', () => SettleClaimedPaymentInput) input: SettleClaimedPaymentInput,
    @Context() ctx: Ctx,
  ): Promise<ClaimedPayment | Refusal> {
    const command = settleClaimedPayment;
    return mutate(ctx, { name: 'settleClaimedPayment', command, input, result });
  }

  @FieldResolver(() => [ID])
  itemIds(@Root() { id }: ClaimedPayment, @Context() ctx: Ctx): Promise<string[]> {
    return ctx.load(itemsOfClaim, id);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() claim: ClaimedPayment, @Context() ctx: Ctx): string[] {
    if (claim.state !== 'OPEN') return [];
    return allowedActions(ctx.ability, 'ClaimedPayment', claim, ['update']);
  }
}
