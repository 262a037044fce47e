import type { NoticeMethod, NoticeState, ValidationNoticeFacts } from '@kept/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LocalDate } from '../scalars';

/** What a consumer is told of a debt and of the right to dispute it, as it was written and sent. */
@ObjectType()
@Entity('validation_notice')
export class ValidationNotice {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => ID)
  @ForeignKey('debt')
  @Column('uuid')
  debtId!: string;

  @Field(() => ID)
  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  @Field(() => ID)
  @ForeignKey('portfolio')
  @Column('uuid')
  portfolioId!: string;

  @Field(() => String)
  @Column('text')
  state!: NoticeState;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  method!: NoticeMethod | null;

  /** as they stood when it was prepared */
  @Column('jsonb')
  facts!: ValidationNoticeFacts;

  /** the PDF; read only where it is handed out */
  @Column('bytea', { nullable: true, select: false })
  document!: Buffer | null;

  /** of the PDF, in hexadecimal */
  @Column('text', { nullable: true })
  sha256!: string | null;

  @Field(() => LocalDate)
  @Column('date')
  preparedOn!: string;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  sentOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  assumedReceiptOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  periodEndsOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  returnedOn!: string | null;

  /** the one that came back and this one was sent instead of */
  @Field(() => ID, { nullable: true })
  @ForeignKey('validation_notice')
  @Column('uuid', { nullable: true })
  replacesId!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'prepared_by', nullable: true })
  preparedById!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'sent_by', nullable: true })
  sentById!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;
}
