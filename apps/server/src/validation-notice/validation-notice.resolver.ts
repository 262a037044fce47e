import { Debt, ValidationNotice } from '@kept/data';
import { allowedActions, type Refusal } from '@kept/domain';
import { Arg, Args, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import type { Page } from '../core/page';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { customerById } from '../customer/customer.queries';
import { markValidationNoticeReturned, markValidationNoticeSent } from './mark-notice';
import { noticeStandings } from './notice-standings';
import { prepareValidationNotice } from './prepare-notice';
import { setItemization } from './set-itemization';
import {
  MarkNoticeReturnedInput,
  MarkNoticeSentInput,
  NoticeStandingsAsked,
  PrepareValidationNoticeInput,
  SetItemizationInput,
} from './validation-notice.inputs';
import { namesOfNotice, noticePreview, noticesOfDebt } from './validation-notice.queries';
import {
  NoticePreview,
  type NoticeStanding,
  NoticeStandingConnection,
} from './validation-notice.types';

const ValidationNoticeResult = resultUnion('ValidationNoticeResult', ValidationNotice);
const DebtResult = resultUnion('DebtResult', Debt);
const result = rowOf(ValidationNotice);

@Resolver(() => ValidationNotice)
export class ValidationNoticeResolver {
  @Query(() => NoticeStandingConnection)
  @Permission('read', 'ValidationNotice')
  noticeStandings(
    @Args(() => NoticeStandingsAsked) asked: NoticeStandingsAsked,
    @Context() ctx: Ctx,
  ): Promise<Page<NoticeStanding>> {
    return noticeStandings(ctx, asked);
  }

  @Query(() => [ValidationNotice])
  @Permission('read', 'ValidationNotice')
  validationNotices(
    @Arg('debtId', () => ID) debtId: string,
    @Context() ctx: Ctx,
  ): Promise<ValidationNotice[]> {
    return ctx.load(noticesOfDebt, debtId);
  }

  @Query(() => NoticePreview)
  @Permission('read', 'ValidationNotice')
  noticePreview(
    @Arg('debtId', () => ID) debtId: string,
    @Context() ctx: Ctx,
  ): Promise<NoticePreview> {
    return noticePreview(ctx, debtId);
  }

  @Mutation(() => ValidationNoticeResult)
  @Permission('create', 'ValidationNotice')
  prepareValidationNotice(
    @Arg('input', () => PrepareValidationNoticeInput) input: PrepareValidationNoticeInput,
    @Context() ctx: Ctx,
  ): Promise<ValidationNotice | Refusal> {
    const command = prepareValidationNotice;
    return mutate(ctx, { name: 'prepareValidationNotice', command, input, result });
  }

  @Mutation(() => ValidationNoticeResult)
  @Permission('update', 'ValidationNotice')
  markValidationNoticeSent(
    @Arg('input', () => MarkNoticeSentInput) input: MarkNoticeSentInput,
    @Context() ctx: Ctx,
  ): Promise<ValidationNotice | Refusal> {
    const command = markValidationNoticeSent;
    return mutate(ctx, { name: 'markValidationNoticeSent', command, input, result });
  }

  @Mutation(() => ValidationNoticeResult)
  @Permission('update', 'ValidationNotice')
  markValidationNoticeReturned(
    @Arg('input', () => MarkNoticeReturnedInput) input: MarkNoticeReturnedInput,
    @Context() ctx: Ctx,
  ): Promise<ValidationNotice | Refusal> {
    const command = markValidationNoticeReturned;
    return mutate(ctx, { name: 'markValidationNoticeReturned', command, input, result });
  }

  @Mutation(() => DebtResult)
  @Permission('update', 'ValidationNotice')
  setItemization(
    @Arg('input', () => SetItemizationInput) input: SetItemizationInput,
    @Context() ctx: Ctx,
  ): Promise<Debt | Refusal> {
    const command = setItemization;
    return mutate(ctx, { name: 'setItemization', command, input, result: rowOf(Debt) });
  }

  @FieldResolver(() => String)
  async customerName(@Root() { debtId }: ValidationNotice, @Context() ctx: Ctx): Promise<string> {
    return (await ctx.load(namesOfNotice, debtId)).customerName;
  }

  @FieldResolver(() => String)
  async accountNumber(@Root() { debtId }: ValidationNotice, @Context() ctx: Ctx): Promise<string> {
    return (await ctx.load(namesOfNotice, debtId)).accountNumber;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '/documents/validation-notices/<id>.pdf',
  })
  documentPath(@Root() { id, sha256 }: ValidationNotice): string | null {
    return sha256 === null ? null : `/documents/validation-notices/${id}.pdf`;
  }

  @FieldResolver(() => [String])
  async allowedActions(@Root() notice: ValidationNotice, @Context() ctx: Ctx): Promise<string[]> {
    if (notice.state !== 'PREPARED' && notice.state !== 'SENT') return [];
    const { portfolioId, customerId } = notice;
    const customer = await ctx.load(customerById, customerId);
    const record = { portfolioId, accountManagerId: customer?.accountManagerId ?? null };
    return allowedActions(ctx.ability, 'ValidationNotice', record, ['update']);
  }
}
