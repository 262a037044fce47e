import type { StoredTerms } from '@kept/data';
import type { PlanTerms } from '@kept/domain';
import { day, dayOrNull } from '../standing/days';

/** Terms as their rows keep them, with the items they were made for. */
export function storedTermsOf(terms: PlanTerms, itemIds: readonly string[]): StoredTerms {
  const { deposit, ownDates } = terms;
  return {
    ...terms,
    itemIds: [...itemIds],
    deposit: deposit && { amount: deposit.amount, dueOn: deposit.dueOn.toString() },
    firstOn: terms.firstOn.toString(),
    ownDates: ownDates.map(({ dueOn, amount }) => ({ dueOn: dueOn.toString(), amount })),
    reviewOn: terms.reviewOn?.toString() ?? null,
  };
}

/** Terms as the domain knows them. */
export function termsOf({ itemIds: _, ...stored }: StoredTerms): PlanTerms {
  const { deposit, ownDates } = stored;
  return {
    ...stored,
    deposit: deposit && { amount: deposit.amount, dueOn: day(deposit.dueOn) },
    firstOn: day(stored.firstOn),
    ownDates: ownDates.map(({ dueOn, amount }) => ({ dueOn: day(dueOn), amount })),
    reviewOn: dayOrNull(stored.reviewOn),
  };
}
