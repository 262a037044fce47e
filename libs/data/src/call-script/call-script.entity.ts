import type {
  PortfolioLanguage,
  ScriptCondition,
  ScriptGraph,
  ScriptMoment,
  ScriptVersionState,
} from '@kept/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime, Json } from '../scalars';

/** What a call is led by: named once, its graph comes in versions. */
@ObjectType()
@Entity('call_script')
export class CallScript {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => String)
  @Column('text')
  code!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  @Field(() => String)
  @Column('text')
  moment!: ScriptMoment;

  /** law packs its words are written for */
  @Field(() => [String])
  @Column('text', { array: true, default: [] })
  packs!: string[];

  @Field(() => String)
  @Column('text')
  language!: PortfolioLanguage;

  @Field(() => Json, { description: 'ScriptCondition[]' })
  @Column('jsonb', { default: [] })
  conditions!: readonly ScriptCondition[];

  @Field(() => Int)
  @Column('integer', { default: 0 })
  priority!: number;

  /** null: of the house */
  @Field(() => ID, { nullable: true })
  @ForeignKey('portfolio')
  @Column('uuid', { nullable: true })
  portfolioId!: string | null;

  @Field(() => Boolean)
  @Column('boolean', { default: true })
  isActive!: boolean;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Temporal.Instant;
}

/** The words of a script as they were at one time; of a published one they never change. */
@ObjectType()
@Entity('call_script_version')
export class CallScriptVersion {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => ID)
  @ForeignKey('call_script')
  @Column('uuid')
  scriptId!: string;

  @Field(() => Int)
  @Column('integer')
  number!: number;

  @Field(() => String, { description: 'DRAFT, PUBLISHED, RETIRED' })
  @Column('text')
  state!: ScriptVersionState;

  @Field(() => Json, { description: 'ScriptGraph' })
  @Column('jsonb')
  graph!: ScriptGraph;

  /** percent of the cases that it is spoken to */
  @Field(() => Int)
  @Column('smallint', { default: 100 })
  share!: number;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @Field(() => DateTime)
  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Temporal.Instant;

  @Field(() => DateTime)
  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Temporal.Instant;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'published_by', nullable: true })
  publishedById!: string | null;

  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  publishedAt!: Temporal.Instant | null;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Temporal.Instant | null;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;
}
