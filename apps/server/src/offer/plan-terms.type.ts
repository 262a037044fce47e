import { LocalDate, MoneyType, type StoredTerms } from '@kept/data';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('OwnDate')
export class OwnDateType {
  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => MoneyType, { nullable: true })
  amount!: MoneyType | null;
}

@ObjectType('PlanInterest')
export class PlanInterestType {
  @Field(() => String)
  method!: string;

  @Field(() => Int, { description: 'basis points a year: 800 is 8 %' })
  rate!: number;

  @Field(() => String, { nullable: true })
  basis!: string | null;
}

@ObjectType('PlanTerms')
export class PlanTermsType {
  constructor(private readonly terms: StoredTerms) {}

  @Field(() => String)
  get kind(): string {
    return this.terms.kind;
  }

  @Field(() => Boolean)
  get isHardship(): boolean {
    return this.terms.isHardship;
  }

  @Field(() => String)
  get currency(): string {
    return this.terms.currency;
  }

  @Field(() => [ID])
  get itemIds(): readonly string[] {
    return this.terms.itemIds;
  }

  @Field(() => MoneyType)
  get balance(): MoneyType {
    return MoneyType.of(this.terms.balance, this.terms.currency);
  }

  @Field(() => MoneyType)
  get forgiven(): MoneyType {
    return MoneyType.of(this.terms.forgiven, this.terms.currency);
  }

  @Field(() => MoneyType, { nullable: true })
  get deposit(): MoneyType | null {
    return this.moneyOrNull(this.terms.deposit?.amount ?? null);
  }

  @Field(() => LocalDate, { nullable: true })
  get depositOn(): string | null {
    return this.terms.deposit?.dueOn ?? null;
  }

  @Field(() => String)
  get frequency(): string {
    return this.terms.frequency;
  }

  @Field(() => LocalDate)
  get firstOn(): string {
    return this.terms.firstOn;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'by the month: the day meant, 31 its last; null: that of firstOn',
  })
  get anchorDay(): number | null {
    return this.terms.anchorDay ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'parts of equal size; null where the size says how many, or the dates do',
  })
  get count(): number | null {
    return this.terms.count;
  }

  @Field(() => MoneyType, { nullable: true })
  get size(): MoneyType | null {
    return this.moneyOrNull(this.terms.size);
  }

  @Field(() => [OwnDateType])
  get ownDates(): OwnDateType[] {
    return this.terms.ownDates.map(({ dueOn, amount }) =>
      Object.assign(new OwnDateType(), { dueOn, amount: this.moneyOrNull(amount) }),
    );
  }

  @Field(() => PlanInterestType, { nullable: true })
  get interest(): PlanInterestType | null {
    const { interest } = this.terms;
    return interest && Object.assign(new PlanInterestType(), interest);
  }

  @Field(() => String)
  get method(): string {
    return this.terms.method;
  }

  @Field(() => LocalDate, { nullable: true })
  get reviewOn(): string | null {
    return this.terms.reviewOn;
  }

  @Field(() => Boolean)
  get revivesForgiven(): boolean {
    return this.terms.revivesForgiven;
  }

  private moneyOrNull(minorUnits: number | null): MoneyType | null {
    return minorUnits === null ? null : MoneyType.of(minorUnits, this.terms.currency);
  }
}
