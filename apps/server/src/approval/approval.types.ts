import { Approval, DateTime, Invoice, LocalDate, MoneyType } from '@kept/data';
import { Field, ObjectType } from 'type-graphql';

/** A promise as somebody asks to take it. */
@ObjectType()
export class PromiseAsked {
  @Field(() => MoneyType)
  amount!: MoneyType;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => String)
  method!: string;
}

/** Fees or interest that somebody asks to waive. */
@ObjectType()
export class WaiverAsked {
  @Field(() => MoneyType)
  amount!: MoneyType;

  @Field(() => Invoice)
  invoice!: Invoice;

  @Field(() => String)
  reason!: string;
}

@ObjectType()
export class ApprovalList {
  @Field(() => [Approval])
  nodes!: Approval[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'when the next one becomes visible or changes its phase: ask again then',
  })
  nextChangeAt!: Temporal.Instant | null;
}
