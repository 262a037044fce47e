import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class DisputeItemInput {
  @Field(() => ID)
  invoiceId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'decimal; the whole open amount when left out',
  })
  amount?: string | null;
}

@InputType()
export class DisputeInput {
  @Field(() => String)
  reason!: string;

  @Field(() => String, { nullable: true })
  detail?: string | null;

  @Field(() => String, { nullable: true })
  rootCause?: string | null;

  @Field(() => ID, { nullable: true })
  ownerId?: string | null;

  @Field(() => [DisputeItemInput])
  items!: DisputeItemInput[];
}

@InputType()
export class OpenDisputeInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => DisputeInput)
  dispute!: DisputeInput;
}

@InputType()
export class ResolveDisputeInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  resolution!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => String, { nullable: true })
  rootCause?: string | null;

  @Field(() => [DisputeItemInput], { nullable: true })
  items?: DisputeItemInput[] | null;
}
