import { LocalDate, MoneyInput } from '@kept/data';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class ClaimInput {
  @Field(() => MoneyInput)
  amount!: MoneyInput;

  @Field(() => LocalDate)
  paidOn!: Temporal.PlainDate;

  @Field(() => String)
  method!: string;

  @Field(() => String, { nullable: true })
  reference?: string | null;

  @Field(() => [ID], { nullable: true })
  itemIds?: string[] | null;
}

@InputType()
export class RecordClaimedPaymentInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => ClaimInput)
  claim!: ClaimInput;
}

@InputType()
export class SettleClaimedPaymentInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'TRACED, NOT_FOUND or WITHDRAWN' })
  state!: string;

  @Field(() => ID, { nullable: true })
  paymentId?: string | null;
}
