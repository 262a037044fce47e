import type { ApprovalPolicy } from '../approval/approval';
import type { AuthorityPolicy } from '../authority/authority';
import { DEFAULT_AUTHORITY } from '../authority/default-authority';
import type { CasePolicy } from '../collection-case/collection-case';
import type { ContactPolicy } from '../contact-rule/contact-rule';
import { DEFAULT_CONTACT_POLICY } from '../contact-rule/default-contact-policy';
import { DEFAULT_PLAN_POLICY } from '../payment-plan/default-plan-policy';
import type { PlanPolicy } from '../payment-plan/payment-plan';
import type { DebtKind } from '../portfolio/portfolio';
import type { PromisePolicy } from '../promise-to-pay/promise-to-pay';
import type { SnoozePolicy } from '../snooze/snooze';
import type { WorklistPolicy } from '../worklist/worklist';

export const POLICY_KINDS = [
  'CASE',
  'PROMISE',
  'WORKLIST',
  'SNOOZE',
  'PLAN',
  'AUTHORITY',
  'APPROVAL',
  'CONTACT',
] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/** The document of each kind of policy. */
export type PolicyDocuments = {
  readonly CASE: CasePolicy;
  readonly PROMISE: PromisePolicy;
  readonly WORKLIST: WorklistPolicy;
  readonly SNOOZE: SnoozePolicy;
  readonly PLAN: PlanPolicy;
  readonly AUTHORITY: AuthorityPolicy;
  readonly APPROVAL: ApprovalPolicy;
  readonly CONTACT: ContactPolicy;
};

const SNOOZE: SnoozePolicy = {
  collectorBusinessDays: 5,
  supervisorBusinessDays: 10,
  mostRunning: 2,
};

const APPROVAL: ApprovalPolicy = { ownSupervisorSeconds: 90, callbackSeconds: 300 };

const GRACE = { CARD: 1, TRANSFER: 2, DIRECT_DEBIT: 5, CHEQUE: 7, CASH: 1, OTHER: 2 } as const;

const BUSINESS: PolicyDocuments = {
  CASE: {
    openAtAon: 100_00,
    openAfter: { unit: 'BUSINESS_DAYS', count: 3 },
    placementsOpenAtOnce: true,
    cureTolerance: 5_00,
    reopenWithinDays: 30,
    lateStageAfterDays: 61,
    smallBalance: { atMost: 10_00, olderThanDays: 30, perDebtAndYear: 1 },
  },
  PROMISE: {
    keptPercent: 99,
    keptTolerance: 25_00,
    partlyKeptPercent: 50,
    graceBusinessDays: GRACE,
    valueDaysBefore: 5,
  },
  WORKLIST: {
    minimumAon: 10_00,
    aonPercentile: [
      { from: 0, points: 5 },
      { from: 50, points: 15 },
      { from: 80, points: 25 },
      { from: 95, points: 35 },
    ],
    oldestDays: [
      { from: 1, points: 5 },
      { from: 8, points: 10 },
      { from: 31, points: 20 },
      { from: 61, points: 30 },
      { from: 91, points: 20 },
    ],
    newPlacement: { withinDays: 15, points: 0 },
    neverReached: 10,
    promise: {
      withinBusinessDays: 5,
      broken: 30,
      partlyKept: 15,
      perLevelAboveOne: 5,
      mostLevels: 3,
    },
    instalment: { inArrears: 30, inCure: 15 },
    replyUnanswered: 40,
    claimNotFound: 20,
    disputeSettledForUs: 20,
    taskOverdue: 10,
    noTalk: [
      { from: 10, points: 10 },
      { from: 20, points: 15 },
    ],
    attempts: { free: 4, pointsEach: -5, atMost: -20 },
    worstRisk: 15,
    payDayAhead: -20,
    cashDeskPercent: 90,
    callbackOwnerMinutes: 15,
  },
  SNOOZE,
  PLAN: DEFAULT_PLAN_POLICY.BUSINESS,
  AUTHORITY: DEFAULT_AUTHORITY.BUSINESS,
  APPROVAL,
  CONTACT: DEFAULT_CONTACT_POLICY.BUSINESS,
};

const CONSUMER: PolicyDocuments = {
  CASE: {
    ...BUSINESS.CASE,
    openAtAon: 20_00,
    openAfter: { unit: 'DAYS', count: 5 },
    cureTolerance: 1_00,
    smallBalance: { atMost: 5_00, olderThanDays: 30, perDebtAndYear: 1 },
  },
  PROMISE: { ...BUSINESS.PROMISE, keptPercent: 98, keptTolerance: 1_00 },
  WORKLIST: {
    ...BUSINESS.WORKLIST,
    minimumAon: 5_00,
    aonPercentile: [
      { from: 0, points: 5 },
      { from: 50, points: 10 },
      { from: 80, points: 15 },
      { from: 95, points: 20 },
    ],
    oldestDays: [
      { from: 1, points: 10 },
      { from: 8, points: 20 },
      { from: 31, points: 25 },
      { from: 61, points: 20 },
      { from: 91, points: 10 },
    ],
    newPlacement: { withinDays: 15, points: 25 },
    neverReached: 15,
    promise: {
      withinBusinessDays: 5,
      broken: 30,
      partlyKept: 15,
      perLevelAboveOne: -5,
      mostLevels: 3,
    },
    instalment: { inArrears: 35, inCure: 15 },
    disputeSettledForUs: 15,
    taskOverdue: 0,
    noTalk: [
      { from: 10, points: 5 },
      { from: 20, points: 10 },
    ],
    worstRisk: 10,
    payDayAhead: -15,
  },
  SNOOZE,
  PLAN: DEFAULT_PLAN_POLICY.CONSUMER,
  AUTHORITY: DEFAULT_AUTHORITY.CONSUMER,
  APPROVAL,
  CONTACT: DEFAULT_CONTACT_POLICY.CONSUMER,
};

/** What a new installation begins with (STARTER.md): a document of each kind for each kind of debt. */
export const DEFAULT_POLICIES: Readonly<Record<DebtKind, PolicyDocuments>> = { BUSINESS, CONSUMER };
