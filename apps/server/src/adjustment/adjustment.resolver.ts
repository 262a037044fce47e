import { Adjustment } from '@kept/data';
import type { Refusal } from '@kept/domain';
import { Arg, Mutation, Resolver } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { waiveCharges } from './adjustment.commands';
import { WaiveChargesInput } from './adjustment.inputs';

const AdjustmentResult = resultUnion('AdjustmentResult', Adjustment);
const result = rowOf(Adjustment);

@Resolver(() => Adjustment)
export class AdjustmentResolver {
  @Mutation(() => AdjustmentResult)
  @Permission('waive', 'Adjustment')
  waiveCharges(
    @Arg('input', () => WaiveChargesInput) input: WaiveChargesInput,
    @Context() ctx: Ctx,
  ): Promise<Adjustment | Refusal> {
    return mutate(ctx, { name: 'waiveCharges', command: waiveCharges, input, result });
  }
}
