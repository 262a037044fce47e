import type { Refusal } from '../refusal/refusal';

export const CLAIM_STATES = ['OPEN', 'TRACED', 'NOT_FOUND', 'WITHDRAWN'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** Whether a claim may be settled (traced, not found, withdrawn): only while it is open. */
export function checkClaimOpen(_state: ClaimState): Refusal | null {
  throw new Error('not written yet');
}
