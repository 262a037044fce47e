import type { Refusal } from '../refusal/refusal';
import { checkNotice } from './check-notice';
import { ITEMIZATION_WORDS, printedAmount, printedDay, truncatedAccount } from './notice-fields';
import type { ValidationNoticeFacts } from './validation-notice';

export type NoticeRow = {
  readonly label: string;
  /** with its sign: '+ 60.00 USD' */
  readonly amount: string;
  readonly isSum: boolean;
};

/** The content of the notice, to be laid out on one page with a form to tear off. Always en-US. */
export type NoticeContent = {
  readonly language: 'en-US';
  readonly title: string;
  /** name, address, phone and website of the collector */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly reference: string;
  /** what we are and what we do with what they tell us */
  readonly statement: string;
  readonly accountTitle: string;
  readonly account: string;
  readonly itemization: readonly NoticeRow[];
  readonly sections: readonly { readonly title: string; readonly points: readonly string[] }[];
  readonly form: {
    readonly title: string;
    readonly hint: string;
    /** boxes to tick; `isPartOf` stands under the box before it */
    readonly boxes: readonly { readonly text: string; readonly isPartOf: boolean }[];
    readonly mailToTitle: string;
    readonly mailTo: readonly string[];
    readonly senderTitle: string;
    readonly sender: readonly string[];
  };
};

/**
 * What a validation notice says: the content of Model Form B-1 in its order, with the end of the period printed in each
 * statement. Refuses what `checkNotice` refuses. Source: 12 CFR 1006.34(c),(d), appendix B.
 */
export function noticeContent(facts: ValidationNoticeFacts): NoticeContent | Refusal {
  const refusal = checkNotice(facts);
  if (refusal !== null) return refusal;
  const words = printed(facts);
  const { collector, creditor, account, address } = words;
  return {
    language: 'en-US',
    title: 'Notice about your debt',
    from: [collector, ...address, ...given(facts.collectorPhone), ...given(facts.collectorWebsite)],
    to: [words.consumer, ...words.consumerAddress],
    reference: `Reference: account ${account}`,
    statement: `${collector} is a debt collector. We are trying to collect a debt that you owe to ${creditor}. We will use any information you give us to help collect the debt.`,
    accountTitle: 'Our information shows:',
    account: `You had an account with ${words.originalCreditor}, account number ${account}. The debt is now owed to ${creditor}.`,
    itemization: itemizationRows(facts),
    sections: [disputeSection(words), otherSection(words)],
    form: responseForm(words),
  };
}

type Printed = {
  readonly collector: string;
  readonly address: readonly string[];
  readonly consumer: string;
  readonly consumerAddress: readonly string[];
  readonly creditor: string;
  readonly originalCreditor: string;
  readonly account: string;
  readonly endsOn: string;
};

// nothing is missing here: checked before
function printed(facts: ValidationNoticeFacts): Printed {
  return {
    collector: facts.collectorName ?? '',
    address: linesOf(facts.disputeAddress),
    consumer: facts.consumerName ?? '',
    consumerAddress: linesOf(facts.consumerAddress),
    creditor: facts.currentCreditor ?? '',
    originalCreditor: facts.originalCreditor ?? '',
    account: truncatedAccount(facts.accountNumber ?? ''),
    endsOn: facts.periodEndsOn === null ? '' : printedDay(facts.periodEndsOn),
  };
}

function linesOf(address: string | null): readonly string[] {
  return (address ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function given(value: string | null): readonly string[] {
  return value?.trim() ? [value.trim()] : [];
}

function itemizationRows(facts: ValidationNoticeFacts): readonly NoticeRow[] {
  const { itemizationOn, itemizationKind, amountThen, interestSince, feesSince } = facts;
  const { paymentsSince, amountNow } = facts;
  const asOf = itemizationOn === null ? '' : printedDay(itemizationOn);
  const kind = itemizationKind === null ? '' : `, ${ITEMIZATION_WORDS[itemizationKind]}`;
  const row = (label: string, amount: typeof amountThen, sign = ''): NoticeRow => ({
    label,
    amount: amount === null ? '' : `${sign}${printedAmount(amount)}`,
    isSum: false,
  });
  return [
    row(`As of ${asOf}${kind}, you owed:`, amountThen),
    row('Between then and today you were charged this much in interest:', interestSince, '+ '),
    row('Between then and today you were charged this much in fees:', feesSince, '+ '),
    row('Between then and today you paid or were credited this much:', paymentsSince, '− '),
    { ...row('Total amount of the debt now:', amountNow), isSum: true },
  ];
}

function disputeSection({ endsOn }: Printed): NoticeContent['sections'][number] {
  return {
    title: 'How can you dispute the debt?',
    points: [
      `Call or write to us by ${endsOn} to dispute all or part of the debt. If you do not, we will assume that our information is correct.`,
      `If you write to us by ${endsOn}, we must stop collection on any amount you dispute until we send you information that shows you owe the debt. You may use the form below, or write to us without the form. You may also include supporting documents.`,
    ],
  };
}

function otherSection({ endsOn }: Printed): NoticeContent['sections'][number] {
  return {
    title: 'What else can you do?',
    points: [
      `Write to ask for the name and address of the original creditor, if different from the current creditor. If you write by ${endsOn}, we must stop collection until we send you that information. You may use the form below, or write to us without the form.`,
      'Go to www.cfpb.gov/debt-collection to learn more about your rights under federal law. For instance, you have the right to stop or limit how we contact you.',
      'Contact us about your payment options.',
    ],
  };
}

function responseForm({
  collector,
  address,
  consumer,
  consumerAddress,
  account,
}: Printed): NoticeContent['form'] {
  const box = (text: string, isPartOf = false) => ({ text, isPartOf });
  return {
    title: 'How do you want to respond?',
    hint: `Check all that apply. Account ${account}.`,
    boxes: [
      box('I want to dispute the debt because I think:'),
      box('This is not my debt.', true),
      box('The amount is wrong.', true),
      box('Other (please describe on the reverse or attach additional information).', true),
      box('I want you to send me the name and address of the original creditor.'),
      box('I enclosed this amount: ____________'),
    ],
    mailToTitle: 'Mail this form to:',
    mailTo: [collector, ...address],
    senderTitle: 'From:',
    sender: [consumer, ...consumerAddress],
  };
}
