import type { PaymentMethod } from '../ledger/ledger';
import type { Money } from '../money/money';
import { letterAmount, letterDay } from '../portfolio/letter-format';
import type { PortfolioLanguage } from '../portfolio/portfolio';

/** A promise as its confirmation speaks of it. */
export type ConfirmedPromise = {
  readonly amount: Money;
  readonly dueOn: Temporal.PlainDate;
  readonly method: PaymentMethod;
  /** numbers of the items it names; none: the oldest open ones first */
  readonly itemNumbers: readonly string[];
  readonly creditorName: string;
  /** number of the cheque, mandate or standing order */
  readonly instrumentReference: string | null;
};

type Words = {
  readonly methods: Readonly<Record<PaymentMethod, string>>;
  readonly and: string;
  readonly promised: (told: Told) => string;
  readonly reference: (reference: string) => string;
  readonly named: (items: string) => string;
  readonly unnamed: string;
  readonly ending: string;
};
type Told = {
  readonly amount: string;
  readonly day: string;
  readonly method: string;
  readonly creditor: string;
};

const ENGLISH: Words = {
  methods: {
    CARD: 'by card',
    TRANSFER: 'by bank transfer',
    DIRECT_DEBIT: 'by direct debit',
    CHEQUE: 'by cheque',
    CASH: 'in cash',
    OTHER: 'as agreed',
  },
  and: 'and',
  promised: ({ amount, day, method, creditor }) =>
    `Thank you for speaking with us. You told us that you will pay ${amount} to ${creditor} ${method} by ${day}.`,
  reference: (reference) => `Reference: ${reference}.`,
  named: (items) => `We will put your payment toward ${items}.`,
  unnamed: 'We will put your payment toward the oldest open items first.',
  ending:
    'Until then we will not ask you for this amount again. If you cannot pay it by that day, please tell us before, so that we can find another way together.',
};

const WORDS: Readonly<Record<PortfolioLanguage, Words>> = {
  'en-US': {
    ...ENGLISH,
    methods: { ...ENGLISH.methods, CHEQUE: 'by check', DIRECT_DEBIT: 'by automatic debit' },
  },
  'en-GB': ENGLISH,
  'de-DE': {
    methods: {
      CARD: 'per Karte',
      TRANSFER: 'per Überweisung',
      DIRECT_DEBIT: 'per Lastschrift',
      CHEQUE: 'per Scheck',
      CASH: 'in bar',
      OTHER: 'wie vereinbart',
    },
    and: 'und',
    promised: ({ amount, day, method, creditor }) =>
      `Vielen Dank für das Gespräch. Sie haben uns zugesagt, bis zum ${day} ${amount} ${method} an ${creditor} zu zahlen.`,
    reference: (reference) => `Referenz: ${reference}.`,
    named: (items) => `Wir verrechnen Ihre Zahlung mit ${items}.`,
    unnamed: 'Wir verrechnen Ihre Zahlung zuerst mit den ältesten offenen Posten.',
    ending:
      'Bis dahin fordern wir Sie zu diesem Betrag nicht weiter auf. Sollten Sie bis zu diesem Tag nicht zahlen können, sagen Sie uns bitte vorher Bescheid, damit wir gemeinsam eine andere Lösung finden.',
  },
};

/**
 * What is sent to confirm a promise, in the portfolio's language: how much, by when and how, to whom, what it is put
 * toward, and what happens until then. It threatens nothing.
 */
export function confirmationText(promise: ConfirmedPromise, language: PortfolioLanguage): string {
  const words = WORDS[language];
  const { amount, dueOn, method, itemNumbers, creditorName, instrumentReference } = promise;
  const told = {
    amount: letterAmount(amount.minorUnits, amount.currency, language),
    day: letterDay(dueOn, language),
    method: words.methods[method],
    creditor: creditorName,
  };
  return [
    words.promised(told),
    ...(instrumentReference === null ? [] : [words.reference(instrumentReference)]),
    itemNumbers.length === 0 ? words.unnamed : words.named(listOf(itemNumbers, words.and)),
    words.ending,
  ].join(' ');
}

function listOf(numbers: readonly string[], and: string): string {
  if (numbers.length < 2) return numbers.join('');
  return `${numbers.slice(0, -1).join(', ')} ${and} ${numbers.at(-1)}`;
}
