import {
  checkFreeText,
  type DateFormat,
  isCurrency,
  isParseProblem,
  isTimeZone,
  type ParseProblem,
  parseAmount,
  parseDay,
} from '@kept/domain';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { MappedField } from './columns';

/** How the values of this file are written, and what stands in where a row does not say. */
export interface ValueRules {
  readonly dateFormat: DateFormat;
  readonly decimalSign: '.' | ',';
  /** for phone numbers without a country code, where the row names no country */
  readonly country: string;
  /** for moments without an offset, where the row names no zone */
  readonly timeZone: string;
  /** the file's own words for a choice: { method: { BACS: 'TRANSFER' } } */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What an amount or a phone number needs to know of the rest of its row. */
export interface RowFacts {
  readonly currency: string;
  readonly country: string;
  readonly timeZone: string;
}

/** Turns a trimmed, non-empty text into what the staging column holds, or says why it cannot. */
export type ValueReader = (text: string, row: RowFacts) => string | ParseProblem;

function problem(code: string, text: string): ParseProblem {
  return { problem: code, text };
}

/** The reader of a field. It is made once and called for every row. */
export function readerOf(field: MappedField, rules: ValueRules): ValueReader {
  switch (field.type) {
    case 'TEXT':
      return (text) => text;
    case 'DAY':
      return dayReader(rules.dateFormat);
    case 'AMOUNT':
      return (text, { currency }) => readAmount(text, rules.decimalSign, currency);
    case 'CURRENCY':
      return (text) => {
        const code = text.toUpperCase();
        return isCurrency(code) ? code : problem('UNKNOWN_CURRENCY', `"${text}" is no currency`);
      };
    case 'CHOICE':
      return choiceReader(field.choices ?? [], rules.values[field.name] ?? {});
    case 'DAY_OF_MONTH':
      return (text) =>
        /^([1-9]|[12]\d|3[01])$/.test(text) ? text : problem('NOT_A_DAY_OF_MONTH', 'not 1 to 31');
    case 'ZONE':
      return (text) =>
        isTimeZone(text)
          ? text
          : problem('UNKNOWN_TIME_ZONE', `"${text}" is no time zone such as America/New_York`);
    case 'COUNTRY':
      return (text) =>
        /^[A-Za-z]{2}$/.test(text)
          ? text.toUpperCase()
          : problem('UNKNOWN_COUNTRY', `"${text}" is not a country of two letters`);
    case 'PHONES':
      return (text, { country }) => readPhone(text, country);
    case 'POINT':
      return (text, { country }) => readPoint(text, country);
    case 'FREE_TEXT':
      return (text) => {
        const refused = checkFreeText(text);
        return refused === null ? text : problem(refused.code, refused.message);
      };
    case 'MOMENT':
      return (text, { timeZone }) => readMoment(text, timeZone);
    case 'EMAILS':
      return (text) =>
        /^[^\s@",;<>]+@[^\s@",;<>]+\.[^\s@",;<>]+$/.test(text)
          ? text.toLowerCase()
          : problem('NOT_AN_EMAIL', `"${text}" is not an e-mail address`);
  }
}

// a million rows hold a few thousand days
function dayReader(format: DateFormat): ValueReader {
  const known = new Map<string, string | ParseProblem>();
  return (text) => {
    let day = known.get(text);
    if (day === undefined) {
      const parsed = parseDay(text, format);
      day = isParseProblem(parsed) ? parsed : parsed.toString();
      if (known.size < 50_000) known.set(text, day);
    }
    return day;
  };
}

function readAmount(text: string, decimalSign: '.' | ',', currency: string): string | ParseProblem {
  // a row whose currency is wrong is rejected for that already
  const amount = parseAmount(text, {
    decimalSign,
    currency: isCurrency(currency) ? currency : 'USD',
  });
  if (typeof amount !== 'number') return amount;
  return amount > 0 ? String(amount) : problem('NOT_POSITIVE', 'the amount is not above zero');
}

function choiceReader(
  choices: readonly string[],
  words: Readonly<Record<string, string>>,
): ValueReader {
  const plain = (text: string) => text.toUpperCase().replace(/[\s-]+/g, '_');
  const known = new Map(choices.map((choice) => [choice, choice]));
  for (const [word, choice] of Object.entries(words)) known.set(plain(word), choice);
  return (text) =>
    known.get(plain(text)) ??
    problem(
      'UNKNOWN_CHOICE',
      `"${text}" is none of ${choices.join(', ')}; "values" in the mapping can translate it`,
    );
}

function readPhone(text: string, country: string): string | ParseProblem {
  const number = parsePhoneNumberFromString(text, country as CountryCode);
  return number?.isPossible()
    ? number.number
    : problem('NOT_A_PHONE', `"${text}" is not a number in ${country}`);
}

function readPoint(text: string, country: string): string {
  if (text.includes('@')) return text.toLowerCase();
  const phone = readPhone(text, country);
  return isParseProblem(phone) ? text.replace(/[ \t]+/g, ' ') : phone;
}

// with an offset it says itself when it was; without one it is local time where the customer is
const LOCAL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function readMoment(text: string, timeZone: string): string | ParseProblem {
  const plain = text.replace(' ', 'T');
  try {
    if (WITH_OFFSET.test(text)) return Temporal.Instant.from(plain).toString();
    if (LOCAL.test(text) && isTimeZone(timeZone)) {
      return Temporal.PlainDateTime.from(plain, { overflow: 'reject' })
        .toZonedDateTime(timeZone)
        .toInstant()
        .toString();
    }
  } catch {
    return problem('NO_SUCH_MOMENT', `"${text}" is not in the calendar`);
  }
  return problem('NOT_A_MOMENT', `"${text}" is no moment such as 2026-11-20 14:05`);
}
