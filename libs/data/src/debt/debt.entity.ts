import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MoneyType } from '../money/money.type';
import { LocalDate } from '../scalars';

/** A customer's account with one portfolio. */
@ObjectType()
@Entity('debt')
export class Debt {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => ID)
  @ForeignKey('portfolio')
  @Column('uuid')
  portfolioId!: string;

  @Field(() => ID)
  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  @Field(() => String)
  @Column('text')
  accountNumber!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  originalCreditor!: string | null;

  @Field(() => String)
  @Column('text')
  currentCreditor!: string;

  @Field(() => String)
  @Column('text')
  kind!: string;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  openedOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  defaultOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  chargeOffOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  lastPaymentOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  itemizationKind!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  itemizationOn!: string | null;

  @Column('bigint', { nullable: true })
  itemizationMinor!: number | null;

  @Column('bigint', { nullable: true })
  interestSinceMinor!: number | null;

  @Column('bigint', { nullable: true })
  feesSinceMinor!: number | null;

  @Column('bigint', { nullable: true })
  paymentsSinceMinor!: number | null;

  @Field(() => String)
  @Column('char', { length: 3 })
  currency!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  governingLaw!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  interestBasis!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  feeBasis!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  placedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  placementReference!: string | null;

  @Column('date', { nullable: true })
  recalledOn!: string | null;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Temporal.Instant;

  @Field(() => MoneyType, { nullable: true })
  get itemizationAmount(): MoneyType | null {
    return this.moneyOf(this.itemizationMinor);
  }

  @Field(() => MoneyType, { nullable: true })
  get interestSince(): MoneyType | null {
    return this.moneyOf(this.interestSinceMinor);
  }

  @Field(() => MoneyType, { nullable: true })
  get feesSince(): MoneyType | null {
    return this.moneyOf(this.feesSinceMinor);
  }

  @Field(() => MoneyType, { nullable: true })
  get paymentsSince(): MoneyType | null {
    return this.moneyOf(this.paymentsSinceMinor);
  }

  private moneyOf(minor: number | null): MoneyType | null {
    return minor === null ? null : MoneyType.of(minor, this.currency);
  }
}

/** Who is liable for a debt, and how. */
@Entity('debt_party')
export class DebtParty {
  @ForeignKey('debt')
  @PrimaryColumn('uuid')
  debtId!: string;

  @ForeignKey('customer')
  @PrimaryColumn('uuid')
  customerId!: string;

  @Column('text')
  liability!: string;
}
