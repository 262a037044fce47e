import {
  formatAmount,
  isParseProblem,
  money,
  type PaymentMethod,
  parseAmount,
  type ReceivedBy,
} from '@kept/domain';
import type { CaseView } from '../collection-case/case-view';
import type { FieldProblem } from '../collection-case/field-problem';
import type { RecordPaymentInput } from '../gql/graphql';

export type PaymentDraft = {
  readonly amount: string;
  readonly currency: string;
  readonly method: PaymentMethod;
  readonly reference: string;
  readonly valueOn: string;
  readonly receivedBy: ReceivedBy;
  readonly promiseId: string;
  readonly planId: string;
  readonly debtId: string;
  readonly note: string;
  /** the payer's direction: how much to which item; all empty = by the rules */
  readonly parts: Readonly<Record<string, string>>;
};

/** A new payment begins today, in the portfolio's currency; its amount is on the paper, not guessed. */
export function emptyPayment(view: CaseView): PaymentDraft {
  return {
    amount: '',
    currency: view.portfolio.currency,
    method: 'TRANSFER',
    reference: '',
    valueOn: view.today,
    receivedBy: 'SELF',
    promiseId: '',
    planId: '',
    debtId: '',
    note: '',
    parts: {},
  };
}

type Read = { readonly invoiceId: string; readonly minorUnits: number };

function readParts(draft: PaymentDraft): Read[] | FieldProblem {
  const parts: Read[] = [];
  for (const [invoiceId, text] of Object.entries(draft.parts)) {
    if (text.trim() === '') continue;
    const minorUnits = parseAmount(text, { decimalSign: '.', currency: draft.currency });
    if (isParseProblem(minorUnits))
      return { field: `allocations.${invoiceId}`, message: minorUnits.text };
    parts.push({ invoiceId, minorUnits });
  }
  return parts;
}

/** What is left of the amount after the directed parts, in minor units; null while the amount cannot be read. */
export function undirected(draft: PaymentDraft): number | null {
  const amount = parseAmount(draft.amount, { decimalSign: '.', currency: draft.currency });
  const parts = readParts(draft);
  if (isParseProblem(amount) || 'message' in parts) return null;
  return parts.reduce((left, part) => left - part.minorUnits, amount);
}

/** The input for the server, or what is wrong. Whether it fits the books is the server's to say. */
export function readPayment(
  draft: PaymentDraft,
  view: CaseView,
): Omit<RecordPaymentInput, 'idempotencyKey'> | FieldProblem {
  const { currency } = draft;
  const minorUnits = parseAmount(draft.amount, { decimalSign: '.', currency });
  if (isParseProblem(minorUnits)) return { field: 'amount', message: minorUnits.text };
  if (draft.reference.trim() === '')
    return { field: 'reference', message: 'Give the reference on the paper.' };
  if (draft.valueOn === '') return { field: 'valueOn', message: 'Say on which day it was paid.' };
  const parts = readParts(draft);
  if ('message' in parts) return parts;
  const left = undirected(draft);
  if (left !== null && left < 0) {
    return { field: 'amount', message: 'The parts come to more than the payment.' };
  }
  const text = (units: number) => formatAmount(money(units, currency));
  return {
    customerId: view.customer.id,
    portfolioId: view.portfolio.id,
    debtId: draft.debtId || null,
    promiseId: draft.promiseId || null,
    // a draft of before plans has none
    planId: draft.planId || null,
    amount: { amount: text(minorUnits), currency },
    method: draft.method,
    reference: draft.reference.trim(),
    valueOn: draft.valueOn,
    receivedBy: draft.receivedBy,
    note: draft.note.trim() || null,
    allocations:
      parts.length === 0
        ? null
        : parts.map((part) => ({ invoiceId: part.invoiceId, amount: text(part.minorUnits) })),
  };
}
