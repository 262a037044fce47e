import { ContactDecisionRecord, ContactOverride, Json } from '@kept/data';
import { Arg, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { loadById } from '../core/loaders';
import { Permission } from '../core/permission';
import { customerById } from '../customer/customer.queries';
import { portfolioById } from '../portfolio/portfolio.queries';
import { userById } from '../user/user.queries';
import { ContactDecisionFilter, ContactProposalInput } from './contact-decision.inputs';
import {
  contactDecision,
  contactDecisionRecords,
  contactDecisions,
} from './contact-decision.queries';
import {
  CaseContactDecisions,
  ContactDecisionRecordConnection,
  ContactDecisionType,
  ContactHitType,
} from './contact-decision.types';
import { factsAsSeen, hitsAsSeen } from './other-teams';

const overrideById = loadById(ContactOverride);

@Resolver(() => ContactDecisionRecord)
export class ContactDecisionResolver {
  @Query(() => ContactDecisionType)
  @Permission('read', 'CollectionCase')
  contactDecision(
    @Arg('input', () => ContactProposalInput) input: ContactProposalInput,
    @Context() ctx: Ctx,
  ): Promise<ContactDecisionType> {
    return contactDecision(ctx, input);
  }

  @Query(() => CaseContactDecisions)
  @Permission('read', 'CollectionCase')
  contactDecisions(
    @Arg('caseId', () => ID) caseId: string,
    @Context() ctx: Ctx,
  ): Promise<CaseContactDecisions> {
    return contactDecisions(ctx, caseId);
  }

  @Query(() => ContactDecisionRecordConnection)
  @Permission('read', 'ContactDecision')
  async contactDecisionRecords(
    @Context() ctx: Ctx,
    @Arg('filter', () => ContactDecisionFilter, { nullable: true })
    filter?: ContactDecisionFilter | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<ContactDecisionRecordConnection> {
    const page = await contactDecisionRecords(ctx, filter ?? {}, { first, after });
    return Object.assign(new ContactDecisionRecordConnection(), page);
  }

  @FieldResolver(() => String)
  async customerName(@Root() { customerId }: ContactDecisionRecord, @Context() ctx: Ctx) {
    return (await ctx.load(customerById, customerId))?.name ?? '';
  }

  @FieldResolver(() => String)
  async portfolioName(@Root() { portfolioId }: ContactDecisionRecord, @Context() ctx: Ctx) {
    return (await ctx.load(portfolioById, portfolioId))?.name ?? '';
  }

  @FieldResolver(() => String, { nullable: true })
  async userName(@Root() { userId }: ContactDecisionRecord, @Context() ctx: Ctx) {
    return userId === null ? null : ((await ctx.load(userById, userId))?.name ?? null);
  }

  @FieldResolver(() => String, { nullable: true })
  async overrideReason(@Root() { overrideId }: ContactDecisionRecord, @Context() ctx: Ctx) {
    if (overrideId === null) return null;
    return (await ctx.load(overrideById, overrideId))?.reason ?? null;
  }

  @FieldResolver(() => [ContactHitType])
  async hits(@Root() row: ContactDecisionRecord, @Context() ctx: Ctx): Promise<ContactHitType[]> {
    return (await hitsAsSeen(ctx, row)).map(({ endsAt, ...hit }) =>
      Object.assign(new ContactHitType(), hit, {
        endsAt: endsAt === null ? null : Temporal.Instant.from(endsAt),
      }),
    );
  }

  @FieldResolver(() => Json, { description: 'what was looked at' })
  facts(@Root() row: ContactDecisionRecord, @Context() ctx: Ctx): Promise<object> {
    return factsAsSeen(ctx, row);
  }

  @FieldResolver(() => Json, { description: 'pack: version' })
  ruleVersions(@Root() { ruleVersions }: ContactDecisionRecord): object {
    return ruleVersions;
  }
}
