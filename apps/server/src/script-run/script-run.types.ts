import { Json } from '@kept/data';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A script as it is chosen for a call: the words filled in on the screen from `values`.',
})
export class ScriptForCall {
  @Field(() => ID)
  scriptId!: string;

  @Field(() => ID)
  versionId!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  moment!: string;

  @Field(() => [String])
  packs!: readonly string[];

  @Field(() => String)
  language!: string;

  @Field(() => Int)
  versionNumber!: number;

  @Field(() => Json, { description: 'ScriptCondition[]' })
  conditions!: unknown;

  @Field(() => Json)
  graph!: unknown;

  @Field(() => Json, { description: 'ScriptValues' })
  values!: unknown;

  @Field(() => String)
  why!: string;
}

@ObjectType()
export class ScriptChoice {
  @Field(() => ID)
  scriptId!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  language!: string;

  @Field(() => String)
  why!: string;

  @Field(() => Boolean)
  isBest!: boolean;
}
