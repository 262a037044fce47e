import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MoneyType } from '../money/money.type';
import { LocalDate } from '../scalars';

/** Something owed. What is open of it follows from allocations and adjustments and is asked of `open_item`. */
@ObjectType()
@Entity('invoice')
export class Invoice {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => ID)
  @ForeignKey('portfolio')
  @Column('uuid')
  portfolioId!: string;

  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  @Field(() => ID)
  @ForeignKey('debt')
  @Column('uuid')
  debtId!: string;

  @Field(() => String)
  @Column('text')
  number!: string;

  /** its value day */
  @Field(() => LocalDate)
  @Column('date')
  issuedOn!: string;

  @Field(() => LocalDate)
  @Column('date')
  dueOn!: string;

  @Column('bigint')
  amountMinor!: number;

  @Column('char', { length: 3 })
  currency!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  description!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  purchaseOrder!: string | null;

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
