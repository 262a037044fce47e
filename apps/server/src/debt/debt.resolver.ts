import { Debt } from '@kept/data';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { partiesOfDebt } from './debt.queries';
import { DebtPartyType } from './debt.types';

@Resolver(() => Debt)
export class DebtResolver {
  @FieldResolver(() => [DebtPartyType])
  parties(@Root() { id }: Debt, @Context() ctx: Ctx): Promise<DebtPartyType[]> {
    return ctx.load(partiesOfDebt, id);
  }
}
