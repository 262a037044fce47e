import type {
  InterestMethod,
  PaymentMethod,
  PlanFrequency,
  PlanKind,
  PlanTerms,
} from '@kept/domain';
import type { PlanTermsInput, TermsPartsFragment } from '../gql/graphql';

/** The terms as the domain reckons with them, from what the server sent. */
export function termsOf(terms: TermsPartsFragment): PlanTerms {
  return {
    kind: terms.kind as PlanKind,
    isHardship: terms.isHardship,
    currency: terms.currency,
    balance: terms.balance.minorUnits,
    forgiven: terms.forgiven.minorUnits,
    deposit:
      terms.deposit === null || terms.depositOn === null
        ? null
        : { amount: terms.deposit.minorUnits, dueOn: Temporal.PlainDate.from(terms.depositOn) },
    frequency: terms.frequency as PlanFrequency,
    firstOn: Temporal.PlainDate.from(terms.firstOn),
    count: terms.count,
    size: terms.size?.minorUnits ?? null,
    ownDates: terms.ownDates.map(({ dueOn, amount }) => ({
      dueOn: Temporal.PlainDate.from(dueOn),
      amount: amount?.minorUnits ?? null,
    })),
    interest:
      terms.interest === null
        ? null
        : {
            method: terms.interest.method as InterestMethod,
            rate: terms.interest.rate,
            basis: terms.interest.basis,
          },
    method: terms.method as PaymentMethod,
    reviewOn: terms.reviewOn === null ? null : Temporal.PlainDate.from(terms.reviewOn),
    revivesForgiven: terms.revivesForgiven,
  };
}

/** The same terms for the server, on these items; none: all that is open and free. */
export function termsInput(terms: PlanTerms, itemIds: readonly string[]): PlanTermsInput {
  return {
    kind: terms.kind,
    isHardship: terms.isHardship,
    currency: terms.currency,
    forgivenMinor: terms.forgiven,
    depositMinor: terms.deposit?.amount ?? null,
    depositOn: terms.deposit?.dueOn.toString() ?? null,
    frequency: terms.frequency,
    firstOn: terms.firstOn.toString(),
    count: terms.count,
    sizeMinor: terms.size,
    ownDates: terms.ownDates.map(({ dueOn, amount }) => ({
      dueOn: dueOn.toString(),
      amountMinor: amount,
    })),
    interest: terms.interest === null ? null : { ...terms.interest },
    method: terms.method,
    reviewOn: terms.reviewOn?.toString() ?? null,
    revivesForgiven: terms.revivesForgiven,
    itemIds: [...itemIds],
  };
}
