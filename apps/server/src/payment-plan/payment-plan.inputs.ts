import { LocalDate } from '@kept/data';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PlanTermsInput } from '../offer/plan-terms.inputs';

@InputType()
export class ProposePaymentPlanInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => PlanTermsInput)
  terms!: PlanTermsInput;

  @Field(() => ID, { nullable: true })
  assessmentId?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'the customer said yes already' })
  isAgreed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "asks who may, where it is beyond one's authority",
  })
  asksApproval?: boolean | null;

  @Field(() => ID, { nullable: true })
  replacesPlanId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'open promises that the plan takes the place of once agreed',
  })
  replacesPromiseIds?: string[] | null;
}

@InputType()
export class PlanVersionInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class EndPlanInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  reason!: string;
}

@InputType()
export class PausePlanInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LocalDate)
  fromOn!: Temporal.PlainDate;

  @Field(() => Int)
  days!: number;

  @Field(() => String)
  reason!: string;
}

@InputType()
export class PaymentPlanFilter {
  @Field(() => String, {
    nullable: true,
    description: 'RUNNING, PROPOSED, IN_ARREARS, DEFAULTED, COMPLETED, REVIEW',
  })
  which?: string | null;

  @Field(() => [ID], { nullable: true })
  portfolioIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  customerId?: string | null;

  @Field(() => String, { nullable: true })
  whose?: string | null;
}

@InputType()
export class InstalmentFilter {
  @Field(() => String, { nullable: true, description: 'DUE_TODAY, THIS_WEEK, IN_GRACE, MISSED' })
  when?: string | null;

  @Field(() => [ID], { nullable: true })
  portfolioIds?: string[] | null;

  @Field(() => String, { nullable: true })
  whose?: string | null;
}
