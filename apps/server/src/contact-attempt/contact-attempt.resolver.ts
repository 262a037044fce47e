import { ContactAttempt, ContactDecisionRecord } from '@kept/data';
import type { Refusal } from '@kept/domain';
import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { storedDecision } from '../contact-decision/contact-decision.queries';
import { ContactDecisionType } from '../contact-decision/contact-decision.types';
import { Context, type Ctx } from '../core/context';
import { loadById } from '../core/loaders';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { PlaceContactInput, ReleaseAttemptInput } from './contact-attempt.inputs';
import { openAttempt } from './contact-attempt.queries';
import { placeContact } from './place-contact';
import { releaseAttempt } from './release-attempt';

const ContactAttemptResult = resultUnion('ContactAttemptResult', ContactAttempt);
const result = rowOf(ContactAttempt);
const decisionById = loadById(ContactDecisionRecord);

@Resolver(() => ContactAttempt)
export class ContactAttemptResolver {
  @Query(() => ContactAttempt, { nullable: true })
  @Permission('create', 'ContactAttempt')
  openAttempt(
    @Arg('caseId', () => ID) caseId: string,
    @Context() ctx: Ctx,
  ): Promise<ContactAttempt | null> {
    return openAttempt(ctx, caseId);
  }

  @Mutation(() => ContactAttemptResult)
  @Permission('create', 'ContactAttempt')
  placeContact(
    @Arg('input', () => PlaceContactInput) input: PlaceContactInput,
    @Context() ctx: Ctx,
  ): Promise<ContactAttempt | Refusal> {
    return mutate(ctx, { name: 'placeContact', command: placeContact, input, result });
  }

  @Mutation(() => ContactAttemptResult)
  @Permission('create', 'ContactAttempt')
  releaseAttempt(
    @Arg('input', () => ReleaseAttemptInput) input: ReleaseAttemptInput,
    @Context() ctx: Ctx,
  ): Promise<ContactAttempt | Refusal> {
    return mutate(ctx, { name: 'releaseAttempt', command: releaseAttempt, input, result });
  }

  @FieldResolver(() => ContactDecisionType)
  async decision(
    @Root() { decisionId }: ContactAttempt,
    @Context() ctx: Ctx,
  ): Promise<ContactDecisionType> {
    return storedDecision(ctx, await ctx.load(decisionById, decisionId));
  }
}
