import type { ContactHit } from '@kept/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime } from '../scalars';

/** A hit as JSON: its moment is an ISO text. */
export type StoredHit = Omit<ContactHit, 'endsAt'> & { readonly endsAt: string | null };

/** A decision that led to a contact, stopped one or let one through: evidence, as it was made. Never changed. */
@ObjectType()
@Entity('contact_decision')
export class ContactDecisionRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => ID, { nullable: true })
  @ForeignKey('collection_case')
  @Column('uuid', { nullable: true })
  caseId!: string | null;

  @ForeignKey('portfolio')
  @Column('uuid')
  portfolioId!: string;

  @Field(() => ID)
  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  /** null: a job */
  @ForeignKey('app_user')
  @Column('uuid', { nullable: true })
  userId!: string | null;

  @Field(() => String, { description: 'ATTEMPT, BLOCKED, WARNED, OVERRIDE, AFTERWARDS' })
  @Column('text')
  occasion!: string;

  @Field(() => String)
  @Column('text')
  decision!: string;

  @Field(() => String)
  @Column('text')
  channel!: string;

  @Field(() => String)
  @Column('text')
  direction!: string;

  @Field(() => String)
  @Column('text')
  party!: string;

  @Field(() => String)
  @Column('text')
  purpose!: string;

  @Column('uuid', { nullable: true })
  contactPointId!: string | null;

  @Column('uuid', { array: true })
  debtIds!: string[];

  /** as JSON: moments are ISO texts */
  @Column('jsonb')
  hits!: StoredHit[];

  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  nextAllowedAt!: Temporal.Instant | null;

  @Field(() => String)
  @Column('text')
  mayDiscuss!: string;

  @Field(() => [String])
  @Column('text', { array: true, default: {} })
  unknown!: string[];

  @Column('jsonb')
  facts!: object;

  @Column('jsonb')
  ruleVersions!: object;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  warningReason!: string | null;

  @Column('uuid', { nullable: true })
  overrideId!: string | null;

  @Field(() => DateTime)
  @Column('timestamptz')
  decidedAt!: Temporal.Instant;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;
}
