import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime, LocalDate } from '../scalars';

/** One run of one file, with what became of its rows. */
@ObjectType()
@Entity('import_batch')
export class ImportBatch {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => String)
  @Column('text')
  kind!: string;

  @ForeignKey('portfolio')
  @Column('uuid', { nullable: true })
  portfolioId!: string | null;

  @Field(() => String)
  @Column('text')
  fileName!: string;

  @Field(() => String)
  @Column('text')
  state!: string;

  /** rows dated after it wait for a later day */
  @Field(() => LocalDate)
  @Column('date')
  businessDay!: string;

  @Field(() => Int)
  @Column('integer', { default: 0 })
  rows!: number;

  @Field(() => Int)
  @Column('integer', { default: 0 })
  accepted!: number;

  @Field(() => Int)
  @Column('integer', { default: 0 })
  unchanged!: number;

  @Field(() => Int)
  @Column('integer', { default: 0 })
  later!: number;

  @Field(() => Int)
  @Column('integer', { default: 0 })
  rejected!: number;

  /** why it failed */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  message!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { nullable: true })
  userId!: string | null;

  @Field(() => DateTime)
  @Column('timestamptz', { default: () => 'now()' })
  startedAt!: Temporal.Instant;

  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  finishedAt!: Temporal.Instant | null;
}
