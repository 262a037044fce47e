/** What somebody typed into the search box, made ready for each kind of look-up; null = not worth looking there. */
export type SearchTerms = {
  readonly text: string;
  readonly phoneDigits: string | null;
  readonly documentNumber: string | null;
  readonly caseNumber: number | null;
};

/** Makes a typed text ready for searching. */
export function searchTerms(_typed: string): SearchTerms {
  throw new Error('not written yet');
}

/** A phone number or a part of one as the digits it is stored by. */
export function phoneDigits(_typed: string): string {
  throw new Error('not written yet');
}

/** A document number as it is compared: upper case, without blanks. Leading zeros stay: numbers are text. */
export function documentNumber(_typed: string): string {
  throw new Error('not written yet');
}
