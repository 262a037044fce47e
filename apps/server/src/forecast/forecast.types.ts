import { LocalDate, MoneyType } from '@kept/data';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class ForecastWeek {
  @Field(() => LocalDate)
  weekOn!: Temporal.PlainDate;

  @Field(() => MoneyType)
  promised!: MoneyType;

  @Field(() => MoneyType)
  planned!: MoneyType;

  @Field(() => MoneyType)
  expected!: MoneyType;

  @Field(() => MoneyType)
  low!: MoneyType;

  @Field(() => MoneyType)
  high!: MoneyType;

  @Field(() => MoneyType, { nullable: true })
  came!: MoneyType | null;
}

@ObjectType()
export class KeepRate {
  @Field(() => String)
  kind!: string;

  @Field(() => Int)
  level!: number;

  @Field(() => Int)
  count!: number;

  @Field(() => MoneyType)
  amount!: MoneyType;

  @Field(() => Float, { description: 'received of what was due, 0 to 1' })
  rate!: number;
}

/** Promised and planned cash by week, in one currency. */
@ObjectType()
export class Forecast {
  @Field(() => String)
  currency!: string;

  @Field(() => [ForecastWeek])
  weeks!: ForecastWeek[];

  @Field(() => [KeepRate])
  keepRates!: KeepRate[];

  @Field(() => Float, {
    nullable: true,
    description:
      'mean of the absolute errors of the past weeks, as a share of what came; null before there are any',
  })
  error!: number | null;
}
