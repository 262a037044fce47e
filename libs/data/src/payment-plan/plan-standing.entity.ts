import type { InstalmentStatus, PlanCondition, PlanStatus, Reason } from '@kept/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What the domain's `evaluatePlan` says of a plan as of `computedFor`. Written by the standing engine alone. */
@Entity('plan_standing')
export class PlanStanding {
  @ForeignKey('payment_plan')
  @PrimaryColumn('uuid')
  planId!: string;

  @Column('uuid')
  portfolioId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('text')
  status!: PlanStatus;

  @Column('text', { nullable: true })
  condition!: PlanCondition | null;

  @Column('bigint')
  totalMinor!: number;

  @Column('bigint')
  paidMinor!: number;

  /** of instalments whose day has come */
  @Column('bigint')
  dueMinor!: number;

  @Column('bigint')
  arrearsMinor!: number;

  @Column('smallint')
  arrearsInstalments!: number;

  @Column('date', { nullable: true })
  oldestUnpaidOn!: string | null;

  @Column('integer')
  daysInArrears!: number;

  @Column('date', { nullable: true })
  nextDueOn!: string | null;

  @Column('bigint')
  nextDueMinor!: number;

  @Column('date', { nullable: true })
  activeOn!: string | null;

  @Column('date', { nullable: true })
  noticeOn!: string | null;

  @Column('date', { nullable: true })
  cureUntil!: string | null;

  @Column('date', { nullable: true })
  defaultedOn!: string | null;

  @Column('date', { nullable: true })
  reinstatableUntil!: string | null;

  @Column('date', { nullable: true })
  paidOffOn!: string | null;

  @Column('date', { nullable: true })
  clearsOn!: string | null;

  @Column('date', { nullable: true })
  completedOn!: string | null;

  /** what it keeps out of AON */
  @Column('bigint')
  coverageMinor!: number;

  @Column('jsonb')
  reasons!: Reason[];

  /** the first day on which time alone changes something */
  @Column('date', { nullable: true })
  turnsOn!: string | null;

  @Column('date')
  computedFor!: string;
}

/** How a part of a plan stands. Written by the standing engine alone. */
@Entity('instalment_standing')
export class InstalmentStanding {
  @PrimaryColumn('uuid')
  planId!: string;

  @PrimaryColumn('smallint')
  number!: number;

  @Column('uuid')
  portfolioId!: string;

  /** after pauses */
  @Column('date')
  dueOn!: string;

  @Column('bigint')
  amountMinor!: number;

  @Column('bigint')
  paidMinor!: number;

  @Column('date', { nullable: true })
  paidOn!: string | null;

  @Column('text')
  status!: InstalmentStatus;

  /** of a plan that runs */
  @Column('boolean')
  isRunning!: boolean;

  @Column('date')
  computedFor!: string;
}
