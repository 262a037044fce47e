import { isOfPack } from '../call-script/required-disclosures';
import type { MessageMoment } from './message-template';
import type { MessageToken } from './message-tokens';

/** A token that must be in a message; one of `orOneOf` does it too. */
export type RequiredToken = {
  readonly token: MessageToken;
  readonly orOneOf: readonly MessageToken[];
  /** null: whatever pack */
  readonly pack: string | null;
  readonly text: string;
  readonly citation: string;
};

type Row = RequiredToken & { readonly moments: readonly MessageMoment[] };

function row(
  token: MessageToken,
  moments: readonly MessageMoment[],
  pack: string | null,
  told: { text: string; citation: string; orOneOf?: readonly MessageToken[] },
): Row {
  return { token, moments, pack, orOneOf: [], ...told };
}

const ELECTRONIC: readonly MessageMoment[] = ['EMAIL', 'TEXT'];
const LATER: readonly MessageMoment[] = ['EMAIL', 'TEXT', 'LETTER', 'DISPUTE_REPLY'];

const ROWS: readonly Row[] = [
  row('callName', ['VOICEMAIL'], null, {
    text: 'The business name that does not show collection.',
    citation: '12 CFR 1006.2(j)(1)(i)',
  }),
  row('callerName', ['VOICEMAIL'], null, {
    text: 'The name of a person to contact.',
    citation: '12 CFR 1006.2(j)(1)(iii)',
  }),
  row('firmPhone', ['VOICEMAIL'], null, {
    text: 'The number to reply to.',
    citation: '12 CFR 1006.2(j)(1)(iv)',
  }),
  row('optOut', ELECTRONIC, null, {
    text: 'How to stop messages to this address or number, without a fee.',
    citation: '12 CFR 1006.6(e)',
  }),
  row('initialStatement', ['FIRST_LETTER'], 'US', {
    text: 'That this is an attempt to collect a debt and any information obtained will be used for that purpose.',
    citation: '15 USC 1692e(11); 12 CFR 1006.18(e)(1)',
  }),
  row('firmName', ['FIRST_LETTER'], 'US', {
    text: 'The collector’s name.',
    citation: '12 CFR 1006.34(c)(2)(i)',
  }),
  row('collectorLine', [...LATER, 'CEASE_CONFIRMATION'], 'US', {
    text: 'That it is from a debt collector.',
    citation: '15 USC 1692e(11); 12 CFR 1006.18(e)(2)',
    orOneOf: ['initialStatement'],
  }),
  row('callerName', ['LOCATION_CALL'], null, {
    text: 'Your own name.',
    citation: '15 USC 1692b(1); 12 CFR 1006.10(b)(1)',
  }),
  row('locationPurpose', ['LOCATION_CALL'], null, {
    text: 'That you are confirming or correcting location information.',
    citation: '15 USC 1692b(1); 12 CFR 1006.10(b)(1)',
  }),
  row('ceaseStatement', ['CEASE_CONFIRMATION'], null, {
    text: 'One of the three contents that may still be sent.',
    citation: '15 USC 1692c(c); 12 CFR 1006.6(c)(2)',
  }),
  row('optOutConfirmation', ['OPT_OUT_CONFIRMATION'], null, {
    text: 'That messages have stopped.',
    citation: '12 CFR 1006.14(h)(2)(i)',
  }),
  row('verification', ['DISPUTE_REPLY'], 'US', {
    text: 'Proof of the debt or the judgment; the original creditor; or, to the same dispute again, our reply of before.',
    citation: '15 USC 1692g(b); 12 CFR 1006.38(c),(d)',
    orOneOf: ['originalCreditor', 'earlierReply'],
  }),
  row('firmName', [...ELECTRONIC, 'FIRST_LETTER', 'LETTER', 'DISPUTE_REPLY'], 'GB', {
    text: 'Who writes.',
    citation: 'FCA CONC 7.9.4R',
  }),
  row('creditor', [...ELECTRONIC, 'FIRST_LETTER', 'LETTER', 'DISPUTE_REPLY'], 'GB', {
    text: 'For whom you write.',
    citation: 'FCA CONC 7.9.4R',
    orOneOf: ['purpose'],
  }),
  row('freeAdvice', ['EMAIL', 'FIRST_LETTER', 'LETTER'], 'GB', {
    text: 'Where free debt advice is to be had.',
    citation: 'FCA CONC 7.3.7AG; house rule',
  }),
  row('breathingSpace', ['FIRST_LETTER'], 'GB', {
    text: 'What Breathing Space is.',
    citation: 'SI 2020/1311; house rule',
  }),
  ...(
    [
      ['amountThen', 'The amount when it fell due.'],
      ['amountNow', 'The amount now.'],
      ['product', 'What the debt comes from.'],
      ['creditor', 'The creditor.'],
      ['originalCreditor', 'The creditor when it fell due.'],
      ['firmName', 'The agency’s name.'],
      ['callerName', 'The collector’s name.'],
      ['licenceNo', 'The agency’s registration.'],
      ['firmPhone', 'How to reach the agency by phone.'],
      ['firmAddress', 'How to reach the agency by post.'],
      ['rightsStatement', 'The statement of the consumer’s rights.'],
      ['breakdownOnRequest', 'That a breakdown is sent when asked for.'],
    ] as const
  ).map(([token, text]) =>
    row(token, ['ONTARIO_FIRST_LETTER'], null, { text, citation: 'R.R.O. 1990, Reg. 74, s. 21' }),
  ),
];

/** What a message of that moment must contain under these packs, in the order of its content. Source: rules.md section 4. */
export function requiredTokens(
  moment: MessageMoment,
  packs: readonly string[],
): readonly RequiredToken[] {
  return ROWS.filter(
    (one) => one.moments.includes(moment) && (one.pack === null || isOfPack(packs, one.pack)),
  ).map(({ moments: _, ...required }) => required);
}
