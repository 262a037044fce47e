import { LocalDate, MoneyInput } from '@kept/data';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class PromiseInput {
  @Field(() => MoneyInput)
  amount!: MoneyInput;

  @Field(() => LocalDate)
  dueOn!: Temporal.PlainDate;

  @Field(() => String)
  method!: string;

  @Field(() => [ID], { nullable: true })
  itemIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  debtId?: string | null;

  @Field(() => String, { nullable: true })
  instrumentReference?: string | null;

  @Field(() => ID, { nullable: true })
  approvalId?: string | null;
}

@InputType()
export class RecordPromiseToPayInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => PromiseInput)
  promise!: PromiseInput;
}

@InputType()
export class CancelPromiseToPayInput {
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
export class SupersedePromiseToPayInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => PromiseInput)
  promise!: PromiseInput;

  @Field(() => String)
  reason!: string;
}

@InputType()
export class PromiseFilter {
  @Field(() => String, {
    nullable: true,
    description: 'DUE_TODAY, THIS_WEEK, IN_GRACE, BROKEN, OPEN, KEPT',
  })
  when?: string | null;

  @Field(() => [ID], { nullable: true })
  portfolioIds?: string[] | null;

  @Field(() => String, { nullable: true })
  whose?: string | null;
}
