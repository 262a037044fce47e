import type {
  CollectorRelation,
  DebtKind,
  LedgerMaster,
  PortfolioLanguage,
  WorkMode,
} from '@kept/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime, LocalDate } from '../scalars';

/** One creditor's book, or a business unit. */
@ObjectType()
@Entity('portfolio')
export class Portfolio {
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
  creditorName!: string;

  @Field(() => String)
  @Column('char', { length: 3 })
  currency!: string;

  @Field(() => String)
  @Column('char', { length: 2 })
  country!: string;

  @Field(() => String)
  @Column('text')
  timeZone!: string;

  @Field(() => String, { description: 'of what is sent to its customers: en-US, en-GB, de-DE' })
  @Column('text', { default: 'en-US' })
  language!: PortfolioLanguage;

  @ForeignKey('business_calendar')
  @Column('uuid')
  calendarId!: string;

  @Column('smallint', { default: 1 })
  fiscalYearStarts!: number;

  @Field(() => String)
  @Column('text')
  collectorRelation!: CollectorRelation;

  @Field(() => String)
  @Column('text')
  debtKind!: DebtKind;

  @Field(() => String)
  @Column('text')
  ledgerMaster!: LedgerMaster;

  @Field(() => String)
  @Column('text')
  workMode!: WorkMode;

  @Column('smallint', { default: 7 })
  retentionYears!: number;

  @Field(() => Boolean)
  @Column('boolean', { default: true })
  isActive!: boolean;

  /** the last day whose opening sweep ran */
  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  computedFor!: string | null;

  /** the collector's true business name */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  legalName!: string | null;

  /** one that does not show collection, for voicemail */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  callName!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  website!: string | null;

  /** where disputes are sent */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  disputeAddress!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  licenceNo!: string | null;

  /** free debt advice to signpost */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  adviceName!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  advicePhone!: string | null;

  @Field(() => Boolean)
  @Column('boolean', { default: false })
  recordsCalls!: boolean;

  /** placed consumer debts are called only from then on; null: not yet */
  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  liveSince!: Temporal.Instant | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'live_by', nullable: true })
  liveById!: string | null;

  /** what somebody confirmed by hand before it went live, by check */
  @Column('jsonb', { default: {} })
  readiness!: Record<string, { by: string; at: string; text: string }>;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;
}
