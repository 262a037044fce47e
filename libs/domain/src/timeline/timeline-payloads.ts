import type { AllocationBasis } from '../allocation/allocation';
import type { ApprovalKind, ApprovalState } from '../approval/approval';
import type { ApprovalNeed } from '../authority/authority';
import type { CaseStage, CloseReason } from '../collection-case/collection-case';
import type { ComplianceFactKind } from '../compliance-fact/compliance-fact';
import type { AttemptChannel } from '../contact-decision/contact-decision';
import type {
  ContactChannel,
  ContactDirection,
  ContactOutcomeCode,
  ReachClass,
} from '../contact-outcome/contact-outcome';
import type { ContactPointKind, ContactPointState } from '../contact-point/contact-point';
import type { DisputeReason, DisputeResolution } from '../dispute/dispute';
import type {
  AdjustmentKind,
  ItemStatus,
  PaymentMethod,
  ReceivedBy,
  ReversalReason,
} from '../ledger/ledger';
import type { Money } from '../money/money';
import type { NextActionKind } from '../next-action/next-action';
import type { OfferSide } from '../offer/offer';
import type { PlanKind, PlanStatus } from '../payment-plan/payment-plan';
import type { PolicyKind } from '../policy/policy';
import type { PromiseStatus } from '../promise-to-pay/promise-to-pay';
import type { Reason } from '../refusal/refusal';
import type { Role } from '../role/role';
import type { NoticeMethod } from '../validation-notice/validation-notice';

/** A day as 'YYYY-MM-DD': payloads are JSON. */
type Day = string;
/** A moment as an ISO 8601 string in UTC. */
type Moment = string;
type Id = string;

/** A plan's main figures, as they were offered or agreed. */
type PlanTold = {
  planId: Id;
  kind: PlanKind;
  total: Money;
  forgiven: Money;
  instalments: number;
  firstOn: Day;
  lastOn: Day;
};

