import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MoneyType } from '../money/money.type';
import { LocalDate } from '../scalars';

/** A credit given by the creditor; it counts against what is owed once it is allocated. */
@ObjectType()
@Entity('credit_note')
export class CreditNote {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @ForeignKey('portfolio')
  @Column('uuid')
  portfolioId!: string;

  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  @ForeignKey('debt')
  @Column('uuid')
  debtId!: string;

  @Field(() => String)
  @Column('text')
  number!: string;

  @Field(() => LocalDate)
  @Column('date')
  issuedOn!: string;

  @Column('bigint')
  amountMinor!: number;

  @Column('char', { length: 3 })
  currency!: string;

  /** the item it names, if it names one */
  @ForeignKey('invoice')
  @Column('uuid', { nullable: true })
  invoiceId!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { nullable: true })
  batchId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;

  @Column('integer', { default: 1 })
  version!: number;

  @Field(() => MoneyType)
  get amount(): MoneyType {
    return MoneyType.of(this.amountMinor, this.currency);
  }
}
