import { isRefusal, type Reason, type Refusal } from '@kept/domain';
import { type ClassType, createUnionType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType('Reason', { description: 'One reason of a decision' })
export class ReasonType implements Reason {
  @Field(() => String)
  rule!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  value?: string;

  @Field(() => Int, { nullable: true })
  points?: number;

  @Field(() => String, { nullable: true })
  citation?: string;
}

@ObjectType('Refusal')
export class RefusalType {
  @Field(() => String)
  code!: Refusal['code'];

  @Field(() => String)
  message!: string;

  @Field(() => String, { nullable: true })
  field?: string;

  @Field(() => [ReasonType])
  reasons!: readonly Reason[];
}

/** The result of a mutation: `union <name> = <type> | Refusal`. Declare each once, beside its resolver. */
export function resultUnion<T extends object>(name: string, type: ClassType<T>) {
  return createUnionType({
    name,
    types: () => [type, RefusalType] as const,
    resolveType: (value) => (isRefusal(value) ? RefusalType : type),
  });
}
