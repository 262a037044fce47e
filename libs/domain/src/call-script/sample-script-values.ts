import type { PortfolioLanguage } from '../portfolio/portfolio';
import { type ScriptValueFacts, scriptValues } from './script-values';
import type { ScriptValues } from './script-variables';

const day = (text: string) => Temporal.PlainDate.from(text);

/** The case of the studio's preview: everything a script may name is on file. */
function sampleFacts(currency: string): ScriptValueFacts {
  const money = (minorUnits: number) => ({ minorUnits, currency });
  return {
    now: Temporal.Instant.from('2026-11-23T19:15:00Z'),
    callerName: 'Mary Jones',
    customerName: 'Daniel Carter',
    isPerson: true,
    contactName: 'Helen Price',
    callbackAt: Temporal.Instant.from('2026-11-25T22:30:00Z'),
    firm: {
      name: 'Harbor Debt Services LLC',
      callName: 'Harbor Services',
      phone: '+1 800 555 0142',
      website: 'harbordebt.example',
      licenceNo: 'NYC 2101234',
      disputeAddress: 'PO Box 1200\nTampa, FL 33601',
      adviceName: 'National Foundation for Credit Counseling',
      advicePhone: '+1 800 388 2227',
    },
    creditor: 'First River Bank',
    originalCreditor: 'First River Bank',
    accountNumber: '5500-1180-4417',
    balance: money(148_000),
    overdue: money(148_000),
    itemization: {
      on: day('2026-03-31'),
      amountThen: money(140_000),
      interestSince: money(6_000),
      feesSince: money(2_000),
      paymentsSince: money(0),
    },
    notice: { sentOn: day('2026-11-24'), periodEndsOn: day('2027-01-08') },
    lastPayment: { amount: money(5_000), on: day('2026-02-12') },
    openInvoices: [
      { number: 'INV-20411', open: money(82_000), dueOn: day('2026-09-14') },
      { number: 'INV-20466', open: money(66_000), dueOn: day('2026-10-14') },
    ],
    accountManager: 'Paul Novak',
    statutoryInterest: money(3_120),
    promise: {
      amount: money(30_000),
      on: day('2026-11-20'),
      by: 'Daniel Carter',
      missing: money(30_000),
    },
    plan: {
      number: 'PL-1042',
      instalment: { amount: money(12_000), dueOn: day('2026-11-20') },
      arrears: money(24_000),
    },
    dispute: {
      disputed: money(42_000),
      undisputed: money(106_000),
      newsOn: day('2026-12-07'),
    },
    authority: {
      latestOn: day('2026-12-07'),
      mostDays: 14,
      mostParts: 12,
      smallestPart: money(2_500),
      settlement: {
        amount: money(125_800),
        forgiven: money(22_200),
        expiresOn: day('2026-12-07'),
      },
      arrangementReviewOn: day('2027-05-24'),
    },
    nextPayDay: day('2026-11-27'),
  };
}

const CURRENCIES: Readonly<Record<PortfolioLanguage, string>> = {
  'en-US': 'USD',
  'en-GB': 'GBP',
  'de-DE': 'EUR',
};

/** Values for a preview of a script beside no case at all, as that language writes them. */
export function sampleScriptValues(language: PortfolioLanguage): ScriptValues {
  return scriptValues(sampleFacts(CURRENCIES[language]), language, 'America/New_York');
}
