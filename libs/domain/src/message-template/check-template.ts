import { debtWord } from '../call-script/debt-words';
import {
  beyondLimitedContent,
  LIMITED_CONTENT_CITATION,
  lackingLimitedContent,
} from '../call-script/limited-content';
import { scriptTokens } from '../call-script/script-text';
import type { MessageMoment, MessageTemplate, TemplateProblem } from './message-template';
import { isMessageToken, MESSAGE_TOKENS, type MessageToken } from './message-tokens';
import { requiredTokens } from './required-tokens';

/**
 * All that keeps a template from being used: a mandatory token missing for its moment and packs, an unknown token, words
 * where nothing more may be said (voicemail, location, confirmation of a stop), a subject that tells of the debt.
 * With an ERROR it cannot be activated. Source: rules.md section 4.
 */
export function checkTemplate(template: MessageTemplate): readonly TemplateProblem[] {
  return [
    ...checkEmpty(template),
    ...checkTokens(template),
    ...checkRequired(template),
    ...checkSubject(template),
    ...checkSilence(template),
  ];
}

/** Whether a template with these problems may be activated. */
export function isActivatable(problems: readonly TemplateProblem[]): boolean {
  return problems.every(({ severity }) => severity !== 'ERROR');
}

function checkEmpty({ moment, subject, body }: MessageTemplate): readonly TemplateProblem[] {
  const error = (text: string): TemplateProblem => ({ severity: 'ERROR', rule: 'EMPTY', text });
  return [
    ...(body.trim() === '' ? [error('The message has no words.')] : []),
    ...(moment === 'EMAIL' && !subject?.trim() ? [error('An e-mail needs a subject.')] : []),
  ];
}

function checkTokens({ subject, body }: MessageTemplate): readonly TemplateProblem[] {
  const all = `${subject ?? ''}\n${body}`;
  const unknown = new Set(
    scriptTokens(all)
      .map(({ name }) => name)
      .filter((name) => !isMessageToken(name)),
  );
  const problems = [...unknown].map(
    (token): TemplateProblem => ({
      severity: 'ERROR',
      rule: 'UNKNOWN_TOKEN',
      text: `There is no token “${token}”.`,
      token,
    }),
  );
  if (!/\{\{|\}\}/.test(all.replace(/\{\{[^{}]*\}\}/g, ''))) return problems;
  return [
    ...problems,
    { severity: 'ERROR', rule: 'UNKNOWN_TOKEN', text: 'There are braces that are not closed.' },
  ];
}

function checkRequired({ moment, packs, body }: MessageTemplate): readonly TemplateProblem[] {
  const named = scriptTokens(body).map(({ name }) => name);
  return requiredTokens(moment, packs)
    .filter(({ token, orOneOf }) => ![token, ...orOneOf].some((one) => named.includes(one)))
    .map(({ token, text, citation }) => ({
      severity: 'ERROR',
      rule: 'MISSING_TOKEN',
      text: `{{${token}}} is missing. ${text}`,
      token,
      citation,
    }));
}

function tellsOfDebt(text: string, { language }: MessageTemplate): string | null {
  const token = scriptTokens(text).find(
    ({ name }) => isMessageToken(name) && MESSAGE_TOKENS[name].isAboutDebt,
  );
  return token === undefined
    ? (debtWord(text, language) ?? accountWord(text))
    : `{{${token.name}}}`;
}

function accountWord(text: string): string | null {
  return (
    /\baccounts?\b|\bkonto\b|\bkonten\b/i.exec(text.replace(/\{\{[^}]*\}\}/g, ''))?.[0] ?? null
  );
}

function checkSubject(template: MessageTemplate): readonly TemplateProblem[] {
  const word = template.subject === null ? null : tellsOfDebt(template.subject, template);
  if (word === null) return [];
  return [
    {
      // between businesses no pack binds, and an invoice may be named
      severity: template.packs.length === 0 ? 'WARNING' : 'ERROR',
      rule: 'REVEALING_SUBJECT',
      text: `The subject says “${word}”: whoever sees the inbox would learn of the debt.`,
      citation: '12 CFR 1006.22(f); house rule',
    },
  ];
}

