import { formatAmount, type Money } from '@kept/domain';
import { Field, InputType, ObjectType } from 'type-graphql';
import { SafeInt } from '../scalars';

/** An amount as GraphQL shows it. Field resolvers return `MoneyType.of(minorUnits, currency)`. */
@ObjectType('Money')
export class MoneyType implements Money {
  @Field(() => SafeInt)
  minorUnits!: number;

  @Field(() => String)
  currency!: string;

  static of(minorUnits: number, currency: string): MoneyType {
    const value = new MoneyType();
    value.minorUnits = minorUnits;
    value.currency = currency;
    return value;
  }

  static from({ minorUnits, currency }: Money): MoneyType {
    return MoneyType.of(minorUnits, currency);
  }

  @Field(() => String, { description: 'decimal string' })
  get amount(): string {
    return formatAmount(this);
  }
}

@InputType()
export class MoneyInput {
  @Field(() => String, { description: 'decimal string, e.g. 1234.56' })
  amount!: string;

  @Field(() => String)
  currency!: string;
}
