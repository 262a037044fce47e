import {
  checkNewClaim,
  formatAmount,
  isParseProblem,
  money,
  type PaymentMethod,
  parseAmount,
} from '@kept/domain';
import type { CaseView } from '../collection-case/case-view';
import type { FieldProblem } from '../collection-case/field-problem';
import type { ClaimInput } from '../gql/graphql';
import { fillPromise } from '../promise-to-pay/promise-draft';

/** A payment the customer says was made, as it is being typed. null = not touched. */
export type ClaimDraft = {
  readonly amount: string | null;
  readonly currency: string | null;
  readonly paidOn: string;
  readonly method: PaymentMethod | null;
  readonly reference: string;
};

export const EMPTY_CLAIM: ClaimDraft = {
  amount: null,
  currency: null,
  paidOn: '',
  method: null,
  reference: '',
};

export type FilledClaim = {
  readonly amount: string;
  readonly currency: string;
  readonly paidOn: string;
  readonly method: PaymentMethod;
  readonly reference: string;
  readonly itemIds: readonly string[];
};

/** The amount begins as a promise's would: the ticked items, or what may be chased today. */
export function fillClaim(
  draft: ClaimDraft,
  view: CaseView,
  tickedIds: readonly string[],
): FilledClaim {
  const { amount, currency, method, itemIds } = fillPromise(
    { ...draft, dueOn: '' },
    view,
    tickedIds,
  );
  return { amount, currency, method, itemIds, paidOn: draft.paidOn, reference: draft.reference };
}

/** What is open of the ticked items, or of everything in the currency. */
function openOf(view: CaseView, currency: string, itemIds: readonly string[]): number {
  const meant = view.items.filter(
    (item) =>
      item.open.currency === currency && (itemIds.length === 0 || itemIds.includes(item.id)),
  );
  return meant.reduce((sum, item) => sum + item.open.minorUnits, 0);
}

/** The input for the server, or what is wrong: the same rule that the server will ask. */
export function readClaim(claim: FilledClaim, view: CaseView): ClaimInput | FieldProblem {
  const { currency, paidOn, method, reference, itemIds } = claim;
  const minorUnits = parseAmount(claim.amount, { decimalSign: '.', currency });
  if (isParseProblem(minorUnits)) return { field: 'claim.amount', message: minorUnits.text };
  if (paidOn === '') return { field: 'claim.paidOn', message: 'Ask on which day it was paid.' };
  const refusal = checkNewClaim(
    { amount: minorUnits, currency, paidOn: Temporal.PlainDate.from(paidOn) },
    { isCaseOpen: view.state === 'OPEN', open: openOf(view, currency, itemIds) },
    Temporal.PlainDate.from(view.today),
  );
  if (refusal) return refusal;
  return {
    amount: { amount: formatAmount(money(minorUnits, currency)), currency },
    paidOn,
    method,
    reference: reference.trim() === '' ? null : reference.trim(),
    itemIds: [...itemIds],
  };
}
