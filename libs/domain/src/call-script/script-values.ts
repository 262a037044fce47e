import { localTimeAt } from '../calendar/local-time';
import type { Money } from '../money/money';
import { showsCollection } from '../portfolio/check-call-name';
import { letterAmount, letterDay } from '../portfolio/letter-format';
import type { PortfolioLanguage } from '../portfolio/portfolio';
import type { ScriptValues, ScriptVariable } from './script-variables';
import { spokenDay, spokenGreeting, spokenTime } from './spoken-format';

/** What a case knows for the words of a script; null where the file has nothing. Amounts of one currency or of several. */
export type ScriptValueFacts = {
  readonly now: Temporal.Instant;
  /** the collector's name, as they give it on the phone */
  readonly callerName: string | null;
  readonly customerName: string | null;
  readonly isPerson: boolean;
  /** whom the number belongs to, where that is not the customer */
  readonly contactName: string | null;
  readonly callbackAt: Temporal.Instant | null;
  readonly firm: {
    readonly name: string | null;
    /** one that does not show collection */
    readonly callName: string | null;
    readonly phone: string | null;
    readonly website: string | null;
    readonly licenceNo: string | null;
    readonly disputeAddress: string | null;
    readonly adviceName: string | null;
    readonly advicePhone: string | null;
  };
  readonly creditor: string | null;
  readonly originalCreditor: string | null;
  readonly accountNumber: string | null;
  readonly balance: Money | null;
  readonly overdue: Money | null;
  readonly itemization: {
    readonly on: Temporal.PlainDate | null;
    readonly amountThen: Money | null;
    readonly interestSince: Money | null;
    readonly feesSince: Money | null;
    readonly paymentsSince: Money | null;
  } | null;
  readonly notice: {
    readonly sentOn: Temporal.PlainDate | null;
    readonly periodEndsOn: Temporal.PlainDate | null;
  } | null;
  readonly lastPayment: { readonly amount: Money; readonly on: Temporal.PlainDate } | null;
  /** oldest first */
  readonly openInvoices: readonly {
    readonly number: string;
    readonly open: Money;
    readonly dueOn: Temporal.PlainDate;
  }[];
  readonly accountManager: string | null;
  readonly statutoryInterest: Money | null;
  /** the last promise: open or broken */
  readonly promise: {
    readonly amount: Money;
    readonly on: Temporal.PlainDate;
    readonly by: string | null;
    /** what of it did not come */
    readonly missing: Money | null;
  } | null;
  readonly plan: {
    readonly number: string;
    readonly instalment: { readonly amount: Money; readonly dueOn: Temporal.PlainDate } | null;
    readonly arrears: Money | null;
  } | null;
  readonly dispute: {
    readonly disputed: Money | null;
    readonly undisputed: Money | null;
    readonly newsOn: Temporal.PlainDate | null;
  } | null;
  /** what the collector at the phone may agree alone */
  readonly authority: {
    readonly latestOn: Temporal.PlainDate | null;
    readonly mostDays: number | null;
    readonly mostParts: number | null;
    readonly smallestPart: Money | null;
    readonly settlement: {
      readonly amount: Money;
      readonly forgiven: Money;
      readonly expiresOn: Temporal.PlainDate;
    } | null;
    readonly arrangementReviewOn: Temporal.PlainDate | null;
  } | null;
  readonly nextPayDay: Temporal.PlainDate | null;
};

const MOST_INVOICES = 5;

/**
 * The variables of a case as text: amounts and days as the language writes them, times and the greeting in the
 * customer's zone. What the file does not have is left out, so that the words can show it as missing.
 */
export function scriptValues(
  facts: ScriptValueFacts,
  language: PortfolioLanguage,
  zone: string,
): ScriptValues {
  const values: Partial<Record<ScriptVariable, string>> = {};
  const all: readonly ValueEntry[] = [
    ...personValues(facts, language, zone),
    ...debtValues(facts, language, localTimeAt(facts.now, zone).toPlainDate()),
    ...agreementValues(facts, language),
    ...authorityValues(facts, language),
  ];
  for (const [name, text] of all) {
    const trimmed = text?.trim();
    if (trimmed) values[name] = trimmed;
  }
  return values;
}

type ValueEntry = readonly [ScriptVariable, string | null | undefined];

function personValues(
  { now, customerName, contactName, firm, ...facts }: ScriptValueFacts,
  language: PortfolioLanguage,
  zone: string,
): readonly ValueEntry[] {
  const local = localTimeAt(now, zone);
  const callback = facts.callbackAt === null ? null : localTimeAt(facts.callbackAt, zone);
  return [
    ['greeting', spokenGreeting(local.hour, language)],
    ['today', spokenDay(local.toPlainDate(), language)],
    ['localTime', spokenTime(local, language)],
    ['callerName', facts.callerName],
    ['customerName', customerName],
    ['customerFirstName', facts.isPerson ? firstNameOf(customerName) : null],
    ['contactName', contactName ?? (facts.isPerson ? customerName : null)],
    // one that shows collection would be worse than none: the voicemail lacks it, and says so
    ['callName', firm.callName !== null && showsCollection(firm.callName) ? null : firm.callName],
    ['firmPhone', firm.phone],
    ['firmName', firm.name],
    ['firmWebsite', firm.website],
    ['licenceNo', firm.licenceNo],
    ['disputeAddress', firm.disputeAddress?.replace(/\s*\n\s*/g, ', ')],
    ['adviceName', firm.adviceName],
    ['advicePhone', firm.advicePhone],
    ['callbackOn', callback && spokenDay(callback.toPlainDate(), language)],
    ['callbackAt', callback && spokenTime(callback, language)],
  ];
}

