import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime } from '../scalars';

/** What somebody wrote down, on a case or (an account manager) on the customer. */
@ObjectType()
@Entity('case_note')
export class CaseNote {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @ForeignKey('collection_case')
  @Column('uuid', { nullable: true })
  caseId!: string | null;

  /** null: about the customer itself, without amounts */
  @ForeignKey('portfolio')
  @Column('uuid', { nullable: true })
  portfolioId!: string | null;

  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  @ForeignKey('app_user')
  @Column('uuid')
  authorId!: string;

  @Field(() => String)
  @Column('text')
  body!: string;

  @Field(() => DateTime)
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;
}
