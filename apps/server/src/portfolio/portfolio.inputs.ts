import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class CreatePortfolioInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  creditorName!: string;

  @Field(() => String)
  currency!: string;

  @Field(() => String)
  country!: string;

  @Field(() => String)
  timeZone!: string;

  @Field(() => ID)
  calendarId!: string;

  @Field(() => String)
  collectorRelation!: string;

  @Field(() => String)
  debtKind!: string;

  @Field(() => String)
  ledgerMaster!: string;

  @Field(() => String)
  workMode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'en-US, en-GB, de-DE; unless told, by the country',
  })
  language?: string | null;

  @Field(() => [ID])
  teamIds!: string[];
}

/** What is left out stays. */
@InputType()
export class ChangePortfolioIdentityInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  portfolioId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  legalName?: string | null;

  @Field(() => String, { nullable: true })
  callName?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true })
  website?: string | null;

  @Field(() => String, { nullable: true })
  disputeAddress?: string | null;

  @Field(() => String, { nullable: true })
  licenceNo?: string | null;

  @Field(() => String, { nullable: true })
  adviceName?: string | null;

  @Field(() => String, { nullable: true })
  advicePhone?: string | null;

  @Field(() => Boolean, { nullable: true })
  recordsCalls?: boolean | null;
}
