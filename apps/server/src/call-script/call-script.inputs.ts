import { Json } from '@kept/data';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class CreateCallScriptInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  moment!: string;

  @Field(() => [String])
  packs!: string[];

  @Field(() => String)
  language!: string;

  @Field(() => Json)
  conditions!: unknown;

  @Field(() => Int)
  priority!: number;

  @Field(() => ID, { nullable: true })
  portfolioId?: string | null;

  @Field(() => ID, { nullable: true, description: "copies that script's graph" })
  fromScriptId?: string | null;
}

@InputType()
export class ChangeCallScriptInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => Json, { nullable: true })
  conditions?: unknown;

  @Field(() => Int, { nullable: true })
  priority?: number | null;

  @Field(() => Boolean, { nullable: true })
  isActive?: boolean | null;
}

@InputType({
  description:
    'Makes the draft or changes it; the graph is linted, and kept whatever the lint finds.',
})
export class SaveScriptDraftInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  scriptId!: string;

  @Field(() => Int, { nullable: true, description: 'of the draft; null: there is none yet' })
  version?: number | null;

  @Field(() => Json)
  graph!: unknown;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType()
export class DiscardScriptDraftInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  scriptId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class PublishScriptInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  scriptId!: string;

  @Field(() => Int, { description: 'of the draft' })
  version!: number;

  @Field(() => Int, {
    description:
      'share of cases it is spoken to; below 100 the published one before it keeps the rest',
  })
  share!: number;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: 'An earlier version becomes the one in use again.' })
export class RollBackScriptInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  scriptId!: string;

  @Field(() => ID)
  toVersionId!: string;

  @Field(() => String)
  reason!: string;
}

@InputType()
export class SetScriptSharesInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  scriptId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  versionId!: string;

  @Field(() => Int)
  share!: number;
}
