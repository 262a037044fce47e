import { type Refusal, refuse } from '../refusal/refusal';

/**
 * Refuses free text that holds a payment card number or a full US social security number. Null = may be stored.
 *
 * A card number is 13 to 19 digits that pass the Luhn check, in one run or in the groups in which cards are written
 * (4-4-4-4, 4-6-5 and the like, with single spaces or dashes). The check is one digit, so of long references of 13 to 19
 * digits every tenth is refused too: losing a card number into a note is worse than writing "… 4711". Phone numbers and
 * invoice numbers (under 13 digits, or in groups of three) pass. A social security number is refused with its dashes or
 * spaces, or bare where the words before say what it is: nine digits alone are an invoice number more often than not.
 * Source: DESIGN section 6, "Who sees what"; ISO/IEC 7812-1 annex B; SSA numbering (no area 000, 666, 9xx).
 */
export function checkFreeText(text: string, field?: string): Refusal | null {
  // the database keeps no such text
  if (text.includes('\u0000')) {
    return forbidden('The text holds a character that cannot be kept. Type it anew.', 'NUL', field);
  }
  if (holdsCardNumber(text)) {
    return forbidden(
      'This looks like a card number. Keep the last four digits only.',
      'CARD_NUMBER',
      field,
    );
  }
  if (holdsSocialSecurityNumber(text)) {
    return forbidden(
      'This looks like a social security number. Keep the last four digits only.',
      'SSN',
      field,
    );
  }
  return null;
}

function forbidden(message: string, rule: string, field?: string): Refusal {
  const reasons = [{ rule, text: message }];
  return refuse('FORBIDDEN_TEXT', message, field === undefined ? { reasons } : { reasons, field });
}

function holdsCardNumber(text: string): boolean {
  for (const [run] of text.matchAll(/\d+(?:[ \u00a0-]\d+)*/g)) {
    const groups = run.split(/[ \u00a0-]/);
    for (let from = 0; from < groups.length; from++) {
      if (startsCardNumber(groups, from)) return true;
    }
  }
  return false;
}

function startsCardNumber(groups: readonly string[], from: number): boolean {
  let digits = '';
  for (let to = from; to < groups.length && digits.length < 19; to++) {
    digits += groups[to];
    if (digits.length < 13 || digits.length > 19) continue;
    if (isCardShape(groups.slice(from, to + 1)) && passesLuhn(digits)) return true;
  }
  return false;
}

// in one run; in fours, the last possibly shorter (16, 19, 13 digits); 4-6-5 (15) or 4-6-4 (14)
const CARD_SHAPE = /^(?:4 4 4 [1-4]|4 4 4 4 [1-3]|4 6 [45])$/;

function isCardShape(groups: readonly string[]): boolean {
  return groups.length === 1 || CARD_SHAPE.test(groups.map((group) => group.length).join(' '));
}

function passesLuhn(digits: string): boolean {
  if (/^0+$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighed = index % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

const AREA = '(?!000|666|9)\\d{3}';
const GROUP = '(?!00)\\d{2}';
const SERIAL = '(?!0000)\\d{4}';
const WRITTEN_SSN = new RegExp(`(?<![\\d-])${AREA}([- \\u00a0])${GROUP}\\1${SERIAL}(?![\\d-])`);
const NAMED_SSN = new RegExp(
  `\\b(?:ssn|social(?: security)?)\\b\\D{0,20}${AREA}[- \\u00a0]?${GROUP}[- \\u00a0]?${SERIAL}(?!\\d)`,
  'i',
);

function holdsSocialSecurityNumber(text: string): boolean {
  return WRITTEN_SSN.test(text) || NAMED_SSN.test(text);
}
