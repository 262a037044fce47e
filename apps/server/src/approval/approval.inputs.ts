import { MoneyInput } from '@kept/data';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PlanTermsInput } from '../offer/plan-terms.inputs';
import { PromiseInput } from '../promise-to-pay/promise-to-pay.inputs';

@InputType()
export class ApprovalFilter {
  @Field(() => String, {
    nullable: true,
    description: 'WAITING (unless told otherwise), DECIDED, MINE (asked by me)',
  })
  which?: string | null;

  @Field(() => ID, { nullable: true })
  caseId?: string | null;
}

@InputType()
export class WaiverInput {
  @Field(() => MoneyInput)
  amount!: MoneyInput;

  @Field(() => ID)
  invoiceId!: string;

  @Field(() => String)
  reason!: string;
}

@InputType()
export class AskApprovalInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => PromiseInput, { nullable: true })
  promise?: PromiseInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'the open promise that the one asked for is to take the place of',
  })
  replacesPromiseId?: string | null;

  @Field(() => WaiverInput, { nullable: true })
  waiver?: WaiverInput | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType()
export class DecideApprovalInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType()
export class CounterOfferInput extends DecideApprovalInput {
  @Field(() => PlanTermsInput)
  terms!: PlanTermsInput;
}
