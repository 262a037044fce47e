import { Json, LocalDate } from '@kept/data';
import type { RulePack } from '@kept/domain';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('ContactRule')
export class ContactRuleType {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  pack!: string;

  @Field(() => String)
  topic!: string;

  @Field(() => String)
  effect!: string;

  @Field(() => Boolean)
  isOverridable!: boolean;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  citation!: string;

  @Field(() => String)
  confidence!: string;

  @Field(() => LocalDate, { nullable: true })
  effectiveFrom!: string | null;

  @Field(() => LocalDate, { nullable: true })
  effectiveUntil!: string | null;

  @Field(() => Json, { description: 'its parameters' })
  test!: object;

  @Field(() => String, { description: 'whom it binds, in words' })
  coverage!: string;

  @Field(() => String, { nullable: true, description: 'kept by another part of the house: which' })
  keptBy!: string | null;
}

@ObjectType('RulePack')
export class RulePackType implements Omit<RulePack, 'rules'> {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => LocalDate)
  asOf!: string;

  @Field(() => [ContactRuleType])
  rules!: ContactRuleType[];
}

@ObjectType()
export class ContactRules {
  @Field(() => String, {
    description: 'research, not legal advice: counsel approves each pack before use',
  })
  disclaimer!: string;

  @Field(() => [RulePackType])
  packs!: RulePackType[];

  @Field(() => [String], {
    description: 'states and provinces of customers on file without a pack',
  })
  withoutPack!: string[];
}
