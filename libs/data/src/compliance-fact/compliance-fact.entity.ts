import type { ComplianceFactKind, FactMedium } from '@kept/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime, LocalDate } from '../scalars';

/** What is known that decides whether and how somebody may be contacted. Ended or replaced, never changed. */
@ObjectType()
@Entity('compliance_fact')
export class ComplianceFact {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => ID)
  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  /** of its debts; null: of the person, seen by all who see them */
  @Field(() => ID, { nullable: true })
  @ForeignKey('portfolio')
  @Column('uuid', { nullable: true })
  portfolioId!: string | null;

  @Field(() => String)
  @Column('text')
  kind!: ComplianceFactKind;

  @Field(() => [ID], { nullable: true, description: 'of these debts; null: whatever debt' })
  @Column('uuid', { array: true, nullable: true })
  debtIds!: string[] | null;

  @Field(() => ID, { nullable: true })
  @ForeignKey('contact_point')
  @Column('uuid', { nullable: true })
  contactPointId!: string | null;

  /** ComplianceFactDetails of the kind */
  @Column('jsonb', { default: {} })
  details!: Record<string, unknown>;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  untilOn!: string | null;

  @Field(() => DateTime)
  @Column('timestamptz')
  receivedAt!: Temporal.Instant;

  @Field(() => Boolean)
  @Column('boolean', { default: false })
  isWritten!: boolean;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  medium!: FactMedium | null;

  /** who said or sent it */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  fromWhom!: string | null;

  /** where it can be seen: a letter's number, a recording */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  evidence!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** the contact that wrote it */
  @Field(() => ID, { nullable: true })
  @ForeignKey('contact_log')
  @Column('uuid', { nullable: true })
  contactLogId!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedById!: string | null;

  @Field(() => DateTime)
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;

  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  endedAt!: Temporal.Instant | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'ended_by', nullable: true })
  endedById!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  endReason!: string | null;

  @ForeignKey('compliance_fact')
  @Column('uuid', { name: 'replaced_by', nullable: true })
  replacedById!: string | null;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;
}
