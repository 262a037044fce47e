import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MoneyType } from '../money/money.type';
import { LocalDate } from '../scalars';

/** Money or credit put on an item; undone by its own dates, never deleted. */
@ObjectType()
@Entity('allocation')
export class Allocation {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @ForeignKey('portfolio')
  @Column('uuid')
  portfolioId!: string;

  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  /** either a payment … */
  @ForeignKey('payment')
  @Column('uuid', { nullable: true })
  paymentId!: string | null;

  /** … or a credit note */
  @ForeignKey('credit_note')
  @Column('uuid', { nullable: true })
  creditNoteId!: string | null;

  @Field(() => ID)
  @ForeignKey('invoice')
  @Column('uuid')
  invoiceId!: string;

  @Column('bigint')
  amountMinor!: number;

  @Column('char', { length: 3 })
  currency!: string;

  /** by what it was decided: the domain's AllocationBasis */
  @Field(() => String)
  @Column('text')
  basis!: string;

  @Field(() => LocalDate)
  @Column('date')
  effectiveOn!: string;

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

  @Field(() => MoneyType)
  get amount(): MoneyType {
    return MoneyType.of(this.amountMinor, this.currency);
  }
}
