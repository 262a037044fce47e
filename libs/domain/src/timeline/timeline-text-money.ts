import { PAYMENT_METHOD_WORDS } from '../ledger/ledger';
import { amountText } from '../money/format-amount';
import { amountsText, countText, fieldsText, payloadDay, type Tellings } from './speaker';
import type { TimelinePayloads } from './timeline';
import { ADJUSTMENT_WORDS, RECEIVED_BY_WORDS, REVERSAL_WORDS } from './timeline-words';

type MoneyEvents =
  | 'PAYMENT_RECORDED'
  | 'PAYMENT_ALLOCATED'
  | 'PAYMENT_REVERSED'
  | 'CREDIT_ALLOCATED'
  | 'ADJUSTMENT_RECORDED'
  | 'ADJUSTMENT_REVERSED'
  | 'CLAIM_RECORDED'
  | 'CLAIM_TRACED'
  | 'CLAIM_NOT_FOUND'
  | 'CLAIM_WITHDRAWN'
  | 'LEDGER_IMPORTED'
  | 'INVOICE_CHANGED';

const BASIS_WORDS: Readonly<Record<TimelinePayloads['PAYMENT_ALLOCATED']['basis'], string>> = {
  DIRECTION: 'as the payer directed',
  NAMED: 'to what it names',
  REMITTANCE: 'by the remittance advice',
  EXACT: 'by the exact amount',
  OLDEST: 'to the oldest',
  BY_HAND: 'by hand',
  HELD: 'nothing says what it is for',
  ASK: 'several debts: to be asked which',
};

const IMPORT_WORDS = {
  CUSTOMERS: 'customer',
  INVOICES: 'invoice',
  CREDIT_NOTES: 'credit note',
  PAYMENTS: 'payment',
} as const;

/** How events of money are told. */
export const moneyTexts: Tellings<MoneyEvents> = {
  PAYMENT_RECORDED: ({ amount, method, valueOn, receivedBy }, { actor }) => ({
    title: `Payment of ${amountText(amount)} ${PAYMENT_METHOD_WORDS[method]}`,
    detail: `Value ${payloadDay(valueOn)}, ${RECEIVED_BY_WORDS[receivedBy]}, entered by ${actor}`,
  }),
  PAYMENT_ALLOCATED: ({ basis, allocations, unapplied }, { list }) => {
    const items = list(
      allocations.map(({ invoiceId }) => invoiceId),
      'item',
    );
    const rest = `${amountText(unapplied)} unapplied`;
    if (allocations.length === 0)
      return { title: `Payment held: ${rest}`, detail: sentence(BASIS_WORDS[basis]) };
    return {
      title: `Payment put on ${items}`,
      detail: sentence(
        unapplied.minorUnits > 0 ? `${BASIS_WORDS[basis]}; ${rest}` : BASIS_WORDS[basis],
      ),
    };
  },
  PAYMENT_REVERSED: ({ amount, reversedOn, reason }, { actor }) => ({
    title: `Payment of ${amountText(amount)} reversed: ${REVERSAL_WORDS[reason]}`,
    detail: `From ${payloadDay(reversedOn)}, entered by ${actor}`,
  }),
  CREDIT_ALLOCATED: ({ creditNoteId, allocations, unapplied }, { list, named }) => ({
    title: `${named(creditNoteId, 'A credit note')} put on ${list(
      allocations.map(({ invoiceId }) => invoiceId),
      'item',
    )}`,
    ...(unapplied.minorUnits > 0 ? { detail: `${amountText(unapplied)} unapplied` } : {}),
  }),
  ADJUSTMENT_RECORDED: ({ invoiceId, kind, amount }, { actor, named }) => ({
    title: `${ADJUSTMENT_WORDS[kind]} of ${amountText(amount)} on ${named(invoiceId, 'an item')}`,
    detail: `Entered by ${actor}`,
  }),
  ADJUSTMENT_REVERSED: ({ invoiceId, kind, amount }, { actor, named }) => ({
    title: `${ADJUSTMENT_WORDS[kind]} of ${amountText(amount)} on ${named(invoiceId, 'an item')} taken back`,
    detail: `By ${actor}`,
  }),
  CLAIM_RECORDED: ({ amount, paidOn, method, traceOn }) => ({
    title: `They say they paid ${amountText(amount)} on ${payloadDay(paidOn)} ${PAYMENT_METHOD_WORDS[method]}`,
    detail: `To be looked for on ${payloadDay(traceOn)}`,
  }),
  CLAIM_TRACED: ({ amount }, { actor }) => ({
    title: `The payment of ${amountText(amount)} they spoke of was found`,
    detail: `Traced by ${actor}`,
  }),
  CLAIM_NOT_FOUND: ({ amount }, { actor }) => ({
    title: `The payment of ${amountText(amount)} they spoke of was not found`,
    detail: `Looked for by ${actor}`,
  }),
  CLAIM_WITHDRAWN: ({ amount }, { actor }) => ({
    title: `They no longer say they paid ${amountText(amount)}`,
    detail: `Noted by ${actor}`,
  }),
  LEDGER_IMPORTED: ({ kind, rows, amounts }) => ({
    title: `${countText(rows, IMPORT_WORDS[kind])} imported`,
    ...(amounts.length > 0 ? { detail: amountsText(amounts) } : {}),
  }),
  INVOICE_CHANGED: ({ invoiceId, fields, from, to }, { named }) => ({
    title: `${named(invoiceId, 'An invoice')} changed by an import`,
    detail:
      from.minorUnits === to.minorUnits
        ? `Changed: ${fieldsText(fields)}`
        : `Changed: ${fieldsText(fields)}; ${amountText(from)} before, now ${amountText(to)}`,
  }),
};

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
