import {
  INTEREST_METHODS,
  isCurrency,
  isRefusal,
  PAYMENT_METHODS,
  PLAN_FREQUENCIES,
  PLAN_KINDS,
  type PlanInterest,
  type PlanPolicy,
  type PlanTerms,
  type Refusal,
  refuse,
} from '@kept/domain';
import type { PlanTermsInput } from './plan-terms.inputs';

/** Terms as they were typed; what is open of the items they cover is still to be looked up. */
export type TypedTerms = Omit<PlanTerms, 'balance'>;

/** Reads terms, or says what is wrong with their words. Whether they make a plan is the domain's to say. */
export function readTerms(
  input: PlanTermsInput,
  { today, policy }: { today: Temporal.PlainDate; policy: PlanPolicy },
): TypedTerms | Refusal {
  const kind = PLAN_KINDS.find((one) => one === input.kind);
  if (kind === undefined) return refuseChoice('kind', PLAN_KINDS);
  const frequency = PLAN_FREQUENCIES.find((one) => one === input.frequency);
  if (frequency === undefined) return refuseChoice('frequency', PLAN_FREQUENCIES);
  const method = PAYMENT_METHODS.find((one) => one === input.method);
  if (method === undefined) return refuseChoice('method', PAYMENT_METHODS);
  if (!isCurrency(input.currency)) {
    return refuse('WRONG_CURRENCY', `${input.currency} is no currency.`, { field: 'currency' });
  }
  const interest = readInterest(input);
  if (isRefusal(interest)) return interest;
  const { depositMinor, depositOn, reviewOn } = input;
  return {
    kind,
    frequency,
    method,
    interest,
    isHardship: input.isHardship ?? false,
    currency: input.currency,
    forgiven: input.forgivenMinor ?? 0,
    deposit: depositMinor ? { amount: depositMinor, dueOn: depositOn ?? today } : null,
    firstOn: input.firstOn,
    anchorDay: input.anchorDay ?? null,
    count: input.count ?? null,
    size: input.sizeMinor ?? null,
    ownDates: (input.ownDates ?? []).map(({ dueOn, amountMinor }) => ({
      dueOn,
      amount: amountMinor ?? null,
    })),
    // an arrangement is never for good
    reviewOn:
      reviewOn ??
      (kind === 'ARRANGEMENT' ? today.add({ months: policy.arrangementReviewMonths }) : null),
    revivesForgiven: input.revivesForgiven ?? kind === 'SETTLEMENT',
  };
}

function readInterest({ interest }: PlanTermsInput): PlanInterest | null | Refusal {
  if (!interest) return null;
  const method = INTEREST_METHODS.find((one) => one === interest.method);
  if (method === undefined) return refuseChoice('interest', INTEREST_METHODS);
  return { method, rate: interest.rate, basis: interest.basis?.trim() || null };
}

function refuseChoice(field: string, choices: readonly string[]): Refusal {
  return refuse('INVALID_INPUT', `This is one of ${choices.join(', ')}.`, { field });
}
