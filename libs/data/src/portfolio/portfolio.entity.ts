import type {
  CollectorRelation,
  DebtKind,
  LedgerMaster,
  PortfolioLanguage,
  WorkMode,
} from '@kept/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LocalDate } from '../scalars';

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

  @Column('integer', { default: 1 })
  version!: number;
}
