import type { PaymentMethod, PlanFrequency, PlanKind } from '@kept/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MoneyType } from '../money/money.type';
import type { StoredTerms } from '../offer/offer.entity';
import { LocalDate } from '../scalars';

/** A debt paid in parts, as proposed and agreed: plan, settlement or arrangement. How it stands follows from the money. */
@ObjectType()
@Entity('payment_plan')
export class PaymentPlan {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** counts up from a sequence; people read it as `number` */
  @Column('bigint', { name: 'number', default: () => "nextval('payment_plan_number')" })
  serial!: number;

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

  /** the offer it was made of */
  @ForeignKey('offer')
  @Column('uuid')
  offerId!: string;

  @Field(() => String)
  @Column('text')
  kind!: PlanKind;

  @Field(() => Boolean)
  @Column('boolean', { default: false })
  isHardship!: boolean;

  @ForeignKey('affordability_assessment')
  @Column('uuid', { nullable: true })
  assessmentId!: string | null;

  @Field(() => String)
  @Column('char', { length: 3 })
  currency!: string;

  @Column('text')
  frequency!: PlanFrequency;

  @Field(() => String)
  @Column('text')
  method!: PaymentMethod;

  /** as in its offer */
  @Column('jsonb')
  terms!: StoredTerms;

  @Column('bigint')
  balanceMinor!: number;

  @Column('bigint')
  totalMinor!: number;

  @Column('bigint', { default: 0 })
  forgivenMinor!: number;

  @Column('bigint', { default: 0 })
  interestMinor!: number;

  @Column('date')
  firstOn!: string;

  @Field(() => LocalDate)
  @Column('date')
  lastOn!: string;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  reviewOn!: string | null;

  @Field(() => LocalDate)
  @Column('date')
  proposedOn!: string;

  @Column('timestamptz')
  proposedAt!: Temporal.Instant;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'proposed_by', nullable: true })
  proposedById!: string | null;

  @Field(() => LocalDate)
  @Column('date')
  expiresOn!: string;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  agreedOn!: string | null;

  @Column('timestamptz', { nullable: true })
  agreedAt!: Temporal.Instant | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'agreed_by', nullable: true })
  agreedById!: string | null;

  /** somebody ended it; what time and money end is in its standing */
  @Column('text', { nullable: true })
  endedAs!: 'CANCELLED' | 'SUPERSEDED' | 'DECLINED' | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Temporal.Instant | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'ended_by', nullable: true })
  endedById!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  endReason!: string | null;

  /** the plan it takes the place of, once agreed */
  @Field(() => ID, { nullable: true })
  @ForeignKey('payment_plan')
  @Column('uuid', { nullable: true })
  replacesId!: string | null;

  /** open promises it takes the place of, once agreed */
  @Column('uuid', { array: true, default: () => "'{}'" })
  replacesPromiseIds!: string[];

  @Field(() => ID, { nullable: true })
  @ForeignKey('payment_plan')
  @Column('uuid', { name: 'superseded_by', nullable: true })
  supersededById!: string | null;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;

  @Field(() => String)
  get number(): string {
    return `P-${this.serial}`;
  }

  @Field(() => MoneyType)
  get balance(): MoneyType {
    return MoneyType.of(this.balanceMinor, this.currency);
  }

  @Field(() => MoneyType)
  get total(): MoneyType {
    return MoneyType.of(this.totalMinor, this.currency);
  }

  @Field(() => MoneyType)
  get forgiven(): MoneyType {
    return MoneyType.of(this.forgivenMinor, this.currency);
  }

  @Field(() => MoneyType)
  get interest(): MoneyType {
    return MoneyType.of(this.interestMinor, this.currency);
  }
}

/** An item a plan covers, and how much of it. */
@Entity('payment_plan_item')
export class PaymentPlanItem {
  @ForeignKey('payment_plan')
  @PrimaryColumn('uuid')
  planId!: string;

  @ForeignKey('invoice')
  @PrimaryColumn('uuid')
  invoiceId!: string;

  @Column('bigint')
  openMinor!: number;
}

/** A part of a plan as it was agreed; number 0 is the deposit. */
@Entity('instalment')
export class Instalment {
  @ForeignKey('payment_plan')
  @PrimaryColumn('uuid')
  planId!: string;

  @PrimaryColumn('smallint')
  number!: number;

  @Column('date')
  dueOn!: string;

  @Column('bigint')
  amountMinor!: number;

  /** the part of the amount that is interest */
  @Column('bigint', { default: 0 })
  interestMinor!: number;
}

/** Days in which nothing of a plan falls due. */
@ObjectType()
@Entity('plan_pause')
export class PlanPause {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @ForeignKey('payment_plan')
  @Column('uuid')
  planId!: string;

  @Field(() => LocalDate)
  @Column('date')
  fromOn!: string;

  /** its last day */
  @Field(() => LocalDate)
  @Column('date')
  untilOn!: string;

  @Field(() => String)
  @Column('text')
  reason!: string;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'made_by', nullable: true })
  madeById!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;
}

/** A plan that was in default runs again. */
@Entity('plan_reinstatement')
export class PlanReinstatement {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @ForeignKey('payment_plan')
  @Column('uuid')
  planId!: string;

  @Column('date')
  reinstatedOn!: string;

  @Column('text')
  reason!: string;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'made_by', nullable: true })
  madeById!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;
}

/** The agreement as it was handed out. */
@Entity('plan_agreement')
export class PlanAgreement {
  @ForeignKey('payment_plan')
  @PrimaryColumn('uuid')
  planId!: string;

  @Column('text')
  language!: string;

  /** a PDF */
  @Column('bytea')
  document!: Buffer;

  @Column('text')
  sha256!: string;

  @Column('timestamptz', { default: () => 'now()' })
  madeAt!: Temporal.Instant;
}
