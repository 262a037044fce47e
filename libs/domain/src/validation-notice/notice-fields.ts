import type { ItemizationKind } from '../debt/debt';
import type { Money } from '../money/money';
import { letterAmount, letterDay } from '../portfolio/letter-format';
import type { ValidationNoticeFacts } from './validation-notice';

/** A field of the notice as a person checks it before it goes out. */
export type NoticeField = {
  readonly name: keyof ValidationNoticeFacts;
  readonly label: string;
  /** as it will be printed; null: not on file */
  readonly value: string | null;
  /** null: there, or not needed; otherwise what is missing and where to enter it */
  readonly problem: string | null;
};

type FieldRule = {
  readonly name: keyof ValidationNoticeFacts;
  readonly label: string;
  /** where it is entered; null: may be left out (12 CFR 1006.34(d)(3)) */
  readonly where: string | null;
};

const PORTFOLIO = 'on the portfolio’s page, under “As whom we speak”';
const CUSTOMER = 'on the customer’s page, among the contact points';
const DEBT = 'on the debt, under “Itemization”';

/** What stands in the notice, in its order. Source: 12 CFR 1006.34(c)(2) and (3). */
export const NOTICE_FIELDS: readonly FieldRule[] = [
  { name: 'collectorName', label: 'Collector’s name', where: PORTFOLIO },
  { name: 'disputeAddress', label: 'Mailing address for disputes', where: PORTFOLIO },
  { name: 'collectorPhone', label: 'Collector’s phone number', where: null },
  { name: 'collectorWebsite', label: 'Collector’s website', where: null },
  { name: 'consumerName', label: 'Consumer’s name', where: 'on the customer’s page' },
  { name: 'consumerAddress', label: 'Consumer’s mailing address', where: CUSTOMER },
  { name: 'originalCreditor', label: 'Creditor on the itemization date', where: DEBT },
  { name: 'currentCreditor', label: 'Creditor now', where: 'on the portfolio’s page' },
  { name: 'accountNumber', label: 'Account number', where: 'on the debt' },
  { name: 'itemizationKind', label: 'Kind of itemization date', where: DEBT },
  { name: 'itemizationOn', label: 'Itemization date', where: DEBT },
  { name: 'amountThen', label: 'Amount on that date', where: DEBT },
  { name: 'interestSince', label: 'Interest since', where: DEBT },
  { name: 'feesSince', label: 'Fees since', where: DEBT },
  { name: 'paymentsSince', label: 'Payments and credits since', where: DEBT },
  { name: 'amountNow', label: 'Amount now', where: 'on the debt' },
  { name: 'periodEndsOn', label: 'End of the validation period', where: 'with the day of sending' },
];

export const ITEMIZATION_WORDS: Readonly<Record<ItemizationKind, string>> = {
  LAST_STATEMENT: 'the date of your last statement',
  CHARGE_OFF: 'the date the account was charged off',
  LAST_PAYMENT: 'the date of your last payment',
  TRANSACTION: 'the date of the transaction',
  JUDGMENT: 'the date of the judgment',
};

/** Every field of a notice with what will be printed and what is missing. */
export function noticeFields(facts: ValidationNoticeFacts): readonly NoticeField[] {
  return NOTICE_FIELDS.map(({ name, label, where }) => {
    const value = printedField(facts, name);
    const problem =
      value !== null || where === null ? null : `${label} is missing. Enter it ${where}.`;
    return { name, label, value, problem };
  });
}

function printedField(
  facts: ValidationNoticeFacts,
  name: keyof ValidationNoticeFacts,
): string | null {
  const value = facts[name];
  if (value === null) return null;
  if (typeof value !== 'string') return printedAmount(value);
  if (value.trim() === '') return null;
  if (name === 'accountNumber') return truncatedAccount(value);
  if (name === 'itemizationKind')
    return facts.itemizationKind && ITEMIZATION_WORDS[facts.itemizationKind];
  return name === 'itemizationOn' || name === 'periodEndsOn' ? printedDay(value) : value.trim();
}

/** An amount as the notice prints it. */
export function printedAmount({ minorUnits, currency }: Money): string {
  return letterAmount(minorUnits, currency, 'en-US');
}

/** A day 'YYYY-MM-DD' as the notice prints it. */
export function printedDay(day: string): string {
  return letterDay(Temporal.PlainDate.from(day), 'en-US');
}

/** The number truncated so that the consumer knows it and nobody else can use it: the last four. 12 CFR 1006.34(c)(2)(iv). */
export function truncatedAccount(accountNumber: string): string {
  const signs = accountNumber.replace(/[^\p{L}\p{N}]/gu, '');
  // a number of four signs or fewer is shown by half of it
  const shown = signs.slice(-Math.min(4, Math.ceil(signs.length / 2)));
  return `…${shown}`;
}
