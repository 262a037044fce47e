import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class CreateTeamInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [ID])
  portfolioIds!: string[];
}

@InputType()
export class ChangeTeamInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => [ID], { nullable: true })
  portfolioIds?: string[];
}
