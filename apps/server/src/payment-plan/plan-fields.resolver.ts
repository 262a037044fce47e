import {
  AffordabilityAssessment,
  Approval,
  LocalDate,
  MoneyType,
  Offer,
  PaymentPlan,
  PlanPause,
  type PlanStanding,
  User,
} from '@kept/data';
import { earlyPayoff, type Reason } from '@kept/domain';
import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { assessmentById } from '../affordability/affordability.queries';
import { approvalOfPlan } from '../approval/approval-of-plan';
import { Context, type Ctx } from '../core/context';
import { ReasonType } from '../core/refusal.type';
import { customerById } from '../customer/customer.queries';
import { offersOfPlan } from '../offer/offer.queries';
import { PlanTermsType } from '../offer/plan-terms.type';
import { userById } from '../user/user.queries';
import { InstalmentType, PlanItemType } from './payment-plan.types';
import { instalmentsOfFile, judgedPlanOf, planFactsOf, standingOfFile } from './plan-facts';
import { type PlanFile, planFile } from './plan-file';
import { allowedPlanActions, mayRead, planDay } from './plan-permissions';

async function fileOf(ctx: Ctx, { id }: PaymentPlan): Promise<PlanFile> {
  const file = await ctx.load(planFile, id);
  if (file === null) throw new Error(`plan ${id} is gone`);
  return file;
}

async function standingOf(ctx: Ctx, plan: PaymentPlan): Promise<PlanStanding> {
  return standingOfFile(await fileOf(ctx, plan));
}

async function moneyOf(
  ctx: Ctx,
  plan: PaymentPlan,
  pick: (standing: PlanStanding) => number,
): Promise<MoneyType> {
  return MoneyType.of(pick(await standingOf(ctx, plan)), plan.currency);
}

