/** What somebody typed into the search box, made ready for each kind of look-up; null = not worth looking there. */
export type SearchTerms = {
  readonly text: string;
  readonly phoneDigits: string | null;
  readonly documentNumber: string | null;
  readonly caseNumber: number | null;
};

/** Makes a typed text ready for searching. A phone needs four digits; a document number one digit; a case 'C-1042' or '1042'. */
export function searchTerms(typed: string): SearchTerms {
  const text = typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const digits = phoneDigits(text);
  const looksLikePhone = /^[+\d\s()./-]*$/.test(text) && digits.length >= 4;
  const caseNumber = /^(?:c-?\s?)?(\d{1,9})$/i.exec(text);
  return {
    text,
    phoneDigits: looksLikePhone ? digits : null,
    documentNumber: /\d/.test(text) ? documentNumber(text) : null,
    caseNumber: caseNumber === null ? null : Number(caseNumber[1]),
  };
}

/**
 * A phone number or a part of one as the digits it is stored by (E.164 without the sign), to be looked for as a part:
 * a leading 00 or a trunk 0 is left out, since the stored number has the country there.
 */
export function phoneDigits(typed: string): string {
  const withoutTrunk = typed.replace(/\(0\)/g, '');
  return withoutTrunk.replace(/\D/g, '').replace(/^0{1,2}/, '');
}

/** A document number as it is compared: upper case, without blanks. Leading zeros stay: numbers are text. */
export function documentNumber(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/\s+/g, '');
}
