import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class AddContactInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  customerId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  jobTitle?: string | null;

  @Field(() => String)
  relationship!: string;

  @Field(() => Boolean, { nullable: true })
  mayDiscuss?: boolean | null;

  @Field(() => String, { nullable: true })
  language?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

/** What is left out stays. */
@InputType()
export class ChangeContactInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  jobTitle?: string | null;

  @Field(() => String, { nullable: true })
  relationship?: string | null;

  @Field(() => Boolean, { nullable: true })
  mayDiscuss?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  doNotCall?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  isActive?: boolean | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}
