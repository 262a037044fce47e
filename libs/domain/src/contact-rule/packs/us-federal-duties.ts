import type { ContactRule, RuleConfidence, RuleTopic } from '../contact-rule';
import { rowsOf } from './rule-row';

const covered = rowsOf('US', {
  country: 'US',
  relations: ['THIRD_PARTY', 'DEBT_BUYER'],
  debtKinds: ['CONSUMER'],
  personsOnly: true,
});

type Duty = {
  readonly id: string;
  readonly topic: RuleTopic;
  /** what of Kept holds it */
  readonly where: string;
  readonly text: string;
  readonly citation: string;
  readonly confidence: RuleConfidence;
};

function duty({ where, ...row }: Duty): ContactRule {
  return covered({ ...row, effect: 'NOTE', test: { kind: 'DUTY', where } });
}

/** Federal rules that are held elsewhere than at the moment of contact: by scripts, letters, exports, allocation. */
export const US_FEDERAL_DUTIES: readonly ContactRule[] = [
  duty({
    id: 'US-EXC-1',
    topic: 'TIME',
    where: 'consents of the customer, which lift hours, places and the attorney rule',
    text: 'Time, place and attorney rules give way only to a prior consent given directly to us, in a talk that was itself lawful, or to a court.',
    citation: '12 CFR 1006.6(b)(4)',
    confidence: 'R',
  }),
  duty({
    id: 'US-FREQ-X',
    topic: 'FREQUENCY',
    where: 'the counts of US-FREQ-1 and US-FREQ-2',
    text: 'Calls that they agreed to (seven days, up to the talk), calls that did not connect and calls to attorneys are not counted.',
    citation: '12 CFR 1006.14(b)(3); comment 14(b)(3)(ii)-1',
    confidence: 'P',
  }),
  duty({
    id: 'US-FREQ-U',
    topic: 'FREQUENCY',
    where: 'the counts of US-FREQ-1 and US-FREQ-2',
    text: 'Calls are counted per person and debt over all numbers; student loans under one account are one debt; texts and e-mails are no calls.',
    citation: '12 CFR 1006.14(b)(4); comments 14(b)(4)-1, -2',
    confidence: 'P',
  }),
  duty({
    id: 'US-ID-1',
    topic: 'CONTENT',
    where: 'call scripts',
    text: 'Say who is calling; only a call for location keeps the firm’s name back.',
    citation: '15 USC 1692d(6); 12 CFR 1006.14(g)',
    confidence: 'P',
  }),
  duty({
    id: 'US-HAR-1',
    topic: 'CONTENT',
    where: 'message templates, and the house’s most texts and e-mails a day',
    text: 'No threats, no foul words, no lists of who owes; many messages a day can harass too.',
    citation: '15 USC 1692d; 12 CFR 1006.14(a), (c)-(f)',
    confidence: 'P',
  }),
  duty({
    id: 'US-DISC-1',
    topic: 'CONTENT',
    where: 'call scripts and message templates',
    text: 'At first: that we are attempting to collect a debt and that what we learn is used for it. Later: that it is from a debt collector.',
    citation: '15 USC 1692e(11); 12 CFR 1006.18(e)',
    confidence: 'P',
  }),
  duty({
    id: 'US-FALSE-1',
    topic: 'CONTENT',
    where: 'call scripts, message templates and exports',
    text: 'Nothing false: no wrong amount, no posing as attorney or authority, no threat that is not lawful and meant.',
    citation: '15 USC 1692e(2)-(16)',
    confidence: 'P',
  }),
  duty({
    id: 'US-UNF-0',
    topic: 'CONTENT',
    where: 'fees, and the notices of post-dated payments',
    text: 'Only amounts that contract or law allow; a payment dated more than five days ahead needs a written notice three to ten business days before.',
    citation: '15 USC 1692f(1)-(4)',
    confidence: 'P',
  }),
  duty({
    id: 'US-CRA-1',
    topic: 'CONTENT',
    where: 'exports to credit bureaus',
    text: 'No report to a bureau before a talk, or a message and a reasonable time for it to come back.',
    citation: '12 CFR 1006.30(a)(1) and its comment',
    confidence: 'S',
  }),
  duty({
    id: 'US-SALE-1',
    topic: 'CONTENT',
    where: 'assignment of debts',
    text: 'A debt known to be paid, settled or discharged is not sold or handed on.',
    citation: '12 CFR 1006.30(b)',
    confidence: 'G',
  }),
  duty({
    id: 'US-PAY-1',
    topic: 'DISPUTE',
    where: 'allocation of payments',
    text: 'One payment for several debts never goes to a disputed one, and goes where the payer says.',
    citation: '15 USC 1692h; 12 CFR 1006.30(c)',
    confidence: 'P',
  }),
  duty({
    id: 'US-VENUE-1',
    topic: 'CONTENT',
    where: 'cases handed to counsel',
    text: 'A suit is brought only where they live or signed; on real property where it lies.',
    citation: '15 USC 1692i; 12 CFR 1006.30(d)',
    confidence: 'P',
  }),
  duty({
    id: 'US-VAL-2',
    topic: 'CONTENT',
    where: 'validation notices',
    text: 'The notice has every field of the model form, the end of the period as a date; with one missing it is not made.',
    citation: '12 CFR 1006.34(c), (d)',
    confidence: 'P',
  }),
  duty({
    id: 'US-VAL-3',
    topic: 'CONTENT',
    where: 'validation notices',
    text: 'One of five days is the itemization date, and stays it for the debt.',
    citation: '12 CFR 1006.34(b)(3)',
    confidence: 'P',
  }),
  duty({
    id: 'US-VAL-4',
    topic: 'CONTENT',
    where: 'validation notices',
    text: 'The period ends 30 days after receipt; receipt may be assumed five days after sending, weekends and legal holidays not counted.',
    citation: '12 CFR 1006.34(b)(5)',
    confidence: 'P',
  }),
  duty({
    id: 'US-VAL-5',
    topic: 'CONTENT',
    where: 'call scripts and message templates',
    text: 'During the period nothing may overshadow the right to dispute.',
    citation: '15 USC 1692g(b); 12 CFR 1006.38(b)',
    confidence: 'P',
  }),
  duty({
    id: 'US-SEND-1',
    topic: 'CONTENT',
    where: 'validation notices',
    text: 'Required notices go out in a way that reaches, in a form that can be kept; by e-mail alone only with consent under the E-SIGN Act.',
    citation: '12 CFR 1006.42(a), (b)',
    confidence: 'P',
  }),
  duty({
    id: 'US-REC-1',
    topic: 'CONTENT',
    where: 'retention: decisions, facts and recordings',
    text: 'Evidence is kept three years after the last collection activity, a recording three years from the call.',
    citation: '12 CFR 1006.100',
    confidence: 'P',
  }),
  duty({
    id: 'US-LIAB',
    topic: 'CONTENT',
    where: 'the record of decisions',
    text: 'An unintended error is excused by procedures that were made to avoid it: every decision is recorded with its facts and versions.',
    citation: '15 USC 1692k',
    confidence: 'P',
  }),
];
