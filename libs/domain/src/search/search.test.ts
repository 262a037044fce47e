import { describe, expect, it } from 'vitest';
import { documentNumber, phoneDigits, searchTerms } from './search';

describe('searchTerms', () => {
  it.each([
    ['Halvorsen  Steel', 'Halvorsen Steel', null, null, null],
    ['INV-2231', 'INV-2231', null, 'INV-2231', null],
    ['inv 2231', 'inv 2231', null, 'INV2231', null],
    ['0000611365', '0000611365', '00611365', '0000611365', null],
    ['C-1042', 'C-1042', null, 'C-1042', 1042],
    ['c1042', 'c1042', null, 'C1042', 1042],
    ['+1 614 555 0134', '+1 614 555 0134', '16145550134', '+16145550134', null],
    ['(614) 555-0134', '(614) 555-0134', '6145550134', '(614)555-0134', null],
    ['555', '555', null, '555', 555],
    ['  ', '', null, null, null],
  ])('of "%s"', (typed, ...found) => {
    const [text, phone, number, caseNumber] = found;
    expect(searchTerms(typed)).toEqual({
      text,
      phoneDigits: phone,
      documentNumber: number,
      caseNumber,
    });
  });
});

describe('phoneDigits', () => {
  it.each([
    ['+44 20 7946 0958', '442079460958'],
    ['+44 (0)20 7946 0958', '442079460958'],
    ['0044 20 7946 0958', '442079460958'],
    ['020 7946 0958', '2079460958'],
    ['0134', '134'],
    ['', ''],
  ])('of "%s": %s', (typed, digits) => {
    expect(phoneDigits(typed)).toBe(digits);
  });
});

describe('documentNumber', () => {
  it('keeps leading zeros and drops blanks', () => {
    expect(documentNumber(' 000 0611 365 ')).toBe('0000611365');
    expect(documentNumber('Ｉnv-１')).toBe('INV-1');
  });
});
