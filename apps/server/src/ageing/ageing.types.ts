import { LocalDate, MoneyType } from '@kept/data';
import type { AgeingRow } from '@kept/domain';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('AgeingBucket')
export class AgeingBucketType {
  @Field(() => String)
  label!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => MoneyType)
  amount!: MoneyType;
}

/** What is open in one currency by days past due, as of a day. */
@ObjectType('Ageing')
export class AgeingType {
  @Field(() => String)
  currency!: string;

  @Field(() => LocalDate)
  asOf!: Temporal.PlainDate;

  @Field(() => [AgeingBucketType], { description: 'in order from current to oldest' })
  buckets!: AgeingBucketType[];

  @Field(() => MoneyType)
  unallocatedCredits!: MoneyType;

  @Field(() => MoneyType, { description: 'buckets less unallocated credits' })
  total!: MoneyType;

  static of(row: AgeingRow, asOf: Temporal.PlainDate): AgeingType {
    const { currency } = row;
    const amountOf = (minorUnits: number) => MoneyType.of(minorUnits, currency);
    return Object.assign(new AgeingType(), {
      currency,
      asOf,
      buckets: row.buckets.map(({ label, count, amount }) =>
        Object.assign(new AgeingBucketType(), { label, count, amount: amountOf(amount) }),
      ),
      unallocatedCredits: amountOf(row.unallocatedCredits),
      total: amountOf(row.total),
    });
  }
}
