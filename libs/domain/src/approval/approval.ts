/** What is asked for. */
export const APPROVAL_KINDS = ['PLAN', 'PROMISE', 'WAIVER'] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** WAITING until somebody decides; a creditor's decision may take days. USED: what it allowed was done. */
export const APPROVAL_STATES = [
  'WAITING',
  'APPROVED',
  'COUNTERED',
  'DECLINED',
  'WITHDRAWN',
  'USED',
] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** Who is asked by now. CREDITOR: no clock runs. */
export const APPROVAL_PHASES = ['OWN_SUPERVISOR', 'EVERYONE', 'CALLBACK', 'CREDITOR'] as const;
export type ApprovalPhase = (typeof APPROVAL_PHASES)[number];

/** STARTER, Approval on the call. */
export type ApprovalPolicy = {
  readonly ownSupervisorSeconds: number;
  readonly callbackSeconds: number;
};