/** Moments in which nothing may be said beyond these tokens and words that tell nothing. */
const ONLY: Readonly<Partial<Record<MessageMoment, readonly MessageToken[]>>> = {
  LOCATION_CALL: ['greeting', 'callerName', 'locationPurpose', 'customerName'],
  CEASE_CONFIRMATION: [
    'greeting',
    'today',
    'customerName',
    'customerAddress',
    'collectorLine',
    'initialStatement',
    'ceaseStatement',
    'firmName',
    'firmAddress',
    'firmPhone',
    'callerName',
    'accountLast4',
    'licenceNo',
  ],
  OPT_OUT_CONFIRMATION: ['optOutConfirmation', 'callName'],
};
const ONLY_CITATION: Readonly<Partial<Record<MessageMoment, string>>> = {
  LOCATION_CALL: '15 USC 1692b(1),(2); 12 CFR 1006.10(b)',
  CEASE_CONFIRMATION: '15 USC 1692c(c); 12 CFR 1006.6(c)(2)',
  OPT_OUT_CONFIRMATION: '12 CFR 1006.14(h)(2)(i)',
};

function checkSilence(template: MessageTemplate): readonly TemplateProblem[] {
  const { moment, body, language } = template;
  if (moment === 'VOICEMAIL') {
    return [
      ...beyondLimitedContent(body, language),
      ...lackingLimitedContent(body).filter(({ what }) => what === 'reply'),
    ].map(({ kind, what, text }) =>
      kind === 'SAYS_MORE'
        ? saysTooMuch(text, LIMITED_CONTENT_CITATION)
        : {
            severity: 'ERROR',
            rule: 'MISSING_TOKEN',
            text,
            token: what,
            citation: LIMITED_CONTENT_CITATION,
          },
    );
  }
  const allowed: readonly string[] | undefined = ONLY[moment];
  if (allowed === undefined) return [];
  const citation = ONLY_CITATION[moment];
  const strange = new Set(
    scriptTokens(body)
      .map(({ name }) => name)
      .filter((name) => isMessageToken(name) && !allowed.includes(name)),
  );
  const words = wordTooMany(template);
  return [
    ...[...strange].map((name) =>
      saysTooMuch(`{{${name}}} has no place in it: nothing more may be said.`, citation),
    ),
    ...(words === null
      ? []
      : [saysTooMuch(`“${words}” has no place in it: nothing more may be said.`, citation)]),
  ];
}

// the confirmation of a stop speaks of the debt in its statement, and asks for nothing
const PAYMENT_REQUEST =
  /\b(?:pay|pays|paid|paying|payments?|settle|settlement|instal?lments?|remit)\b|zahl|begleich/i;

function wordTooMany(template: MessageTemplate): string | null {
  const { moment, body, language } = template;
  const words = body.replace(
    /\{\{[^}|]*(?:\|([^}]*))?\}\}/g,
    (_, instead?: string) => instead ?? '',
  );
  if (moment === 'CEASE_CONFIRMATION') return PAYMENT_REQUEST.exec(words)?.[0] ?? null;
  const told = debtWord(words, language) ?? accountWord(words);
  if (told !== null || moment !== 'OPT_OUT_CONFIRMATION') return told;
  return PAYMENT_REQUEST.exec(words)?.[0] ?? longWords(words);
}

// "nothing else": the confirmation stands in its token, around it only a name and thanks
function longWords(words: string): string | null {
  const rest = words.match(/[\p{L}][\p{L}’']*/gu) ?? [];
  return rest.length > 8 ? rest.slice(8).join(' ') : null;
}

function saysTooMuch(text: string, citation: string | undefined): TemplateProblem {
  return {
    severity: 'ERROR',
    rule: 'SAYS_TOO_MUCH',
    text,
    ...(citation === undefined ? {} : { citation }),
  };
}
