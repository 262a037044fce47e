import type { ApprovalNeed, OfferSide, PlanKind, PlanTerms, Reason } from '@kept/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MoneyType } from '../money/money.type';
import { DateTime, LocalDate } from '../scalars';

type Stored<T> = T extends Temporal.PlainDate
  ? string
  : T extends readonly (infer One)[]
    ? readonly Stored<One>[]
    : T extends object
      ? { readonly [K in keyof T]: Stored<T[K]> }
      : T;

/** Terms as their row keeps them: days as 'YYYY-MM-DD', and the items they were made for, oldest first. */
export type StoredTerms = Stored<PlanTerms> & { readonly itemIds: readonly string[] };

/** What somebody said they could pay, or what was offered to them. Kept, never changed. */
@ObjectType()
@Entity('offer')
export class Offer {
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

  @Field(() => String, { description: 'CUSTOMER, US, APPROVER' })
  @Column('text')
  side!: OfferSide;

  @Field(() => String)
  @Column('text')
  kind!: PlanKind;

  @Column('jsonb')
  terms!: StoredTerms;

  @Column('bigint')
  totalMinor!: number;

  @Column('bigint', { default: 0 })
  forgivenMinor!: number;

  @Column('char', { length: 3 })
  currency!: string;

  @Field(() => LocalDate)
  @Column('date')
  lastOn!: string;

  /** the authority of who noted it, then */
  @Column('text')
  decision!: 'WITHIN' | 'NEEDS' | 'NEVER';

  @Column('text', { nullable: true })
  needs!: ApprovalNeed | null;

  @Column('jsonb', { default: () => "'[]'" })
  reasons!: readonly Reason[];

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'made_by', nullable: true })
  madeById!: string | null;

  @Field(() => DateTime)
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;

  @Field(() => MoneyType)
  get total(): MoneyType {
    return MoneyType.of(this.totalMinor, this.currency);
  }

  @Field(() => MoneyType)
  get forgiven(): MoneyType {
    return MoneyType.of(this.forgivenMinor, this.currency);
  }
}
