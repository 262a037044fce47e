import type { PaymentMethod } from '../ledger/ledger';
import type { PlanKind } from './payment-plan';

/** The sentences of an agreement; amounts and days come in already written. */
export type AgreementWords = {
  readonly titles: Readonly<Record<PlanKind, string>>;
  readonly subtitle: (number: string, day: string) => string;
  readonly creditor: string;
  readonly customer: string;
  readonly customerNumber: (number: string) => string;
  readonly owed: (balance: string) => string;
  readonly pays: Readonly<Record<PlanKind, (total: string, forgiven: string) => string>>;
  readonly interest: (rate: string, isDeclining: boolean, basis: string | null) => string;
  readonly hardship: string;
  readonly method: Readonly<Record<PaymentMethod, string>>;
  readonly items: { readonly title: string; readonly head: readonly [string, string, string] };
  readonly schedule: { readonly title: string; readonly head: readonly [string, string, string] };
  readonly deposit: string;
  readonly part: (number: number) => string;
  readonly sum: string;
  readonly conditionsTitle: string;
  readonly daysOff: string;
  readonly deposited: (days: number) => string;
  readonly oldestFirst: string;
  readonly late: (count: number, isBusiness: boolean) => string;
  readonly cure: (count: number, isBusiness: boolean) => string;
  readonly inDefault: string;
  readonly clears: string;
  readonly revives: string;
  readonly keepsForgiven: string;
  readonly review: (day: string) => string;
  readonly early: string;
  readonly signed: (who: string) => string;
  readonly pageOf: string;
};

const days = (count: number, isBusiness: boolean) =>
  `${count} ${isBusiness ? 'business ' : ''}${count === 1 ? 'day' : 'days'}`;
const tage = (count: number, isBusiness: boolean) =>
  `${count} ${isBusiness ? (count === 1 ? 'Werktag' : 'Werktagen') : count === 1 ? 'Tag' : 'Tagen'}`;

export const ENGLISH: AgreementWords = {
  titles: {
    PLAN: 'Payment plan agreement',
    SETTLEMENT: 'Settlement agreement',
    ARRANGEMENT: 'Payment arrangement',
  },
  subtitle: (number, day) => `${number}, agreed on ${day}`,
  creditor: 'Creditor',
  customer: 'Customer',
  customerNumber: (number) => `Customer number ${number}`,
  owed: (balance) => `The customer owes the creditor ${balance} on the items listed below.`,
  pays: {
    PLAN: (total) => `The parties agree that the customer pays ${total} in the parts listed below.`,
    SETTLEMENT: (total, forgiven) =>
      `The parties agree that the customer pays ${total}. Once all of it is paid and cleared, the creditor forgives the remaining ${forgiven}.`,
    ARRANGEMENT: (total) =>
      `The parties agree that until the review the customer pays ${total} in the parts listed below. The rest stays owed.`,
  },
  interest: (rate, isDeclining, basis) =>
    `The parts include interest of ${rate} a year on ${isDeclining ? 'the amount not yet paid' : 'the amount of this agreement'}, by actual days over 365${basis === null ? '' : ` (${basis})`}.`,
  hardship: 'The parts follow what the customer can afford by the assessment made with them.',
  method: {
    CARD: 'Payment is by card.',
    TRANSFER: 'Payment is by transfer.',
    DIRECT_DEBIT: 'Payment is by direct debit.',
    CHEQUE: 'Payment is by check.',
    CASH: 'Payment is in cash.',
    OTHER: 'Payment is by the means agreed.',
  },
  items: { title: 'What it covers', head: ['Item', 'Was due', 'Covered'] },
  schedule: { title: 'Schedule', head: ['Part', 'Due', 'Amount'] },
  deposit: 'Deposit',
  part: (number) => String(number),
  sum: 'Total',
  conditionsTitle: 'Conditions',
  daysOff: 'Days that would fall on a weekend or holiday are moved to the next business day.',
  deposited: (count) =>
    `The agreement lapses when the deposit is not there ${days(count, false)} after its day.`,
  oldestFirst: 'What is paid goes to the oldest part first; what is too much goes to the next one.',
  late: (count, isBusiness) =>
    `A part is late when it is not there ${days(count, isBusiness)} after its day.`,
  cure: (count, isBusiness) =>
    `Who is late gets notice and may make it good within ${days(count, isBusiness)}.`,
  inDefault:
    'If arrears remain after that, the creditor may end the agreement. What was paid stays credited; what is open is due at once.',
  clears: 'A payment counts for good once it has cleared; one that comes back counts as not made.',
  revives: 'If the agreement ends before all is paid, nothing is forgiven.',
  keepsForgiven: 'Nothing is forgiven before all of it is paid.',
  review: (day) => `The arrangement is reviewed on ${day}.`,
  early: 'All of it may be paid early at any time; interest of later parts is then not owed.',
  signed: (who) => `Date, signature: ${who}`,
  pageOf: 'Page {page} of {pages}',
};

