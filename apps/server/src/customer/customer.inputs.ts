import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class CustomerFilter {
  @Field(() => ID, { nullable: true })
  portfolioId?: string | null;

  @Field(() => String, { nullable: true })
  kind?: string | null;

  @Field(() => Boolean, { nullable: true })
  hasOpenCase?: boolean | null;

  @Field(() => ID, { nullable: true })
  accountManagerId?: string | null;
}

@ArgsType()
export class CustomersAsked {
  @Field(() => String, { nullable: true })
  search?: string | null;

  @Field(() => CustomerFilter, { nullable: true })
  filter?: CustomerFilter | null;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

/** What is left out stays; null empties. */
@InputType()
export class ChangeCustomerInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  timeZone?: string | null;

  @Field(() => String, { nullable: true })
  language?: string | null;

  @Field(() => Int, { nullable: true })
  usualPayDay?: number | null;

  @Field(() => String, { nullable: true })
  address?: string | null;

  @Field(() => String, { nullable: true })
  city?: string | null;

  @Field(() => String, { nullable: true })
  region?: string | null;

  @Field(() => String, { nullable: true })
  postalCode?: string | null;

  @Field(() => String, { nullable: true })
  country?: string | null;

  @Field(() => String, { nullable: true })
  specialistReason?: string | null;
}