/** What hangs on a plan, and how it stands. */
@Resolver(() => PaymentPlan)
export class PlanFieldsResolver {
  @FieldResolver(() => String)
  async status(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<string> {
    return (await standingOf(ctx, plan)).status;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'IN_ORDER, IN_GRACE, IN_ARREARS, PAUSED',
  })
  async condition(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<string | null> {
    return (await standingOf(ctx, plan)).condition;
  }

  @FieldResolver(() => [ReasonType])
  async reasons(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<Reason[]> {
    return (await standingOf(ctx, plan)).reasons;
  }

  @FieldResolver(() => MoneyType)
  paid(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<MoneyType> {
    return moneyOf(ctx, plan, ({ paidMinor }) => paidMinor);
  }

  @FieldResolver(() => MoneyType)
  remaining(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<MoneyType> {
    return moneyOf(ctx, plan, ({ totalMinor, paidMinor }) => Math.max(0, totalMinor - paidMinor));
  }

  @FieldResolver(() => MoneyType)
  dueToDate(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<MoneyType> {
    return moneyOf(ctx, plan, ({ dueMinor }) => dueMinor);
  }

  @FieldResolver(() => MoneyType)
  arrears(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<MoneyType> {
    return moneyOf(ctx, plan, ({ arrearsMinor }) => arrearsMinor);
  }

  @FieldResolver(() => Int)
  async arrearsInstalments(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<number> {
    return (await standingOf(ctx, plan)).arrearsInstalments;
  }

  @FieldResolver(() => Int)
  async daysInArrears(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<number> {
    return (await standingOf(ctx, plan)).daysInArrears;
  }

  @FieldResolver(() => LocalDate, { nullable: true })
  async nextDueOn(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<string | null> {
    return (await standingOf(ctx, plan)).nextDueOn;
  }

  @FieldResolver(() => MoneyType)
  nextDue(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<MoneyType> {
    return moneyOf(ctx, plan, ({ nextDueMinor }) => nextDueMinor);
  }

  @FieldResolver(() => LocalDate, { nullable: true })
  async cureUntil(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<string | null> {
    return (await standingOf(ctx, plan)).cureUntil;
  }

  @FieldResolver(() => LocalDate, { nullable: true })
  async defaultedOn(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<string | null> {
    return (await standingOf(ctx, plan)).defaultedOn;
  }

  @FieldResolver(() => LocalDate, { nullable: true })
  async reinstatableUntil(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<string | null> {
    return (await standingOf(ctx, plan)).reinstatableUntil;
  }

  @FieldResolver(() => LocalDate, { nullable: true })
  async clearsOn(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<string | null> {
    return (await standingOf(ctx, plan)).clearsOn;
  }

  @FieldResolver(() => LocalDate, { nullable: true })
  async completedOn(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<string | null> {
    return (await standingOf(ctx, plan)).completedOn;
  }

  @FieldResolver(() => MoneyType, { description: 'what pays it off today' })
  async earlyPayoff(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<MoneyType> {
    const file = await fileOf(ctx, plan);
    const today = await planDay(ctx, plan);
    const left = earlyPayoff(planFactsOf(file), judgedPlanOf(file), today);
    return MoneyType.of(left, plan.currency);
  }

  @FieldResolver(() => [InstalmentType])
  async instalments(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<InstalmentType[]> {
    return instalmentsOfFile(await fileOf(ctx, plan));
  }

  @FieldResolver(() => [PlanItemType])
  async items(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<PlanItemType[]> {
    const { items } = await fileOf(ctx, plan);
    return items.map(({ invoice, coveredMinor }) => {
      const covered = MoneyType.of(coveredMinor, plan.currency);
      return Object.assign(new PlanItemType(), { invoice, covered });
    });
  }

  @FieldResolver(() => [PlanPause])
  async pauses(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<PlanPause[]> {
    return (await fileOf(ctx, plan)).pauses;
  }

  @FieldResolver(() => PlanTermsType)
  terms(@Root() { terms }: PaymentPlan): PlanTermsType {
    return new PlanTermsType(terms);
  }

  @FieldResolver(() => [Offer])
  async offers(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<Offer[]> {
    return (await mayRead(ctx, plan, 'Offer')) ? ctx.load(offersOfPlan, plan.id) : [];
  }

  @FieldResolver(() => Approval, { nullable: true })
  async approval(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<Approval | null> {
    return (await mayRead(ctx, plan, 'Approval')) ? ctx.load(approvalOfPlan, plan.id) : null;
  }

  @FieldResolver(() => AffordabilityAssessment, { nullable: true })
  async assessment(
    @Root() plan: PaymentPlan,
    @Context() ctx: Ctx,
  ): Promise<AffordabilityAssessment | null> {
    const { assessmentId } = plan;
    if (assessmentId === null) return null;
    const may = await mayRead(ctx, plan, 'AffordabilityAssessment');
    return may ? ctx.load(assessmentById, assessmentId) : null;
  }

  @FieldResolver(() => String)
  async customerName(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<string> {
    return (await ctx.load(customerById, plan.customerId))?.name ?? '';
  }

  @FieldResolver(() => User, { nullable: true })
  proposedBy(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<User | null> | null {
    return plan.proposedById === null ? null : ctx.load(userById, plan.proposedById);
  }

  @FieldResolver(() => User, { nullable: true })
  agreedBy(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<User | null> | null {
    return plan.agreedById === null ? null : ctx.load(userById, plan.agreedById);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'where the agreement is downloaded, once agreed',
  })
  documentUrl(@Root() { id, agreedOn }: PaymentPlan): string | null {
    return agreedOn === null ? null : `/documents/payment-plans/${id}.pdf`;
  }

  @FieldResolver(() => [String], {
    description: 'among cancel, agree, decline, pause, reinstate, replan',
  })
  async allowedActions(@Root() plan: PaymentPlan, @Context() ctx: Ctx): Promise<string[]> {
    return allowedPlanActions(ctx, await fileOf(ctx, plan));
  }
}

@Resolver(() => PlanPause)
export class PlanPauseResolver {
  @FieldResolver(() => User, { nullable: true })
  madeBy(@Root() { madeById }: PlanPause, @Context() ctx: Ctx): Promise<User | null> | null {
    return madeById === null ? null : ctx.load(userById, madeById);
  }
}
