import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class AskContactOverrideInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => String)
  channel!: string;

  @Field(() => String, { nullable: true })
  purpose?: string | null;

  @Field(() => ID, { nullable: true })
  contactPointId?: string | null;

  @Field(() => [ID], { nullable: true })
  debtIds?: string[] | null;

  @Field(() => String)
  reason!: string;
}

@InputType()
export class DecideContactOverrideInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  note?: string | null;
}
