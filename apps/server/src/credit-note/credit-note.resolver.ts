import { CreditNote, MoneyType } from '@kept/data';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { unappliedOf } from './credit-note.queries';

@Resolver(() => CreditNote)
export class CreditNoteResolver {
  @FieldResolver(() => MoneyType)
  async unapplied(@Root() { id, currency }: CreditNote, @Context() ctx: Ctx): Promise<MoneyType> {
    return MoneyType.of(await ctx.load(unappliedOf, id), currency);
  }
}
