import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime, LocalDate } from '../scalars';

/** The work on a customer in one portfolio; "case" on screen. */
@ObjectType()
@Entity('collection_case')
export class CollectionCase {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** counts up from a sequence; people read it as `number` */
  @Column('bigint', { name: 'number', default: () => "nextval('collection_case_number')" })
  serial!: number;

  @ForeignKey('portfolio')
  @Column('uuid')
  portfolioId!: string;

  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  @Field(() => String)
  @Column('text', { default: 'OPEN' })
  state!: string;

  @Field(() => String)
  @Column('text', { default: 'EARLY' })
  stage!: string;

  @Field(() => LocalDate)
  @Column('date')
  openedOn!: string;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  closedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  closeReason!: string | null;

  @Column('integer', { default: 0 })
  reopenedCount!: number;

  @ForeignKey('team')
  @Column('uuid', { nullable: true })
  teamId!: string | null;

  /** null: the pool's */
  @ForeignKey('app_user')
  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  nextAction!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  nextActionOn!: string | null;

  /** when the hour matters */
  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  nextActionAt!: Temporal.Instant | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  nextActionReason!: string | null;

  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  callbackAt!: Temporal.Instant | null;

  /** the customer's zone in which it was agreed */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  callbackZone!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { nullable: true })
  callbackOwnerId!: string | null;

  @ForeignKey('contact')
  @Column('uuid', { nullable: true })
  callbackContactId!: string | null;

  @Field(() => ID, { nullable: true })
  @ForeignKey('contact_point')
  @Column('uuid', { nullable: true })
  callbackPointId!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  snoozedUntil!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  snoozeReason!: string | null;

  @Column('smallint', { default: 0 })
  snoozesRunning!: number;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  heldUntil!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  holdReason!: string | null;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Temporal.Instant;

  @Field(() => String)
  get number(): string {
    return `C-${this.serial}`;
  }
}