export const BRITISH: AgreementWords = {
  ...ENGLISH,
  method: { ...ENGLISH.method, CHEQUE: 'Payment is by cheque.' },
  daysOff: 'Days that would fall on a weekend or bank holiday are moved to the next working day.',
};

export const GERMAN: AgreementWords = {
  titles: {
    PLAN: 'Ratenzahlungsvereinbarung',
    SETTLEMENT: 'Vergleich',
    ARRANGEMENT: 'Zahlungsvereinbarung auf Zeit',
  },
  subtitle: (number, day) => `${number}, vereinbart am ${day}`,
  creditor: 'Gläubiger',
  customer: 'Kunde',
  customerNumber: (number) => `Kundennummer ${number}`,
  owed: (balance) => `Der Kunde schuldet dem Gläubiger ${balance} aus den unten genannten Posten.`,
  pays: {
    PLAN: (total) =>
      `Die Parteien vereinbaren, dass der Kunde ${total} in den unten genannten Raten zahlt.`,
    SETTLEMENT: (total, forgiven) =>
      `Die Parteien vereinbaren, dass der Kunde ${total} zahlt. Sobald alles bezahlt und endgültig gutgeschrieben ist, erlässt der Gläubiger die übrigen ${forgiven}.`,
    ARRANGEMENT: (total) =>
      `Die Parteien vereinbaren, dass der Kunde bis zur Überprüfung ${total} in den unten genannten Raten zahlt. Der Rest bleibt geschuldet.`,
  },
  interest: (rate, isDeclining, basis) =>
    `Die Raten enthalten Zinsen von ${rate} im Jahr auf ${isDeclining ? 'den noch nicht bezahlten Betrag' : 'den Betrag dieser Vereinbarung'}, taggenau auf 365 Tage${basis === null ? '' : ` (${basis})`}.`,
  hardship:
    'Die Raten richten sich nach dem, was der Kunde laut gemeinsamer Aufstellung tragen kann.',
  method: {
    CARD: 'Gezahlt wird mit Karte.',
    TRANSFER: 'Gezahlt wird durch Überweisung.',
    DIRECT_DEBIT: 'Gezahlt wird durch Lastschrift.',
    CHEQUE: 'Gezahlt wird mit Scheck.',
    CASH: 'Gezahlt wird bar.',
    OTHER: 'Gezahlt wird auf dem vereinbarten Weg.',
  },
  items: { title: 'Worauf sie sich bezieht', head: ['Posten', 'War fällig', 'Umfasst'] },
  schedule: { title: 'Zahlungsplan', head: ['Rate', 'Fällig', 'Betrag'] },
  deposit: 'Anzahlung',
  part: (number) => String(number),
  sum: 'Summe',
  conditionsTitle: 'Bedingungen',
  daysOff: 'Fällt ein Tag auf ein Wochenende oder einen Feiertag, gilt der nächste Werktag.',
  deposited: (count) =>
    `Die Vereinbarung verfällt, wenn die Anzahlung ${tage(count, false).replace('Tagen', 'Tage')} nach ihrem Tag nicht eingegangen ist.`,
  oldestFirst:
    'Zahlungen gelten zuerst für die älteste Rate; was darüber hinausgeht, für die nächste.',
  late: (count, isBusiness) =>
    `Eine Rate ist überfällig, wenn sie nach ${tage(count, isBusiness)} nicht eingegangen ist.`,
  cure: (count, isBusiness) =>
    `Bei Verzug wird der Kunde benachrichtigt und kann ihn innerhalb von ${tage(count, isBusiness)} beheben.`,
  inDefault:
    'Besteht der Rückstand danach fort, kann der Gläubiger die Vereinbarung beenden. Gezahltes bleibt gutgeschrieben; was offen ist, wird sofort fällig.',
  clears:
    'Eine Zahlung gilt endgültig, sobald sie nicht mehr zurückgegeben werden kann; eine zurückgegebene gilt als nicht erfolgt.',
  revives: 'Endet die Vereinbarung, bevor alles bezahlt ist, wird nichts erlassen.',
  keepsForgiven: 'Erlassen wird nichts, bevor alles bezahlt ist.',
  review: (day) => `Die Vereinbarung wird am ${day} überprüft.`,
  early: 'Alles kann jederzeit vorzeitig bezahlt werden; Zinsen späterer Raten entfallen dann.',
  signed: (who) => `Datum, Unterschrift: ${who}`,
  pageOf: 'Seite {page} von {pages}',
};
