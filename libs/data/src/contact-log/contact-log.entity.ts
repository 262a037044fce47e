import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime, LocalDate } from '../scalars';

/** One contact, reached or not, and what came of it. */
@ObjectType()
@Entity('contact_log')
export class ContactLog {
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

  @ForeignKey('app_user')
  @Column('uuid')
  userId!: string;

  @Field(() => String)
  @Column('text')
  direction!: string;

  @Field(() => String)
  @Column('text')
  channel!: string;

  @Field(() => ID, { nullable: true })
  @ForeignKey('contact_point')
  @Column('uuid', { nullable: true })
  contactPointId!: string | null;

  /** whom they reached */
  @Field(() => ID, { nullable: true })
  @ForeignKey('contact')
  @Column('uuid', { nullable: true })
  contactId!: string | null;

  /** when that person is not on file */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  reachedName!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  verification!: string | null;

  @Field(() => String)
  @Column('text')
  outcome!: string;

  @Field(() => String)
  @Column('text')
  reachClass!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => Boolean)
  @Column('boolean', { default: false })
  isComplaint!: boolean;

  /** what the outcome asked for: approver, reference, reason, day */
  @Column('jsonb', { default: {} })
  details!: Record<string, string>;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  nextAction!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  nextActionOn!: string | null;

  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  nextActionAt!: Temporal.Instant | null;

  @Field(() => DateTime)
  @Column('timestamptz')
  occurredAt!: Temporal.Instant;

  /** the attempt that was placed for it */
  @Field(() => ID, { nullable: true })
  @ForeignKey('contact_attempt')
  @Column('uuid', { nullable: true })
  attemptId!: string | null;

  /** an answer to what they wrote, in the same medium */
  @Field(() => Boolean)
  @Column('boolean', { default: false })
  isReply!: boolean;

  @Field(() => ID, { nullable: true })
  @ForeignKey('script_run')
  @Column('uuid', { nullable: true })
  scriptRunId!: string | null;

  /** of a collector before us, from an import: shown, and not ours to count */
  @Column('boolean', { default: false })
  isOtherCollector!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;
}

@Entity('contact_log_debt')
export class ContactLogDebt {
  @ForeignKey('contact_log')
  @PrimaryColumn('uuid')
  contactLogId!: string;

  @ForeignKey('debt')
  @PrimaryColumn('uuid')
  debtId!: string;
}

/** What the customer said of an item during a contact. */
@Entity('contact_log_item')
export class ContactLogItem {
  @ForeignKey('contact_log')
  @PrimaryColumn('uuid')
  contactLogId!: string;

  @ForeignKey('invoice')
  @PrimaryColumn('uuid')
  invoiceId!: string;

  @Column('text', { nullable: true })
  status!: string | null;

  @Column('date', { nullable: true })
  scheduledOn!: string | null;
}
