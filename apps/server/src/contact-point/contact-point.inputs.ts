import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class AddContactPointInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  customerId!: string;

  @Field(() => ID, { nullable: true })
  contactId?: string | null;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  value!: string;

  @Field(() => String, { nullable: true })
  label?: string | null;

  @Field(() => String, { nullable: true })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'HOME, MOBILE, WORK' })
  use?: string | null;
}

/** What is left out stays. */
@InputType()
export class ChangeContactPointInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  state?: string | null;

  @Field(() => String, { nullable: true })
  label?: string | null;

  @Field(() => Boolean, { nullable: true })
  hasConsent?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  optedOut?: boolean | null;

  @Field(() => String, { nullable: true })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'HOME, MOBILE, WORK' })
  use?: string | null;
}
