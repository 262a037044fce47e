import {
  checkFreeText,
  isParseProblem,
  isRefusal,
  type Money,
  PAYMENT_METHODS,
  type PaymentMethod,
  parseAmount,
  RECEIVED_BY,
  type ReceivedBy,
  type Refusal,
  refuse,
} from '@kept/domain';
import { readMoney } from '../money/read-money';
import type { AccountInHand } from '../standing/case-in-hand';
import type { OpenItemRow } from '../standing/standing-facts';
import type { PaymentAllocationInput, RecordPaymentInput } from './payment.inputs';

/** A payment as it was typed, checked. */
export interface TypedPayment {
  amount: Money;
  method: PaymentMethod;
  receivedBy: ReceivedBy;
  reference: string;
  note: string | null;
  /** where the payer wants it, in minor units */
  direction: readonly { itemId: string; amount: number }[];
}

/** Books that somebody else keeps are not written here. */
export function refuseForeignBooks({ portfolio }: AccountInHand): Refusal | null {
  if (portfolio.ledgerMaster === 'KEPT') return null;
  return refuse(
    'LEDGER_MASTER_ERP',
    'The accounting system keeps these books: record it there, and it comes with the next import. ' +
      'Until then, note a claimed payment, and it is not chased.',
  );
}

/** Reads a payment, or says what is wrong with it. */
export function readPayment(
  inHand: AccountInHand,
  input: RecordPaymentInput,
): TypedPayment | Refusal {
  const amount = readMoney(input.amount);
  if (isRefusal(amount)) return amount;
  if (amount.minorUnits <= 0) {
    return refuse('AMOUNT_NOT_POSITIVE', 'The amount must be above zero.', { field: 'amount' });
  }
  const method = PAYMENT_METHODS.find((one) => one === input.method);
  if (method === undefined) return refuseChoice('method', PAYMENT_METHODS);
  const receivedBy = RECEIVED_BY.find((one) => one === (input.receivedBy ?? 'SELF'));
  if (receivedBy === undefined) return refuseChoice('receivedBy', RECEIVED_BY);
  const reference = input.reference.trim();
  const note = input.note?.trim() || null;
  const wrong =
    checkTexts(reference, note) ?? checkPlace(inHand, input) ?? checkPlan(inHand, input, amount);
  if (wrong) return wrong;
  const direction = readDirection(inHand, input.allocations ?? [], amount);
  if (isRefusal(direction)) return direction;
  return { amount, method, receivedBy, reference, note, direction };
}

function refuseChoice(field: string, choices: readonly string[]): Refusal {
  return refuse('INVALID_INPUT', `This is one of ${choices.join(', ')}.`, { field });
}

function checkTexts(reference: string, note: string | null): Refusal | null {
  if (reference === '') {
    return refuse('INVALID_INPUT', 'A payment needs the reference it came with.', {
      field: 'reference',
    });
  }
  return checkFreeText(reference, 'reference') ?? checkFreeText(note ?? '', 'note');
}

function checkPlace(
  { facts, today }: AccountInHand,
  { valueOn, debtId, promiseId }: RecordPaymentInput,
): Refusal | null {
  if (Temporal.PlainDate.compare(valueOn, today) > 0) {
    return refuse('VALUE_DATE_IN_FUTURE', 'Money that is still to come is a promise.', {
      field: 'valueOn',
    });
  }
  if (debtId && !facts.debtIds.includes(debtId)) {
    return refuse('WRONG_PORTFOLIO', 'This is no debt of this customer here.', { field: 'debtId' });
  }
  if (promiseId && !facts.promises.some(({ id }) => id === promiseId)) {
    return refuse('WRONG_PORTFOLIO', 'This is no promise of this customer here.', {
      field: 'promiseId',
    });
  }
  return null;
}

/** The plan it names: this account's, agreed, and in the same currency. */
function checkPlan(
  { facts }: AccountInHand,
  { planId, promiseId, valueOn }: RecordPaymentInput,
  { currency }: Money,
): Refusal | null {
  if (!planId) return null;
  const field = 'planId';
  const plan = facts.plans.find(({ id }) => id === planId);
  if (plan === undefined) {
    return refuse('WRONG_PORTFOLIO', 'This is no plan of this customer here.', { field });
  }
  if (promiseId) {
    return refuse('INVALID_INPUT', 'A payment is for a promise or for a plan.', { field });
  }
  if (plan.currency !== currency) {
    return refuse('WRONG_CURRENCY', `The plan is in ${plan.currency}.`, { field });
  }
  if (plan.agreed_on === null) {
    return refuse('PLAN_NOT_IN_STATE', 'This plan has not been agreed.', { field });
  }
  // money that came later belongs to the plan in its place, or to what was promised since
  if (plan.ended_on === null || valueOn.toString() <= plan.ended_on) return null;
  const text = 'This plan was ended before the money came: name the plan in its place, or none.';
  return refuse('PLAN_NOT_IN_STATE', text, { field });
}

/** Each amount on an item that is open for it, and together no more than came. */
function readDirection(
  { facts }: AccountInHand,
  asked: readonly PaymentAllocationInput[],
  { minorUnits, currency }: Money,
): TypedPayment['direction'] | Refusal {
  const left = new Map(
    facts.openItems
      .filter(({ kind }) => kind === 'INVOICE')
      .map((item) => [item.source_id, { item, free: item.open_minor - item.disputed_minor }]),
  );
  const direction: { itemId: string; amount: number }[] = [];
  let total = 0;
  for (const { invoiceId, amount: typed } of asked) {
    const place = left.get(invoiceId);
    if (place === undefined) {
      return refuse('ITEM_NOT_OPEN', 'An item is not open.', { field: 'allocations' });
    }
    const amount = parseAmount(typed, { decimalSign: '.', currency });
    if (isParseProblem(amount)) {
      return refuse('INVALID_INPUT', `${amount.text}.`, { field: 'allocations' });
    }
    const wrong = checkPart(place, amount, currency);
    if (wrong) return wrong;
    place.free -= amount;
    total += amount;
    direction.push({ itemId: invoiceId, amount });
  }
  if (total <= minorUnits) return direction;
  return refuse('AMOUNT_TOO_LARGE', 'The parts come to more than the payment.', {
    field: 'allocations',
  });
}

function checkPart(
  { item, free }: { item: OpenItemRow; free: number },
  amount: number,
  currency: string,
): Refusal | null {
  const field = 'allocations';
  if (item.currency !== currency) {
    return refuse('WRONG_CURRENCY', `${item.number} is in ${item.currency}.`, { field });
  }
  if (amount <= 0) {
    return refuse('AMOUNT_NOT_POSITIVE', 'A part must be above zero.', { field });
  }
  if (amount <= free) return null;
  return item.disputed_minor > 0
    ? refuse('DISPUTED_ITEM', `Part of ${item.number} is disputed.`, { field })
    : refuse('AMOUNT_TOO_LARGE', `Less than that is open of ${item.number}.`, { field });
}
