import { describe, expect, it } from 'vitest';
import { checkFreeText } from './free-text';

const ruleOf = (text: string) => checkFreeText(text)?.reasons[0]?.rule ?? null;

describe('checkFreeText', () => {
  it.each([
    'paid with 4111111111111111 today',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111, exp 12/28',
    'amex 378282246310005',
    'amex 3782 822463 10005',
    'diners 3056 930902 5904',
    'visa of 13 digits 4222222222222',
    'card4111111111111111',
    'order 12345 4111 1111 1111 1111 ok',
    '6304000000000000000',
  ])('refuses the card number in "%s"', (text) => {
    expect(checkFreeText(text)?.code).toBe('FORBIDDEN_TEXT');
    expect(ruleOf(text)).toBe('CARD_NUMBER');
  });

  it.each([
    'his number is 123-45-6789',
    '123 45 6789',
    'SSN 123456789',
    'ssn: 123-45-6789',
    'social security number is 123456789',
  ])('refuses the social security number in "%s"', (text) => {
    expect(ruleOf(text)).toBe('SSN');
  });

  it.each([
    '',
    'called twice, will pay Friday',
    'card ending 1111',
    '4111111111111112',
    '4111 1111 1111 1112',
    'INV-0000611365 and INV-0007900770',
    'invoices 20013344 20013345',
    '+1 614 555 0134',
    '614-555-0134 or 614-555-0135',
    '+44 (0)20 7946 0958 ext 12',
    '212-555-1234 212-555-9876',
    'reference 123456789',
    'ZIP 43215-6789',
    '000-12-3456',
    '666-12-3456',
    '900-12-3456',
    '123-00-4567',
    '123-45-0000',
    '1234-56-78901',
    'PO 5555-4444',
    '0000000000000000',
    '41111111111111111111111111',
  ])('leaves "%s" alone', (text) => {
    expect(checkFreeText(text)).toBeNull();
  });

  it('refuses what the database cannot keep', () => {
    expect(checkFreeText('said so\u0000')?.code).toBe('FORBIDDEN_TEXT');
  });

  it('names the field', () => {
    expect(checkFreeText('4111111111111111', 'note')?.field).toBe('note');
  });

  it('is not slow on long digit soup', () => {
    expect(checkFreeText('1 '.repeat(20_000))).toBeNull();
  });
});
