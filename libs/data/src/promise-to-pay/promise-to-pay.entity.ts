import type { Reason } from '@kept/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MoneyType } from '../money/money.type';
import { LocalDate } from '../scalars';

/** What a customer said they would pay, and by when. Whether they did follows from the receipts. */
@ObjectType()
@Entity('promise_to_pay')
export class PromiseToPay {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => ID)
  @ForeignKey('collection_case')
  @Column('uuid')
  caseId!: string;

  @Field(() => ID)
  @ForeignKey('portfolio')
  @Column('uuid')
  portfolioId!: string;

  @Field(() => ID)
  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  /** the one debt it is about, where it names no items */
  @ForeignKey('debt')
  @Column('uuid', { nullable: true })
  debtId!: string | null;

  /** the call it was made in */
  @ForeignKey('contact_log')
  @Column('uuid', { nullable: true })
  contactLogId!: string | null;

  @Column('bigint')
  amountMinor!: number;

  @Column('char', { length: 3 })
  currency!: string;

  @Field(() => LocalDate)
  @Column('date')
  promisedOn!: string;

  @Field(() => LocalDate)
  @Column('date')
  dueOn!: string;

  @Field(() => String)
  @Column('text')
  method!: string;

  @Column('boolean', { default: false })
  isImported!: boolean;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'made_by', nullable: true })
  madeById!: string | null;

  @Column('date', { nullable: true })
  cancelledOn!: string | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt!: Temporal.Instant | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  cancelReason!: string | null;

  /** the promise that took its place; `cancelledOn` then says when */
  @Field(() => ID, { nullable: true })
  @ForeignKey('promise_to_pay')
  @Column('uuid', { name: 'superseded_by', nullable: true })
  supersededById!: string | null;

  /** the plan that took its place; `cancelledOn` then says when */
  @Field(() => ID, { nullable: true })
  @ForeignKey('payment_plan')
  @Column('uuid', { name: 'superseded_by_plan', nullable: true })
  supersededByPlanId!: string | null;

  /** number of the cheque, mandate or standing order */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  instrumentReference!: string | null;

  /** what allowed it, where it was beyond its maker's authority */
  @ForeignKey('approval')
  @Column('uuid', { nullable: true })
  approvalId!: string | null;

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

/** An item a promise names. */
@Entity('promise_item')
export class PromiseItem {
  @ForeignKey('promise_to_pay')
  @PrimaryColumn('uuid')
  promiseId!: string;

  @ForeignKey('invoice')
  @PrimaryColumn('uuid')
  invoiceId!: string;
}

/** What the domain's `evaluatePromises` says of a promise as of `computedFor`. Written by the standing engine alone. */
@Entity('promise_standing')
export class PromiseStanding {
  @ForeignKey('promise_to_pay')
  @PrimaryColumn('uuid')
  promiseId!: string;

  @Column('uuid')
  portfolioId!: string;

  @Column('text')
  status!: string;

  @Column('bigint')
  dueMinor!: number;

  @Column('bigint')
  receivedMinor!: number;

  @Column('bigint')
  lateMinor!: number;

  @Column('date', { nullable: true })
  keptOn!: string | null;

  /** the last day on which money still counts */
  @Column('date')
  graceUntil!: string;

  @Column('date', { nullable: true })
  brokenOn!: string | null;

  @Column('smallint')
  level!: number;

  @Column('jsonb')
  reasons!: Reason[];

  @Column('date')
  computedFor!: string;
}
