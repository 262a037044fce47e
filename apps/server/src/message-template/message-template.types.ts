import type { TemplateProblem } from '@kept/domain';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('TemplateProblem')
export class TemplateProblemType implements TemplateProblem {
  @Field(() => String)
  severity!: TemplateProblem['severity'];

  @Field(() => String)
  rule!: TemplateProblem['rule'];

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  token?: string;

  @Field(() => String, { nullable: true })
  citation?: string;
}
