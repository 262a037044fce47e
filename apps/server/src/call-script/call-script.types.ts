import type { ScriptProblem } from '@kept/domain';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('ScriptProblem')
export class ScriptProblemType implements ScriptProblem {
  @Field(() => String)
  severity!: ScriptProblem['severity'];

  @Field(() => String)
  rule!: ScriptProblem['rule'];

  @Field(() => ID, { nullable: true })
  stepId!: string | null;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  citation?: string;
}

@ObjectType()
export class ScriptVersionResult {
  @Field(() => ID)
  versionId!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => Int)
  share!: number;

  @Field(() => Int)
  runs!: number;

  @Field(() => Int)
  finished!: number;

  @Field(() => Int)
  left!: number;

  @Field(() => Int, { description: 'of runs finished with somebody reached' })
  reached!: number;

  @Field(() => Int)
  promises!: number;

  @Field(() => Int)
  kept!: number;

  @Field(() => Int)
  judged!: number;

  @Field(() => Float, { nullable: true, description: 'null: too few to say' })
  promiseRate!: number | null;

  @Field(() => Float, { nullable: true })
  keptRate!: number | null;
}
