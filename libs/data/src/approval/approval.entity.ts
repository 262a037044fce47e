import type { ApprovalKind, ApprovalNeed, ApprovalState, Reason } from '@kept/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MoneyType } from '../money/money.type';
import { DateTime } from '../scalars';

/** Somebody asks for what is beyond their authority, and what was decided. */
@ObjectType()
@Entity('approval')
export class Approval {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => String)
  @Column('text')
  kind!: ApprovalKind;

  @ForeignKey('collection_case')
  @Column('uuid')
  caseId!: string;

  @ForeignKey('portfolio')
  @Column('uuid')
  portfolioId!: string;

  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  @ForeignKey('payment_plan')
  @Column('uuid', { nullable: true })
  planId!: string | null;

  /** the terms asked for, as the kind has them */
  @Column('jsonb')
  offer!: Record<string, unknown>;

  @Column('bigint')
  amountMinor!: number;

  @Column('char', { length: 3 })
  currency!: string;

  @Field(() => String)
  @Column('text')
  needs!: ApprovalNeed;

  @Column('jsonb')
  reasons!: Reason[];

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'asked_by' })
  askedById!: string;

  @Field(() => DateTime)
  @Column('timestamptz')
  askedAt!: Temporal.Instant;

  /** whose supervisors are asked first */
  @ForeignKey('team')
  @Column('uuid', { nullable: true })
  teamId!: string | null;

  @Field(() => String)
  @Column('text', { default: 'WAITING' })
  state!: ApprovalState;

  /** where two are needed */
  @ForeignKey('app_user')
  @Column('uuid', { nullable: true })
  firstApproverId!: string | null;

  @Column('timestamptz', { nullable: true })
  firstApprovedAt!: Temporal.Instant | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedById!: string | null;

  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  decidedAt!: Temporal.Instant | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  decisionNote!: string | null;

  /** what the approver offered instead */
  @ForeignKey('payment_plan')
  @Column('uuid', { nullable: true })
  counterPlanId!: string | null;

  @Column('boolean', { default: false })
  isCallback!: boolean;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;

  @Field(() => MoneyType)
  get amount(): MoneyType {
    return MoneyType.of(this.amountMinor, this.currency);
  }
}
