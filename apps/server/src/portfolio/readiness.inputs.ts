import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class AttestReadinessInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  portfolioId!: string;

  @Field(() => String)
  check!: string;

  @Field(() => String)
  text!: string;
}

@InputType()
export class GoLiveInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  portfolioId!: string;

  @Field(() => Int)
  version!: number;
}
