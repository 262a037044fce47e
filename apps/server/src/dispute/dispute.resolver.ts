import { Dispute, MoneyType, User } from '@kept/data';
import { allowedActions, type Refusal } from '@kept/domain';
import { Arg, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { invoiceById } from '../invoice/invoice.queries';
import { userById } from '../user/user.queries';
import { openDispute, resolveDispute } from './dispute.commands';
import { OpenDisputeInput, ResolveDisputeInput } from './dispute.inputs';
import { itemsOfDispute } from './dispute.queries';
import { DisputeItemType } from './dispute.types';

const DisputeResult = resultUnion('DisputeResult', Dispute);
const result = rowOf(Dispute);

@Resolver(() => Dispute)
export class DisputeResolver {
  @Mutation(() => DisputeResult)
  @Permission('create', 'Dispute')
  openDispute(
    @Arg('input', () => OpenDisputeInput) input: OpenDisputeInput,
    @Context() ctx: Ctx,
  ): Promise<Dispute | Refusal> {
    return mutate(ctx, { name: 'openDispute', command: openDispute, input, result });
  }

  @Mutation(() => DisputeResult)
  @Permission('update', 'Dispute')
  resolveDispute(
    @Arg('input', () => ResolveDisputeInput) input: ResolveDisputeInput,
    @Context() ctx: Ctx,
  ): Promise<Dispute | Refusal> {
    return mutate(ctx, { name: 'resolveDispute', command: resolveDispute, input, result });
  }

  @FieldResolver(() => User, { nullable: true })
  owner(@Root() dispute: Dispute, @Context() ctx: Ctx): Promise<User | null> | null {
    return dispute.ownerId === null ? null : ctx.load(userById, dispute.ownerId);
  }

  @FieldResolver(() => [DisputeItemType])
  async items(@Root() { id }: Dispute, @Context() ctx: Ctx): Promise<DisputeItemType[]> {
    const items = await ctx.load(itemsOfDispute, id);
    return Promise.all(
      items.map(async ({ invoiceId, amountMinor, acceptedMinor }) => {
        const invoice = await ctx.load(invoiceById, invoiceId);
        const currency = invoice?.currency ?? '';
        return Object.assign(new DisputeItemType(), {
          invoiceId,
          invoiceNumber: invoice?.number ?? '',
          amount: MoneyType.of(amountMinor, currency),
          accepted: acceptedMinor === null ? null : MoneyType.of(acceptedMinor, currency),
        });
      }),
    );
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() dispute: Dispute, @Context() ctx: Ctx): string[] {
    if (dispute.resolvedOn !== null) return [];
    return allowedActions(ctx.ability, 'Dispute', dispute, ['update']);
  }
}
