import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LocalDate } from '../scalars';

/** A customer's objection to items or parts of them. The disputed part is not chased until it is resolved. */
@ObjectType()
@Entity('dispute')
export class Dispute {
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

  @ForeignKey('debt')
  @Column('uuid', { nullable: true })
  debtId!: string | null;

  @ForeignKey('contact_log')
  @Column('uuid', { nullable: true })
  contactLogId!: string | null;

  @Field(() => String)
  @Column('text')
  reason!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  rootCause!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  detail!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  @Field(() => LocalDate)
  @Column('date')
  openedOn!: string;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  resolvedOn!: string | null;

  @Column('timestamptz', { nullable: true })
  resolvedAt!: Temporal.Instant | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  resolution!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  resolutionNote!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'resolved_by', nullable: true })
  resolvedById!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;
}

/** A disputed item: how much of it, and once resolved how much of that was accepted and awaits its credit note. */
@Entity('dispute_item')
export class DisputeItem {
  @ForeignKey('dispute')
  @PrimaryColumn('uuid')
  disputeId!: string;

  @ForeignKey('invoice')
  @PrimaryColumn('uuid')
  invoiceId!: string;

  @Column('bigint')
  amountMinor!: number;

  @Column('bigint', { nullable: true })
  acceptedMinor!: number | null;
}
