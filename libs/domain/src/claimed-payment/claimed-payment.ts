import { addBusinessDays, type BusinessCalendar } from '../calendar/business-calendar';
import { compareDays } from '../calendar/day-number';
import type { PaymentMethod } from '../ledger/ledger';
import { type Refusal, refuse } from '../refusal/refusal';

export const CLAIM_STATES = ['OPEN', 'TRACED', 'NOT_FOUND', 'WITHDRAWN'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** Whether a claim may be settled (traced, not found, withdrawn): only while it is open. */
export function checkClaimOpen(state: ClaimState): Refusal | null {
  if (state === 'OPEN') return null;
  return refuse('CLAIM_NOT_OPEN', 'This claimed payment has been settled already.');
}

export type NewClaim = {
  readonly amount: number;
  readonly currency: string;
  readonly paidOn: Temporal.PlainDate;
};

/** `open`: what is open of the named items, or of all the debt in that currency; minor units. */
export type NewClaimFacts = { readonly isCaseOpen: boolean; readonly open: number };

/** Whether a payment that the customer says was made may be noted: null, or why not. Paid "tomorrow" is a promise. */
export function checkNewClaim(
  input: NewClaim,
  facts: NewClaimFacts,
  today: Temporal.PlainDate,
): Refusal | null {
  if (!facts.isCaseOpen) return refuse('CASE_CLOSED', 'The case is closed.');
  if (!(input.amount > 0)) {
    return refuse('AMOUNT_NOT_POSITIVE', 'The amount must be above zero.', { field: 'amount' });
  }
  if (input.amount > facts.open) {
    return refuse('AMOUNT_TOO_LARGE', 'That is more than is open.', { field: 'amount' });
  }
  if (compareDays(input.paidOn, today) > 0) {
    return refuse('VALUE_DATE_IN_FUTURE', 'A payment still to come is a promise.', {
      field: 'paidOn',
    });
  }
  return null;
}

/** When to look for a payment the customer says was made: after 3 business days, a cheque after 7. STARTER, PAYMENT_CLAIMED. */
export function traceDay(
  claimedOn: Temporal.PlainDate,
  method: PaymentMethod,
  calendar: BusinessCalendar,
): Temporal.PlainDate {
  return addBusinessDays(claimedOn, method === 'CHEQUE' ? 7 : 3, calendar);
}
