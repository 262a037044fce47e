import type { PaymentMethod } from '../ledger/ledger';
import { letterAmount, letterDay, letterRate } from '../portfolio/letter-format';
import type { PortfolioLanguage } from '../portfolio/portfolio';
import { type AgreementWords, BRITISH, ENGLISH, GERMAN } from './agreement-words';
import type { PlanInterest, PlanKind, PlanPolicy, ScheduledInstalment } from './payment-plan';

/** What an agreement says. Amounts in minor units of `currency`. */
export type AgreementFacts = {
  /** 'P-1042' */
  readonly number: string;
  readonly kind: PlanKind;
  readonly isHardship: boolean;
  readonly currency: string;
  readonly creditor: string;
  readonly customer: {
    readonly name: string;
    readonly number: string | null;
    readonly address: readonly string[];
  };
  readonly agreedOn: Temporal.PlainDate;
  readonly balance: number;
  readonly forgiven: number;
  readonly interest: PlanInterest | null;
  readonly method: PaymentMethod;
  readonly reviewOn: Temporal.PlainDate | null;
  readonly revivesForgiven: boolean;
  readonly instalments: readonly ScheduledInstalment[];
  readonly items: readonly {
    readonly number: string;
    readonly dueOn: Temporal.PlainDate;
    readonly covered: number;
  }[];
  readonly policy: PlanPolicy;
};

export type AgreementTable = {
  readonly title: string;
  readonly head: readonly string[];
  /** the last column holds amounts */
  readonly rows: readonly (readonly string[])[];
  /** the line of the sum, as many cells as the head */
  readonly sum: readonly string[];
};

export type AgreementContent = {
  readonly language: PortfolioLanguage;
  readonly title: string;
  readonly subtitle: string;
  readonly parties: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly paragraphs: readonly string[];
  readonly items: AgreementTable;
  readonly schedule: AgreementTable;
  readonly conditionsTitle: string;
  readonly conditions: readonly string[];
  /** a line to sign on for each */
  readonly signatures: readonly string[];
  /** 'Page {page} of {pages}' with the two to be put in */
  readonly pageOf: string;
};

const WORDS: Readonly<Record<PortfolioLanguage, AgreementWords>> = {
  'en-US': ENGLISH,
  'en-GB': BRITISH,
  'de-DE': GERMAN,
};

/**
 * An agreement as it is handed out, in the portfolio's language: titles, parties, sentences, tables and conditions as data,
 * amounts and days written as letters in that language write them. How it is set is decided elsewhere. Parts and items
 * stand in the order given. DESIGN section 6, Payment plan.
 */
export function agreementText(
  agreement: AgreementFacts,
  language: PortfolioLanguage,
): AgreementContent {
  const words = WORDS[language];
  const { customer, creditor } = agreement;
  const customerLines = [
    customer.name,
    ...customer.address,
    ...(customer.number === null ? [] : [words.customerNumber(customer.number)]),
  ];
  return {
    language,
    title: words.titles[agreement.kind],
    subtitle: words.subtitle(agreement.number, letterDay(agreement.agreedOn, language)),
    parties: [
      { label: words.creditor, lines: [creditor] },
      { label: words.customer, lines: customerLines },
    ],
    paragraphs: paragraphsOf(agreement, words, language),
    items: itemTable(agreement, words, language),
    schedule: scheduleTable(agreement, words, language),
    conditionsTitle: words.conditionsTitle,
    conditions: conditionsOf(agreement, words, language),
    signatures: [words.signed(creditor), words.signed(customer.name)],
    pageOf: words.pageOf,
  };
}

function totalOf({ instalments }: AgreementFacts): number {
  return instalments.reduce((sum, { amount }) => sum + amount, 0);
}

function paragraphsOf(
  agreement: AgreementFacts,
  words: AgreementWords,
  language: PortfolioLanguage,
): string[] {
  const { kind, balance, forgiven, currency, interest, isHardship, method } = agreement;
  const write = (amount: number) => letterAmount(amount, currency, language);
  const paragraphs = [
    words.owed(write(balance)),
    words.pays[kind](write(totalOf(agreement)), write(forgiven)),
  ];
  if (interest !== null) {
    const rate = letterRate(interest.rate, language);
    paragraphs.push(words.interest(rate, interest.method === 'DECLINING', interest.basis));
  }
  if (isHardship) paragraphs.push(words.hardship);
  return [...paragraphs, words.method[method]];
}

function itemTable(
  { items, currency }: AgreementFacts,
  words: AgreementWords,
  language: PortfolioLanguage,
): AgreementTable {
  const covered = items.reduce((sum, item) => sum + item.covered, 0);
  return {
    ...words.items,
    rows: items.map((item) => [
      item.number,
      letterDay(item.dueOn, language),
      letterAmount(item.covered, currency, language),
    ]),
    sum: [words.sum, '', letterAmount(covered, currency, language)],
  };
}

function scheduleTable(
  agreement: AgreementFacts,
  words: AgreementWords,
  language: PortfolioLanguage,
): AgreementTable {
  const { instalments, currency } = agreement;
  return {
    ...words.schedule,
    rows: instalments.map(({ number, dueOn, amount }) => [
      number === 0 ? words.deposit : words.part(number),
      letterDay(dueOn, language),
      letterAmount(amount, currency, language),
    ]),
    sum: [words.sum, '', letterAmount(totalOf(agreement), currency, language)],
  };
}

function conditionsOf(
  agreement: AgreementFacts,
  words: AgreementWords,
  language: PortfolioLanguage,
): string[] {
  const { policy, instalments, kind, reviewOn, revivesForgiven, interest } = agreement;
  const { missedAfter, cure } = policy;
  return [
    policy.movesOffHolidays ? words.daysOff : null,
    words.oldestFirst,
    instalments[0]?.number === 0 ? words.deposited(policy.depositDays) : null,
    words.late(missedAfter.count, missedAfter.unit === 'BUSINESS_DAYS'),
    words.cure(cure.count, cure.unit === 'BUSINESS_DAYS'),
    words.inDefault,
    words.clears,
    kind === 'SETTLEMENT' ? (revivesForgiven ? words.revives : words.keepsForgiven) : null,
    reviewOn === null ? null : words.review(letterDay(reviewOn, language)),
    interest === null ? null : words.early,
  ].filter((condition): condition is string => condition !== null);
}
