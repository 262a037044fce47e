import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Json } from '../scalars';

/** What happened, once and for all: the database refuses to change or delete a row. */
@ObjectType()
@Entity('timeline_event')
export class TimelineEvent {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** orders the display; replay goes by xid */
  @Column({ type: 'bigint', insert: false, update: false })
  position!: number;

  @Column('text')
  subjectType!: string;

  @Column('uuid')
  subjectId!: string;

  @Column('uuid', { nullable: true })
  customerId!: string | null;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  portfolioId!: string | null;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  caseId!: string | null;

  @Column('uuid', { nullable: true })
  batchId!: string | null;

  @Field(() => String)
  @Column('text')
  type!: string;

  @Field(() => String)
  @Column('text')
  category!: string;

  @Column('smallint')
  payloadVersion!: number;

  @Field(() => Json)
  @Column('jsonb')
  payload!: Record<string, unknown>;

  /** null: the system */
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Field(() => DateTime)
  @Column('timestamptz')
  occurredAt!: Temporal.Instant;

  @Field(() => DateTime)
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;
}
