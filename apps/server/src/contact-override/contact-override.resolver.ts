import { ContactDecisionRecord, ContactOverride } from '@kept/data';
import { can, type Refusal, subject } from '@kept/domain';
import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ContactHitType } from '../contact-decision/contact-decision.types';
import { hitsAsSeen } from '../contact-decision/other-teams';
import { visible } from '../core/ability-sql';
import { Context, type Ctx } from '../core/context';
import { loadById } from '../core/loaders';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { customerById } from '../customer/customer.queries';
import { portfolioById } from '../portfolio/portfolio.queries';
import { userById } from '../user/user.queries';
import { askContactOverride } from './ask-override';
import { AskContactOverrideInput, DecideContactOverrideInput } from './contact-override.inputs';
import { declineContactOverride, grantContactOverride } from './decide-override';

const ContactOverrideResult = resultUnion('ContactOverrideResult', ContactOverride);
const result = rowOf(ContactOverride);
const decisionById = loadById(ContactDecisionRecord);
const MOST = 200;
// one that was not decided or used in time is over, whatever the row says; $3 is now
const STATE = `CASE WHEN o.state IN ('WAITING', 'GRANTED') AND o.expires_at <= $3::timestamptz THEN 'EXPIRED' ELSE o.state END`;

@Resolver(() => ContactOverride)
export class ContactOverrideResolver {
  @Query(() => [ContactOverride])
  @Permission('read', 'ContactOverride')
  async contactOverrides(
    @Context() ctx: Ctx,
    @Arg('state', () => String, { nullable: true }) state?: string | null,
    @Arg('caseId', () => ID, { nullable: true }) caseId?: string | null,
  ): Promise<ContactOverride[]> {
    const parameters: unknown[] = [state ?? null, caseId ?? null, ctx.now];
    const mayRead = visible(ctx, {
      action: 'read',
      type: 'ContactOverride',
      alias: 'o',
      parameters,
    });
    const ids = await ctx.query<{ id: string }>(
      `SELECT o.id FROM contact_override o
       WHERE ($1::text IS NULL OR $1 = ${STATE}) AND ($2::uuid IS NULL OR o.case_id = $2) AND ${mayRead}
       ORDER BY o.asked_at DESC LIMIT ${MOST}`,
      parameters,
    );
    return ctx.em
      .createQueryBuilder(ContactOverride, 'o')
      .where('o.id = ANY(:ids)', { ids: ids.map(({ id }) => id) })
      .orderBy('o.askedAt', 'DESC')
      .getMany();
  }

  @Mutation(() => ContactOverrideResult)
  @Permission('create', 'ContactOverride')
  askContactOverride(
    @Arg('input', () => AskContactOverrideInput) input: AskContactOverrideInput,
    @Context() ctx: Ctx,
  ): Promise<ContactOverride | Refusal> {
    return mutate(ctx, { name: 'askContactOverride', command: askContactOverride, input, result });
  }

  @Mutation(() => ContactOverrideResult)
  @Permission('grant', 'ContactOverride')
  grantContactOverride(
    @Arg('input', () => DecideContactOverrideInput) input: DecideContactOverrideInput,
    @Context() ctx: Ctx,
  ): Promise<ContactOverride | Refusal> {
    const command = grantContactOverride;
    return mutate(ctx, { name: 'grantContactOverride', command, input, result });
  }

  @Mutation(() => ContactOverrideResult)
  @Permission('grant', 'ContactOverride')
  declineContactOverride(
    @Arg('input', () => DecideContactOverrideInput) input: DecideContactOverrideInput,
    @Context() ctx: Ctx,
  ): Promise<ContactOverride | Refusal> {
    const command = declineContactOverride;
    return mutate(ctx, { name: 'declineContactOverride', command, input, result });
  }

  @FieldResolver(() => String, { description: 'WAITING, GRANTED, DECLINED, USED, EXPIRED' })
  state(@Root() { state, expiresAt }: ContactOverride, @Context() ctx: Ctx): string {
    const isOpen = state === 'WAITING' || state === 'GRANTED';
    return isOpen && Temporal.Instant.compare(expiresAt, ctx.now) <= 0 ? 'EXPIRED' : state;
  }

  @FieldResolver(() => String)
  async customerName(@Root() { customerId }: ContactOverride, @Context() ctx: Ctx) {
    return (await ctx.load(customerById, customerId))?.name ?? '';
  }

  @FieldResolver(() => String)
  async portfolioName(@Root() { portfolioId }: ContactOverride, @Context() ctx: Ctx) {
    return (await ctx.load(portfolioById, portfolioId))?.name ?? '';
  }

  @FieldResolver(() => String)
  async askedByName(@Root() { askedById }: ContactOverride, @Context() ctx: Ctx) {
    return (await ctx.load(userById, askedById))?.name ?? '';
  }

  @FieldResolver(() => String, { nullable: true })
  async decidedByName(@Root() { decidedById }: ContactOverride, @Context() ctx: Ctx) {
    return decidedById === null ? null : ((await ctx.load(userById, decidedById))?.name ?? null);
  }

  @FieldResolver(() => [ContactHitType])
  async hits(
    @Root() { decisionId }: ContactOverride,
    @Context() ctx: Ctx,
  ): Promise<ContactHitType[]> {
    const kept = await ctx.load(decisionById, decisionId);
    return (kept === null ? [] : await hitsAsSeen(ctx, kept)).map(({ endsAt, ...hit }) =>
      Object.assign(new ContactHitType(), hit, {
        endsAt: endsAt === null ? null : Temporal.Instant.from(endsAt),
      }),
    );
  }

  @FieldResolver(() => [String], { description: 'among grant, decline, use' })
  allowedActions(@Root() override: ContactOverride, @Context() ctx: Ctx): string[] {
    const { portfolioId, askedById } = override;
    const state = this.state(override, ctx);
    const isOwn = askedById === ctx.user.id;
    const mayGrant = can(ctx.ability, 'grant', subject('ContactOverride', { portfolioId }));
    if (state === 'WAITING') return mayGrant && !isOwn ? ['grant', 'decline'] : [];
    return state === 'GRANTED' && isOwn ? ['use'] : [];
  }
}
