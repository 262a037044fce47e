/** What is to be done next on a case. */
export const NEXT_ACTION_KINDS = [
  'CALL',
  'CALL_BACK',
  'CHECK_PAYMENT',
  'FOLLOW_UP_PROMISE',
  'FOLLOW_UP_OFFER',
  'FOLLOW_UP_PLAN',
  'AWAIT_APPROVAL',
  'REVIEW_ARRANGEMENT',
  'TRACE_CLAIM',
  'SEND_COPIES',
  'REVIEW_DISPUTE',
  'AWAIT_CREDIT',
  'ASK_ACCOUNT_MANAGER',
  'ANSWER_REPLY',
  'LOCATE',
  'HOLD',
  'SPECIALIST',
  'COMPLIANCE',
  'SUPERVISOR_REVIEW',
  'REGISTER_COMPLAINT',
  'SEND_NOTICE',
] as const;
export type NextActionKind = (typeof NEXT_ACTION_KINDS)[number];

export const NEXT_ACTION_LABELS: Readonly<Record<NextActionKind, string>> = {
  CALL: 'Call',
  CALL_BACK: 'Call back',
  CHECK_PAYMENT: 'Check payment',
  FOLLOW_UP_PROMISE: 'Follow up promise',
  FOLLOW_UP_OFFER: 'Follow up offer',
  FOLLOW_UP_PLAN: 'Follow up plan',
  AWAIT_APPROVAL: 'Await approval',
  REVIEW_ARRANGEMENT: 'Review arrangement',
  TRACE_CLAIM: 'Trace claimed payment',
  SEND_COPIES: 'Send copies',
  REVIEW_DISPUTE: 'Review dispute',
  AWAIT_CREDIT: 'Await credit note',
  ASK_ACCOUNT_MANAGER: 'Ask account manager',
  ANSWER_REPLY: 'Answer their reply',
  LOCATE: 'Find another way to reach them',
  HOLD: 'On hold',
  SPECIALIST: 'Specialist',
  COMPLIANCE: 'Compliance review',
  SUPERVISOR_REVIEW: 'Supervisor review',
  REGISTER_COMPLAINT: 'Register complaint',
  SEND_NOTICE: 'Send validation notice',
};

/** Who is to do it, when it is not whoever works the case. */
export const NEXT_ACTION_DESKS = [
  'COLLECTOR',
  'SUPERVISOR',
  'ACCOUNT_MANAGER',
  'SPECIALIST',
  'COMPLIANCE',
] as const;
export type NextActionDesk = (typeof NEXT_ACTION_DESKS)[number];

/** `on` is the day in the portfolio's zone; `at` the moment when the hour matters; `rule` says where it comes from. */
export type NextAction = {
  readonly kind: NextActionKind;
  readonly on: Temporal.PlainDate;
  readonly at: Temporal.Instant | null;
  readonly desk: NextActionDesk;
  readonly rule: string;
  readonly text: string;
};

/** How long until something is to be done. */
export type Delay =
  | { readonly unit: 'HOURS'; readonly count: number }
  | { readonly unit: 'BUSINESS_DAYS'; readonly count: number }
  | { readonly unit: 'DAYS'; readonly count: number };

/** What moves a case's next action besides a contact. */
export const CASE_TURNS = [
  'CASE_OPENED',
  'CASE_REOPENED',
  'PROMISE_RECORDED',
  'PROMISE_BROKEN',
  'PROMISE_PARTLY_KEPT',
  'CLAIM_RECORDED',
  'CLAIM_NOT_FOUND',
  'DISPUTE_OPENED',
  'DISPUTE_ACCEPTED',
  'DISPUTE_REJECTED',
  'PAYMENT_REVERSED',
  'PLAN_PROPOSED',
  'PLAN_AGREED',
  'PLAN_ARREARS',
  'PLAN_DEFAULTED',
  'PLAN_LAPSED',
  'PLAN_REVIEW',
  'APPROVAL_CALLBACK',
] as const;
export type CaseTurn = (typeof CASE_TURNS)[number];
