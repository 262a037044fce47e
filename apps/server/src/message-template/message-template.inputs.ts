import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class SaveMessageTemplateInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'null: a new one' })
  id?: string | null;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => ID, { nullable: true })
  portfolioId?: string | null;

  @Field(() => String)
  moment!: string;

  @Field(() => String)
  language!: string;

  @Field(() => [String])
  packs!: string[];

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  subject?: string | null;

  @Field(() => String)
  body!: string;
}

@InputType()
export class SetTemplateStateInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'ACTIVE, DRAFT, RETIRED' })
  state!: string;
}
