import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime } from '../scalars';

/** One contact that a rule stops and compliance may let through: asked by one, decided by another. */
@ObjectType()
@Entity('contact_override')
export class ContactOverride {
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

  @Field(() => ID)
  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  @Field(() => String)
  @Column('text')
  channel!: string;

  @Field(() => ID, { nullable: true })
  @ForeignKey('contact_point')
  @Column('uuid', { nullable: true })
  contactPointId!: string | null;

  /** what was decided when it was asked for */
  @ForeignKey('contact_decision')
  @Column('uuid')
  decisionId!: string;

  @Field(() => [String])
  @Column('text', { array: true })
  ruleIds!: string[];

  @Field(() => String)
  @Column('text')
  reason!: string;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'asked_by' })
  askedById!: string;

  @Field(() => DateTime)
  @Column('timestamptz')
  askedAt!: Temporal.Instant;

  @Field(() => String, { description: 'WAITING, GRANTED, DECLINED, USED, EXPIRED' })
  @Column('text', { default: 'WAITING' })
  state!: string;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedById!: string | null;

  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  decidedAt!: Temporal.Instant | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  decisionNote!: string | null;

  @Field(() => DateTime)
  @Column('timestamptz')
  expiresAt!: Temporal.Instant;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;
}
