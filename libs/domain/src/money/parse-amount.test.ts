import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isParseProblem } from '../refusal/parse-problem';
import { formatAmount } from './format-amount';
import { parseAmount } from './parse-amount';

const POINT = { decimalSign: '.', currency: 'USD' } as const;
const COMMA = { decimalSign: ',', currency: 'EUR' } as const;

describe('parseAmount', () => {
  it.each([
    ['1234.56', 123456],
    ['1,234.56', 123456],
    ['1,234,567.89', 123456789],
    ['12 345.60', 1234560],
    ["12'345", 1234500],
    ['1234.5', 123450],
    ['7', 700],
    ['0', 0],
    ['-0', 0],
    ['-5', -500],
    ['.50', 50],
    ['  55.94 ', 5594],
    ['0000611365', 61136500],
    ['90071992547409.91', 9007199254740991],
  ])('reads %s with a decimal point', (text, minorUnits) => {
    expect(parseAmount(text, POINT)).toBe(minorUnits);
  });

  it.each([
    ['1234,56', 123456],
    ['1.234,56', 123456],
    ['1.234.567', 123456700],
    ['1 234,5', 123450],
    ['1\u00a0234,56', 123456],
  ])('reads %s with a decimal comma', (text, minorUnits) => {
    expect(parseAmount(text, COMMA)).toBe(minorUnits);
  });

  it.each([
    ['', 'EMPTY'],
    ['   ', 'EMPTY'],
    ['abc', 'NOT_A_NUMBER'],
    ['$5', 'NOT_A_NUMBER'],
    ['(5.00)', 'NOT_A_NUMBER'],
    ['1e3', 'NOT_A_NUMBER'],
    ['0x10', 'NOT_A_NUMBER'],
    ['1.2.3', 'NOT_A_NUMBER'],
    ['5.', 'NOT_A_NUMBER'],
    ['.', 'NOT_A_NUMBER'],
    ['-', 'NOT_A_NUMBER'],
    ['--5', 'NOT_A_NUMBER'],
    ['٣', 'NOT_A_NUMBER'],
    ['1234,56', 'BAD_GROUPING'],
    ['1,23', 'BAD_GROUPING'],
    ['12,34,567', 'BAD_GROUPING'],
    ['1,234 567', 'BAD_GROUPING'],
    ['1234,567', 'BAD_GROUPING'],
    [',234', 'BAD_GROUPING'],
    ['1.234', 'TOO_MANY_DECIMALS'],
    ['1.000', 'TOO_MANY_DECIMALS'],
    ['90071992547409.92', 'TOO_LARGE'],
    ['999999999999999999', 'TOO_LARGE'],
  ])('refuses "%s": %s', (text, problem) => {
    expect(parseAmount(text, POINT)).toMatchObject({ problem });
  });

  it('goes by the decimals of the currency', () => {
    expect(parseAmount('1500', { ...POINT, currency: 'JPY' })).toBe(1500);
    expect(parseAmount('1500.5', { ...POINT, currency: 'JPY' })).toMatchObject({
      problem: 'TOO_MANY_DECIMALS',
    });
    expect(parseAmount('1.234', { ...POINT, currency: 'KWD' })).toBe(1234);
    expect(parseAmount('1', { ...POINT, currency: 'ZZZ' })).toMatchObject({
      problem: 'UNKNOWN_CURRENCY',
    });
  });

  it('reads back what formatAmount writes, and with either decimal sign', () => {
    const currency = fc.constantFrom('USD', 'JPY', 'KWD', 'EUR');
    fc.assert(
      fc.property(fc.maxSafeInteger(), currency, (minorUnits, code) => {
        const text = formatAmount({ minorUnits, currency: code });
        expect(parseAmount(text, { decimalSign: '.', currency: code })).toBe(minorUnits);
        const withComma = text.replace('.', ',');
        expect(parseAmount(withComma, { decimalSign: ',', currency: code })).toBe(minorUnits);
      }),
    );
  });

  it('answers any text with an integer or a problem', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const result = parseAmount(text, POINT);
        expect(isParseProblem(result) || Number.isSafeInteger(result)).toBe(true);
      }),
    );
  });
});
