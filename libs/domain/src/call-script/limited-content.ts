import type { PortfolioLanguage } from '../portfolio/portfolio';
import { debtWord } from './debt-words';
import { scriptTokens } from './script-text';

/** The rule of the message that is no communication: nothing in it beyond these parts (12 CFR 1006.2(j)). */
export const LIMITED_CONTENT_CITATION = '12 CFR 1006.2(j), 1006.2(b)';

/** What a limited-content message must name. */
export const LIMITED_CONTENT_REQUIRED = ['callName', 'callerName', 'firmPhone'] as const;
/** What it may name besides: a salutation, the date and the time. */
export const LIMITED_CONTENT_OPTIONAL = ['greeting', 'today', 'localTime'] as const;

// every word of a salutation, a name's and a number's introduction, a request to reply and times to reply; no other is said
const WORDS = new Set(
  `a again all am an and answer any anyone anytime are as at available back be been before between bye call called calling
  can colleague colleagues contact convenience convenient could day days dear did do during earliest either evening for
  free friday from get give good goodbye hear hello hi hour hours i if in is it jr just kindly leave left line madam me
  message may messages miss monday morning mr mrs ms my name need no noon now number of office on once one open or our
  out phone please pm questions reach reached reaching receive repeat reply representative representatives respond return
  saturday should sir so some soon speak speaking staff sunday take talk team telephone thank thanks that the then there
  this thursday time times to today tomorrow tuesday until up us wait was wednesday we week weekday weekdays weekend when
  with would you your afternoon hearing ask anybody someone`.split(/\s+/),
);

const REQUEST =
  /\b(?:call|reply|return|contact|reach|phone|ring|get back|speak|rufen|melden|rückruf)/i;

/** What keeps a text from being a limited-content message. */
export type LimitedContentProblem = {
  readonly kind: 'MISSING' | 'SAYS_MORE';
  /** the variable or word it is about */
  readonly what: string;
  readonly text: string;
};

/** What of a text goes beyond a limited-content message: another variable, or a word that has no place in it. */
export function beyondLimitedContent(
  text: string,
  language: PortfolioLanguage,
): readonly LimitedContentProblem[] {
  const allowed: readonly string[] = [...LIMITED_CONTENT_REQUIRED, ...LIMITED_CONTENT_OPTIONAL];
  const names = scriptTokens(text).map(({ name }) => name);
  const strange = [...new Set(names)].filter((name) => !allowed.includes(name));
  return [
    ...strange.map((name) => saysMore(name, `A voicemail may not name “${name}”.`)),
    ...strangeWords(text, language).map((word) =>
      saysMore(
        word,
        `“${word}” has no place in a voicemail: nothing beyond who calls, the number and a request to call.`,
      ),
    ),
  ];
}

/** What a limited-content message lacks: business name, whom to ask for, number, request to reply. */
export function lackingLimitedContent(text: string): readonly LimitedContentProblem[] {
  const names = scriptTokens(text).map(({ name }) => name);
  const missing = LIMITED_CONTENT_REQUIRED.filter((name) => !names.includes(name));
  const asks = REQUEST.test(text.replace(/\{\{[^}]*\}\}/g, ' '));
  return [
    ...missing.map(
      (name): LimitedContentProblem => ({
        kind: 'MISSING',
        what: name,
        text: `A voicemail must name {{${name}}}.`,
      }),
    ),
    ...(asks
      ? []
      : [
          {
            kind: 'MISSING',
            what: 'reply',
            text: 'A voicemail must ask them to call back.',
          } as const,
        ]),
  ];
}

function saysMore(what: string, text: string): LimitedContentProblem {
  return { kind: 'SAYS_MORE', what, text };
}

// what stands for a missing value is said too
function spokenOf(text: string): string {
  return text.replace(
    /\{\{[^}|]*(?:\|([^}]*))?\}\}/g,
    (_, instead?: string) => ` ${instead ?? ''} `,
  );
}

function strangeWords(text: string, language: PortfolioLanguage): readonly string[] {
  const spoken = spokenOf(text);
  if (language === 'de-DE') {
    const word = debtWord(spoken, language);
    return word === null ? [] : [word];
  }
  const words = spoken.match(/[\p{L}][\p{L}’']*/gu) ?? [];
  const plain = (word: string) => word.toLowerCase().replace(/[’'](?:s|m|re|ll|d|ve)$/, '');
  return [...new Set(words.filter((word) => !WORDS.has(plain(word))))];
}
