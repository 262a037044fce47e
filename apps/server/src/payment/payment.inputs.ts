import { LocalDate, MoneyInput } from '@kept/data';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class PaymentAllocationInput {
  @Field(() => ID)
  invoiceId!: string;

  @Field(() => String)
  amount!: string;
}

@InputType()
export class RecordPaymentInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  customerId!: string;

  @Field(() => ID)
  portfolioId!: string;

  @Field(() => ID, { nullable: true })
  payerId?: string | null;

  @Field(() => ID, { nullable: true })
  debtId?: string | null;

  @Field(() => ID, { nullable: true })
  promiseId?: string | null;

  @Field(() => ID, { nullable: true })
  planId?: string | null;

  @Field(() => MoneyInput)
  amount!: MoneyInput;

  @Field(() => String)
  method!: string;

  @Field(() => String)
  reference!: string;

  @Field(() => LocalDate)
  valueOn!: Temporal.PlainDate;

  @Field(() => String, { nullable: true })
  receivedBy?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => [PaymentAllocationInput], {
    nullable: true,
    description: "the payer's direction",
  })
  allocations?: PaymentAllocationInput[] | null;
}

@InputType()
export class ReversePaymentInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LocalDate)
  reversedOn!: Temporal.PlainDate;

  @Field(() => String)
  reason!: string;
}
