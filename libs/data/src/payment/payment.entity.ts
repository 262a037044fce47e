import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MoneyType } from '../money/money.type';
import { LocalDate } from '../scalars';

/** Money received. Never changed and never deleted: a payment that came back carries the day it did. */
@ObjectType()
@Entity('payment')
export class Payment {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => ID)
  @ForeignKey('portfolio')
  @Column('uuid')
  portfolioId!: string;

  /** whose account it pays */
  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  /** who sent it, when someone else */
  @ForeignKey('customer')
  @Column('uuid', { nullable: true })
  payerId!: string | null;

  @ForeignKey('debt')
  @Column('uuid', { nullable: true })
  debtId!: string | null;

  /** the promise it names, if it names one */
  @ForeignKey('promise_to_pay')
  @Column('uuid', { nullable: true })
  promiseId!: string | null;

  /** the plan it names, if it names one */
  @ForeignKey('payment_plan')
  @Column('uuid', { nullable: true })
  planId!: string | null;

  @Field(() => String)
  @Column('text')
  reference!: string;

  @Field(() => String)
  @Column('text')
  method!: string;

  @Column('bigint')
  amountMinor!: number;

  @Column('char', { length: 3 })
  currency!: string;

  /** the day from which it counts */
  @Field(() => LocalDate)
  @Column('date')
  valueOn!: string;

  @Field(() => LocalDate)
  @Column('date')
  postedOn!: string;

  @Field(() => String)
  @Column('text', { default: 'SELF' })
  receivedBy!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('boolean', { default: false })
  isImported!: boolean;

  @Column('uuid', { nullable: true })
  batchId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedById!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  reversedOn!: string | null;

  @Column('timestamptz', { nullable: true })
  reversedAt!: Temporal.Instant | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  reversalReason!: string | null;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;

  @Field(() => MoneyType)
  get amount(): MoneyType {
    return MoneyType.of(this.amountMinor, this.currency);
  }
}
