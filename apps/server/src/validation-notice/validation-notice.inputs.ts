import { LocalDate, SafeInt } from '@kept/data';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class PrepareValidationNoticeInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  debtId!: string;
}

@InputType()
export class MarkNoticeSentInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'MAIL, ELECTRONIC, ORAL' })
  method!: string;

  @Field(() => LocalDate)
  sentOn!: Temporal.PlainDate;
}

@InputType()
export class MarkNoticeReturnedInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LocalDate)
  returnedOn!: Temporal.PlainDate;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({
  description:
    "The figures of the debt's itemization, from the creditor's papers; amounts in minor units.",
})
export class SetItemizationInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  debtId!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => LocalDate)
  on!: Temporal.PlainDate;

  @Field(() => SafeInt)
  amountMinor!: number;

  @Field(() => SafeInt)
  interestSinceMinor!: number;

  @Field(() => SafeInt)
  feesSinceMinor!: number;

  @Field(() => SafeInt)
  paymentsSinceMinor!: number;

  @Field(() => String)
  originalCreditor!: string;
}

@ArgsType()
export class NoticeStandingsAsked {
  @Field(() => ID, { nullable: true })
  portfolioId?: string | null;

  @Field(() => String, { nullable: true })
  state?: string | null;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}
