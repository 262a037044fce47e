import { SafeInt } from '@kept/data';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class AssessAffordabilityInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => String)
  currency!: string;

  @Field(() => String)
  period!: string;

  @Field(() => SafeInt)
  incomeMinor!: number;

  @Field(() => SafeInt)
  essentialsMinor!: number;

  @Field(() => SafeInt, { nullable: true })
  otherDebtsMinor?: number | null;

  @Field(() => Int)
  dependants!: number;

  @Field(() => String)
  source!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;
}
