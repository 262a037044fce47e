import {
  checkFreeText,
  checkNewPromise,
  isRefusal,
  type NewPromise,
  PAYMENT_METHODS,
  type Refusal,
  refuse,
} from '@kept/domain';
import { readMoney } from '../money/read-money';
import type { CaseWithFacts } from '../standing/case-in-hand';
import { committedOf } from '../standing/commitments';
import type { PromiseInput } from './promise-to-pay.inputs';

/** The terms as the domain knows them, or why they cannot be agreed whoever agrees them. `replaced`: promises that give way. */
export function readPromise(
  { work, facts, today }: CaseWithFacts,
  input: PromiseInput,
  replaced: readonly string[] = [],
): NewPromise | Refusal {
  const amount = readMoney(input.amount);
  if (isRefusal(amount)) return amount;
  const method = PAYMENT_METHODS.find((one) => one === input.method);
  if (method === undefined) {
    const message = `A method is one of ${PAYMENT_METHODS.join(', ')}.`;
    return refuse('INVALID_INPUT', message, { field: 'method' });
  }
  const terms: NewPromise = {
    amount: amount.minorUnits,
    currency: amount.currency,
    dueOn: input.dueOn,
    method,
    itemIds: [...new Set(input.itemIds ?? [])],
    debtId: input.debtId ?? null,
  };
  const committed = committedOf(facts, replaced);
  const given = { isCaseOpen: work.state === 'OPEN', ...committed };
  return (
    checkNewPromise(terms, given, today) ??
    checkFreeText(input.instrumentReference ?? '', 'instrumentReference') ??
    terms
  );
}
