import type { MessageMoment, PortfolioLanguage, TemplateState } from '@kept/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime } from '../scalars';

/** A letter, e-mail, text or voicemail with its tokens. */
@ObjectType()
@Entity('message_template')
export class MessageTemplate {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** null: of the house */
  @Field(() => ID, { nullable: true })
  @ForeignKey('portfolio')
  @Column('uuid', { nullable: true })
  portfolioId!: string | null;

  @Field(() => String)
  @Column('text')
  moment!: MessageMoment;

  @Field(() => String)
  @Column('text')
  language!: PortfolioLanguage;

  @Field(() => [String])
  @Column('text', { array: true, default: [] })
  packs!: string[];

  @Field(() => String)
  @Column('text')
  name!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  subject!: string | null;

  @Field(() => String)
  @Column('text')
  body!: string;

  @Field(() => String)
  @Column('text', { default: 'DRAFT' })
  state!: TemplateState;

  @ForeignKey('app_user')
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'activated_by', nullable: true })
  activatedById!: string | null;

  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  activatedAt!: Temporal.Instant | null;

  @Field(() => DateTime)
  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Temporal.Instant;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;
}