function debtValues(
  facts: ScriptValueFacts,
  language: PortfolioLanguage,
  today: Temporal.PlainDate,
): readonly ValueEntry[] {
  const { itemization, notice, lastPayment, openInvoices, dispute } = facts;
  const money = moneyIn(language);
  const oldest = openInvoices[0];
  return [
    ['creditor', facts.creditor],
    ['originalCreditor', facts.originalCreditor],
    ['accountLast4', lastFour(facts.accountNumber)],
    ['balance', money(facts.balance)],
    ['overdue', money(facts.overdue)],
    ['amountThen', money(itemization?.amountThen)],
    ['itemizationOn', itemization?.on && letterDay(itemization.on, language)],
    ['interestSince', money(itemization?.interestSince)],
    ['feesSince', money(itemization?.feesSince)],
    ['paymentsSince', money(itemization?.paymentsSince)],
    ['noticeSentOn', notice?.sentOn && letterDay(notice.sentOn, language)],
    ['periodEndsOn', notice?.periodEndsOn && spokenDay(notice.periodEndsOn, language)],
    ['lastPaymentAmount', money(lastPayment?.amount)],
    ['lastPaymentOn', lastPayment && letterDay(lastPayment.on, language)],
    ['openInvoices', invoiceList(openInvoices, language)],
    ['invoiceCount', oldest && String(openInvoices.length)],
    ['oldestInvoice', oldest?.number],
    ['oldestAmount', money(oldest?.open)],
    ['oldestDueOn', oldest && letterDay(oldest.dueOn, language)],
    ['oldestDays', oldest && daysOverdue(oldest.dueOn, today)],
    ['accountManager', facts.accountManager],
    ['statutoryInterest', money(facts.statutoryInterest)],
    ['disputedAmount', money(dispute?.disputed)],
    ['undisputedAmount', money(dispute?.undisputed)],
    ['disputeNewsOn', dispute?.newsOn && spokenDay(dispute.newsOn, language)],
  ];
}

function agreementValues(
  { promise, plan }: ScriptValueFacts,
  language: PortfolioLanguage,
): readonly ValueEntry[] {
  const money = moneyIn(language);
  return [
    ['promiseAmount', money(promise?.amount)],
    ['promiseOn', promise && spokenDay(promise.on, language)],
    ['promisedBy', promise?.by],
    ['missedAmount', money(plan?.arrears ?? promise?.missing)],
    ['planNumber', plan?.number],
    ['arrears', money(plan?.arrears)],
    ['instalmentAmount', money(plan?.instalment?.amount)],
    ['instalmentOn', plan?.instalment && spokenDay(plan.instalment.dueOn, language)],
  ];
}

function authorityValues(
  { authority, nextPayDay }: ScriptValueFacts,
  language: PortfolioLanguage,
): readonly ValueEntry[] {
  const money = moneyIn(language);
  const settlement = authority?.settlement;
  const reviewOn = authority?.arrangementReviewOn;
  return [
    ['nextPayDay', nextPayDay && spokenDay(nextPayDay, language)],
    ['latestOn', authority?.latestOn && spokenDay(authority.latestOn, language)],
    ['mostDays', authority?.mostDays?.toString()],
    ['mostParts', authority?.mostParts?.toString()],
    ['smallestPart', money(authority?.smallestPart)],
    ['settlementAmount', money(settlement?.amount)],
    ['settlementForgiven', money(settlement?.forgiven)],
    ['offerExpiresOn', settlement && spokenDay(settlement.expiresOn, language)],
    ['arrangementReviewOn', reviewOn && spokenDay(reviewOn, language)],
  ];
}

function daysOverdue(dueOn: Temporal.PlainDate, today: Temporal.PlainDate): string | null {
  const { days } = dueOn.until(today, { largestUnit: 'day' });
  return days > 0 ? String(days) : null;
}

function moneyIn(language: PortfolioLanguage) {
  return (amount: Money | null | undefined): string | null =>
    amount ? letterAmount(amount.minorUnits, amount.currency, language) : null;
}

// 'Carter, Daniel' and 'Daniel Carter' are both on file
function firstNameOf(name: string | null): string | null {
  const [last, first] = (name ?? '').split(',');
  return (first ?? last ?? '').trim().split(/\s+/)[0] ?? null;
}

function lastFour(accountNumber: string | null): string | null {
  return accountNumber?.replace(/[^\p{L}\p{N}]/gu, '').slice(-4) ?? null;
}

function invoiceList(
  invoices: ScriptValueFacts['openInvoices'],
  language: PortfolioLanguage,
): string {
  const money = moneyIn(language);
  const of = language === 'de-DE' ? 'über' : 'of';
  const listed = invoices
    .slice(0, MOST_INVOICES)
    .map(({ number, open }) => `${number} ${of} ${money(open)}`)
    .join(', ');
  const more = invoices.length - MOST_INVOICES;
  if (more <= 0) return listed;
  return `${listed} ${language === 'de-DE' ? `und ${more} weitere` : `and ${more} more`}`;
}
