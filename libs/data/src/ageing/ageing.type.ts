import { Field, Int, ObjectType } from 'type-graphql';
import { MoneyType } from '../money/money.type';
import { LocalDate } from '../scalars';

@ObjectType()
export class AgeingBucket {
  @Field(() => String)
  label!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => MoneyType)
  amount!: MoneyType;
}

/** What is owed in one currency, by days past due. */
@ObjectType()
export class Ageing {
  @Field(() => String)
  currency!: string;

  @Field(() => LocalDate)
  asOf!: string;

  @Field(() => [AgeingBucket], { description: 'in order from current to oldest' })
  buckets!: AgeingBucket[];

  @Field(() => MoneyType)
  unallocatedCredits!: MoneyType;

  @Field(() => MoneyType, { description: 'buckets less unallocated credits' })
  total!: MoneyType;
}
