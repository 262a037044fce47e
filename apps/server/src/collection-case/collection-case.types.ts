import { MoneyType } from '@kept/data';
import { Field, ObjectType } from 'type-graphql';
import type { BalanceRow } from '../standing/case-standing';

/** What a customer owes in a portfolio in one currency, and what is taken out before it is chased. */
@ObjectType()
export class CaseBalance {
  @Field(() => String)
  readonly currency: string;

  constructor(private readonly row: BalanceRow) {
    this.currency = row.currency;
  }

  private of(minorUnits: number): MoneyType {
    return MoneyType.of(minorUnits, this.currency);
  }

  @Field(() => MoneyType)
  get open(): MoneyType {
    return this.of(this.row.open);
  }

  @Field(() => MoneyType)
  get overdue(): MoneyType {
    return this.of(this.row.overdue);
  }

  @Field(() => MoneyType)
  get unapplied(): MoneyType {
    return this.of(this.row.unapplied);
  }

  @Field(() => MoneyType)
  get disputed(): MoneyType {
    return this.of(this.row.disputed);
  }

  @Field(() => MoneyType)
  get promised(): MoneyType {
    return this.of(this.row.promised);
  }

  @Field(() => MoneyType, { description: 'covered by plans in good standing' })
  get planned(): MoneyType {
    return this.of(this.row.planned);
  }

  @Field(() => MoneyType)
  get claimed(): MoneyType {
    return this.of(this.row.claimed);
  }

  @Field(() => MoneyType)
  get actionable(): MoneyType {
    return this.of(this.row.aon);
  }
}
