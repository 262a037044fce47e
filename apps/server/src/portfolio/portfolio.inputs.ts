import { Field, ID, InputType } from 'type-graphql';

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
