import type { ContactOutcomeCode, RunEvent, RunStanding, ScriptRunState } from '@kept/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime, Json } from '../scalars';

/** One call led by a script: all that happened in it, in order. */
@ObjectType()
@Entity('script_run')
export class ScriptRun {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @ForeignKey('call_script_version')
  @Column('uuid')
  scriptVersionId!: string;

  @ForeignKey('call_script')
  @Column('uuid')
  scriptId!: string;

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

  @Field(() => ID, { nullable: true })
  @ForeignKey('contact_attempt')
  @Column('uuid', { nullable: true })
  attemptId!: string | null;

  @Field(() => ID, { nullable: true })
  @ForeignKey('contact_log')
  @Column('uuid', { nullable: true })
  contactLogId!: string | null;

  @Field(() => String, { description: 'RUNNING, FINISHED, LEFT' })
  @Column('text', { default: 'RUNNING' })
  state!: ScriptRunState;

  /** only ever appended to */
  @Field(() => Json, { description: 'RunEvents in order' })
  @Column('jsonb', { default: [] })
  events!: readonly RunEvent[];

  /** what was said and confirmed, when */
  @Column('jsonb', { default: [] })
  disclosed!: RunStanding['disclosed'];

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  outcome!: ContactOutcomeCode | null;

  @Field(() => DateTime)
  @Column('timestamptz')
  startedAt!: Temporal.Instant;

  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  endedAt!: Temporal.Instant | null;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;
}
