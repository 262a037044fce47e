import { Offer, User } from '@kept/data';
import type { Refusal } from '@kept/domain';
import { Arg, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { AuthorityVerdictType, verdictType } from '../authority/authority.type';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { userById } from '../user/user.queries';
import { noteOffer } from './offer.commands';
import { NoteOfferInput } from './offer.inputs';
import { PlanTermsType } from './plan-terms.type';

const OfferResult = resultUnion('OfferResult', Offer);
const result = rowOf(Offer);

@Resolver(() => Offer)
export class OfferResolver {
  @Mutation(() => OfferResult)
  @Permission('create', 'Offer')
  noteOffer(
    @Arg('input', () => NoteOfferInput) input: NoteOfferInput,
    @Context() ctx: Ctx,
  ): Promise<Offer | Refusal> {
    return mutate(ctx, { name: 'noteOffer', command: noteOffer, input, result });
  }

  @FieldResolver(() => PlanTermsType)
  terms(@Root() { terms }: Offer): PlanTermsType {
    return new PlanTermsType(terms);
  }

  @FieldResolver(() => AuthorityVerdictType)
  authority(@Root() offer: Offer): AuthorityVerdictType {
    return verdictType(offer);
  }

  @FieldResolver(() => User, { nullable: true })
  madeBy(@Root() offer: Offer, @Context() ctx: Ctx): Promise<User | null> | null {
    return offer.madeById === null ? null : ctx.load(userById, offer.madeById);
  }
}