/** What each type of event carries: ids, codes, amounts and dates only. Names and free text stay in their own rows. */
export type TimelinePayloads = {
  CASE_OPENED: {
    stage: CaseStage;
    isPlacement: boolean;
    amounts: Money[];
    oldestDueOn: Day | null;
  };
  CASE_REOPENED: { cause: 'REVERSAL' | 'RELAPSE'; amounts: Money[] };
  CASE_CLOSED: { reason: CloseReason };
  CASE_STAGE_CHANGED: { from: CaseStage; to: CaseStage };
  CASE_ASSIGNED: { fromOwnerId: Id | null; toOwnerId: Id | null };
  CASE_HELD: { until: Day; reason: string };
  CONTACT_LOGGED: {
    contactLogId: Id;
    direction: ContactDirection;
    channel: ContactChannel;
    outcome: ContactOutcomeCode;
    reachClass: ReachClass;
    contactId: Id | null;
    contactPointId: Id | null;
    isComplaint: boolean;
    nextAction: NextActionKind | null;
    nextActionOn: Day | null;
  };
  NOTE_ADDED: { noteId: Id };
  PROMISE_RECORDED: {
    promiseId: Id;
    amount: Money;
    dueOn: Day;
    method: PaymentMethod;
    itemIds: Id[];
  };
  PROMISE_CANCELLED: { promiseId: Id; amount: Money; dueOn: Day };
  PROMISE_SUPERSEDED: {
    promiseId: Id;
    byPromiseId: Id;
    amount: Money;
    dueOn: Day;
    newAmount: Money;
    newDueOn: Day;
  };
  PROMISE_STATUS_CHANGED: {
    promiseId: Id;
    from: PromiseStatus;
    to: PromiseStatus;
    amount: Money;
    received: Money;
    dueOn: Day;
    graceUntil: Day;
    reasons: Reason[];
  };
  OFFER_NOTED: {
    offerId: Id;
    side: OfferSide;
    kind: PlanKind;
    total: Money;
    forgiven: Money;
    lastOn: Day;
  };
  PLAN_PROPOSED: PlanTold;
  PLAN_AGREED: PlanTold;
  PLAN_DECLINED: { planId: Id };
  PLAN_CANCELLED: { planId: Id };
  PLAN_SUPERSEDED: { planId: Id; byPlanId: Id };
  PLAN_STATUS_CHANGED: {
    planId: Id;
    from: PlanStatus;
    to: PlanStatus;
    paid: Money;
    total: Money;
    reasons: Reason[];
  };
  PLAN_IN_ARREARS: {
    planId: Id;
    arrears: Money;
    instalments: number;
    days: number;
    cureUntil: Day | null;
  };
  PLAN_CURED: { planId: Id; paid: Money };
  PLAN_PAUSED: { planId: Id; fromOn: Day; untilOn: Day };
  PLAN_REINSTATED: { planId: Id };
  PLAN_REVIEW_DUE: { planId: Id; reviewOn: Day };
  AFFORDABILITY_ASSESSED: { assessmentId: Id };
  APPROVAL_ASKED: {
    approvalId: Id;
    kind: ApprovalKind;
    planId: Id | null;
    needs: ApprovalNeed;
    amount: Money;
    reasons: Reason[];
  };
  APPROVAL_DECIDED: {
    approvalId: Id;
    kind: ApprovalKind;
    planId: Id | null;
    state: Exclude<ApprovalState, 'WAITING' | 'USED'>;
  };
  APPROVAL_HALF_GIVEN: { approvalId: Id; planId: Id | null };
  APPROVAL_TO_CALLBACK: { approvalId: Id; planId: Id | null };
  PAYMENT_RECORDED: {
    paymentId: Id;
    amount: Money;
    method: PaymentMethod;
    valueOn: Day;
    receivedBy: ReceivedBy;
  };
  PAYMENT_ALLOCATED: {
    paymentId: Id;
    basis: AllocationBasis;
    allocations: { invoiceId: Id; amount: number }[];
    unapplied: Money;
  };
  PAYMENT_REVERSED: { paymentId: Id; amount: Money; reversedOn: Day; reason: ReversalReason };
  CREDIT_ALLOCATED: {
    creditNoteId: Id;
    allocations: { invoiceId: Id; amount: number }[];
    unapplied: Money;
  };
  ADJUSTMENT_RECORDED: { invoiceId: Id; kind: AdjustmentKind; amount: Money };
  ADJUSTMENT_REVERSED: { invoiceId: Id; kind: AdjustmentKind; amount: Money };
  CLAIM_RECORDED: { claimId: Id; amount: Money; paidOn: Day; method: PaymentMethod; traceOn: Day };
  CLAIM_TRACED: { claimId: Id; amount: Money; paymentId: Id | null };
  CLAIM_NOT_FOUND: { claimId: Id; amount: Money };
  CLAIM_WITHDRAWN: { claimId: Id; amount: Money };
  DISPUTE_OPENED: {
    disputeId: Id;
    reason: DisputeReason;
    amounts: Money[];
    itemIds: Id[];
    ownerId: Id | null;
  };
  DISPUTE_RESOLVED: {
    disputeId: Id;
    resolution: DisputeResolution;
    amounts: Money[];
    accepted: Money[];
  };
  FACT_RECORDED: {
    factId: Id;
    kind: ComplianceFactKind;
    debtIds: Id[] | null;
    contactPointId: Id | null;
    untilOn: Day | null;
  };
  FACT_ENDED: { factId: Id; kind: ComplianceFactKind };
  CONTACT_BLOCKED: {
    decisionId: Id;
    channel: AttemptChannel;
    contactPointId: Id | null;
    ruleIds: string[];
    nextAllowedAt: Moment | null;
  };
  OVERRIDE_ASKED: { overrideId: Id; ruleIds: string[] };
  OVERRIDE_DECIDED: { overrideId: Id; ruleIds: string[]; state: 'GRANTED' | 'DECLINED' };
  NOTICE_PREPARED: { noticeId: Id; debtId: Id };
  NOTICE_SENT: {
    noticeId: Id;
    debtId: Id;
    method: NoticeMethod;
    sentOn: Day;
    periodEndsOn: Day;
  };
  NOTICE_RETURNED: { noticeId: Id; debtId: Id; returnedOn: Day };
  ITEMIZATION_SET: { debtId: Id };
  SCRIPT_PUBLISHED: { scriptId: Id; versionId: Id; number: number; share: number };
  SCRIPT_ROLLED_BACK: { scriptId: Id; versionId: Id; number: number };
  TEMPLATE_ACTIVATED: { templateId: Id };
  PORTFOLIO_CHANGED: { portfolioId: Id; fields: string[] };
  READINESS_ATTESTED: { portfolioId: Id; check: string };
  PORTFOLIO_LIVE: { portfolioId: Id };
  CALLBACK_SET: { at: Moment; zone: string; ownerId: Id | null; contactId: Id | null };
  NEXT_ACTION_SET: { action: NextActionKind; on: Day; at: Moment | null };
  SNOOZED: { until: Day };
  UNSNOOZED: { until: Day };
  ITEM_STATUS_GIVEN: { status: ItemStatus; itemIds: Id[]; scheduledOn: Day | null };
  CUSTOMER_ADDED: Record<never, never>;
  CUSTOMER_CHANGED: { fields: string[] };
  CONTACT_ADDED: { contactId: Id };
  CONTACT_CHANGED: { contactId: Id; fields: string[] };
  CONTACT_POINT_ADDED: { contactPointId: Id; kind: ContactPointKind };
  CONTACT_POINT_CHANGED: {
    contactPointId: Id;
    kind: ContactPointKind;
    from: ContactPointState;
    to: ContactPointState;
    fields: string[];
  };
  LEDGER_IMPORTED: {
    batchId: Id;
    kind: 'CUSTOMERS' | 'INVOICES' | 'CREDIT_NOTES' | 'PAYMENTS';
    rows: number;
    amounts: Money[];
  };
  INVOICE_CHANGED: { invoiceId: Id; fields: string[]; from: Money; to: Money };
  USER_INVITED: { userId: Id; roles: Role[]; teamIds: Id[] };
  USER_JOINED: { userId: Id };
  USER_CHANGED: { userId: Id; fields: string[]; roles: Role[]; teamIds: Id[] };
  USER_DISABLED: { userId: Id };
  USER_ENABLED: { userId: Id };
  TEAM_CREATED: { teamId: Id; portfolioIds: Id[] };
  TEAM_CHANGED: { teamId: Id; fields: string[] };
  PORTFOLIO_CREATED: { portfolioId: Id };
  POLICY_CHANGED: { policyKind: PolicyKind; version: number; portfolioId: Id | null };
  IMPORT_FINISHED: {
    batchId: Id;
    accepted: number;
    unchanged: number;
    later: number;
    rejected: number;
  };
};
