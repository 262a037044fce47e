import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime } from '../scalars';

/** A place in the contact budget: dialled, or about to be. Counts as placed until its log says otherwise. */
@ObjectType({ description: 'A place in the contact budget: dialled, or about to be.' })
@Entity('contact_attempt')
export class ContactAttempt {
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
  @Column('uuid', { nullable: true })
  userId!: string | null;

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

  @Field(() => ID, { nullable: true })
  @ForeignKey('contact_point')
  @Column('uuid', { nullable: true })
  contactPointId!: string | null;

  @Field(() => [ID])
  @Column('uuid', { array: true })
  debtIds!: string[];

  @ForeignKey('contact_decision')
  @Column('uuid')
  decisionId!: string;

  @Field(() => String, { description: 'PLANNED, PLACED, LOGGED, RELEASED' })
  @Column('text')
  state!: string;

  @Field(() => DateTime)
  @Column('timestamptz')
  placedAt!: Temporal.Instant;

  @ForeignKey('contact_log')
  @Column('uuid', { nullable: true })
  contactLogId!: string | null;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;
}
