/** Every expected refusal of the house, one closed union for domain, server and screen. */
export const REFUSAL_CODES = [
  'INVALID_INPUT',
  'STALE_VERSION',
  'IDEMPOTENCY_KEY_REUSED',
  'NOT_ALLOWED',
  'CASE_CLOSED',
  'CUSTOMER_TAKEN',
  'NO_CASE_AVAILABLE',
  'CASE_ALREADY_OPEN',
  'AMOUNT_TOO_LARGE',
  'AMOUNT_NOT_POSITIVE',
  'DUE_DATE_IN_PAST',
  'DUE_DATE_TOO_FAR',
  'VALUE_DATE_IN_FUTURE',
  'ITEM_NOT_OPEN',
  'ALREADY_COMMITTED',
  'ALREADY_REVERSED',
  'ALREADY_TRACED',
  'LEDGER_MASTER_ERP',
  'DISPUTED_ITEM',
  'WRONG_CURRENCY',
  'WRONG_PORTFOLIO',
  'DUPLICATE',
  'FORBIDDEN_TEXT',
  'PROMISE_NOT_OPEN',
  'PLAN_NOT_IN_STATE',
  'BEYOND_AUTHORITY',
  'NOBODY_MAY_AGREE',
  'OWN_REQUEST',
  'APPROVAL_DECIDED',
  'APPROVAL_MISMATCH',
  'ASSESSMENT_MISSING',
  'OFFER_EXPIRED',
  'ROLES_CONFLICT',
  'DISPUTE_NOT_OPEN',
  'CLAIM_NOT_OPEN',
  'SNOOZE_LIMIT',
  'OUTCOME_REQUIRES',
  'CALLBACK_IN_PAST',
  'CONTACT_BLOCKED',
  'CONTACT_WARNING',
  'OVERRIDE_NOT_POSSIBLE',
  'NOTICE_INCOMPLETE',
  'NOT_LIVE',
  'SCRIPT_HAS_PROBLEMS',
  'SCRIPT_STEP_NOT_POSSIBLE',
  'NOT_VERIFIED',
  'TEMPLATE_INCOMPLETE',
  'RATE_MISSING',
  'LAST_ADMINISTRATOR',
  'EMAIL_TAKEN',
  'NAME_TAKEN',
  'INVITATION_EXPIRED',
  'SELF_CHANGE',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** One reason of a decision, as data; the screen shows `text`. `value` is what the rule looked at, in words. */
export type Reason = {
  readonly rule: string;
  readonly text: string;
  readonly value?: string;
  readonly points?: number;
  readonly citation?: string;
};

/** A refusal is a value: returned in the mutation's union, never thrown. `__typename` tells it from every result. */
export type Refusal = {
  readonly __typename: 'Refusal';
  readonly code: RefusalCode;
  readonly message: string;
  readonly field?: string;
  readonly reasons: readonly Reason[];
};

/** Makes a refusal. `message` is a sentence for the person at the screen; `field` names the input it is about. */
export function refuse(
  code: RefusalCode,
  message: string,
  extra: { field?: string; reasons?: readonly Reason[] } = {},
): Refusal {
  const { field, reasons = [] } = extra;
  return {
    __typename: 'Refusal',
    code,
    message,
    ...(field === undefined ? {} : { field }),
    reasons,
  };
}

/** Tells a refusal from a result. */
export function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' &&
    value !== null &&
    '__typename' in value &&
    value.__typename === 'Refusal'
  );
}
