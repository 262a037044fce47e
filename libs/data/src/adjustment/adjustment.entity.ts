import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MoneyType } from '../money/money.type';
import { LocalDate } from '../scalars';

/** An item made smaller or larger by something other than money; undone by its own dates, never deleted. */
@ObjectType()
@Entity('adjustment')
export class Adjustment {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @ForeignKey('portfolio')
  @Column('uuid')
  portfolioId!: string;

  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  @Field(() => ID)
  @ForeignKey('invoice')
  @Column('uuid')
  invoiceId!: string;

  @Field(() => String)
  @Column('text')
  kind!: string;

  @Column('bigint')
  amountMinor!: number;

  @Column('char', { length: 3 })
  currency!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  reason!: string | null;

  @Field(() => LocalDate)
  @Column('date')
  effectiveOn!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedById!: string | null;

  @Column('date', { nullable: true })
  reversedOn!: string | null;

  @Column('timestamptz', { nullable: true })
  reversedAt!: Temporal.Instant | null;

  /** booked by a plan: follows from the plan's standing */
  @ForeignKey('payment_plan')
  @Column('uuid', { nullable: true })
  planId!: string | null;

  @ForeignKey('approval')
  @Column('uuid', { nullable: true })
  approvalId!: string | null;

  @Field(() => MoneyType)
  get amount(): MoneyType {
    return MoneyType.of(this.amountMinor, this.currency);
  }
}
