import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MoneyType } from '../money/money.type';
import { LocalDate } from '../scalars';

/** Money the customer says was paid and that is not found yet. It lowers what is chased until it is traced. */
@ObjectType()
@Entity('claimed_payment')
export class ClaimedPayment {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => ID)
  @ForeignKey('collection_case')
  @Column('uuid')
  caseId!: string;

  @ForeignKey('portfolio')
  @Column('uuid')
  portfolioId!: string;

  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  @ForeignKey('contact_log')
  @Column('uuid', { nullable: true })
  contactLogId!: string | null;

  @Column('bigint')
  amountMinor!: number;

  @Column('char', { length: 3 })
  currency!: string;

  @Field(() => LocalDate)
  @Column('date')
  paidOn!: string;

  @Field(() => String)
  @Column('text')
  method!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  reference!: string | null;

  /** when to look for it */
  @Field(() => LocalDate)
  @Column('date')
  traceOn!: string;

  @Field(() => String)
  @Column('text', { default: 'OPEN' })
  state!: string;

  /** the payment it turned out to be */
  @Field(() => ID, { nullable: true })
  @ForeignKey('payment')
  @Column('uuid', { nullable: true })
  paymentId!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'claimed_by', nullable: true })
  claimedById!: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt!: Temporal.Instant | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;

  @Field(() => MoneyType)
  get amount(): MoneyType {
    return MoneyType.of(this.amountMinor, this.currency);
  }
}

/** An item the claimed money is said to be for. */
@Entity('claimed_payment_item')
export class ClaimedPaymentItem {
  @ForeignKey('claimed_payment')
  @PrimaryColumn('uuid')
  claimedPaymentId!: string;

  @ForeignKey('invoice')
  @PrimaryColumn('uuid')
  invoiceId!: string;
}
