import { Allocation } from '@kept/data';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { invoiceById } from '../invoice/invoice.queries';

@Resolver(() => Allocation)
export class AllocationResolver {
  @FieldResolver(() => String)
  async invoiceNumber(@Root() { invoiceId }: Allocation, @Context() ctx: Ctx): Promise<string> {
    return (await ctx.load(invoiceById, invoiceId))?.number ?? '';
  }
}
