import { describe, expect, it } from 'vitest';
import { isParseProblem } from './parse-problem';
import { isRefusal, REFUSAL_CODES, refuse } from './refusal';

describe('refuse', () => {
  it('makes a value that tells its code, message, field and reasons', () => {
    const reasons = [{ rule: 'R', text: 'because' }];
    expect(refuse('AMOUNT_TOO_LARGE', 'Too much.', { field: 'amount', reasons })).toEqual({
      __typename: 'Refusal',
      code: 'AMOUNT_TOO_LARGE',
      message: 'Too much.',
      field: 'amount',
      reasons,
    });
  });

  it('leaves the field out where there is none', () => {
    expect(refuse('CASE_CLOSED', 'Closed.')).toEqual({
      __typename: 'Refusal',
      code: 'CASE_CLOSED',
      message: 'Closed.',
      reasons: [],
    });
  });

  it('has each code once', () => {
    expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
  });
});

describe('isRefusal', () => {
  it.each([
    [refuse('STALE_VERSION', 'Changed meanwhile.'), true],
    [{ __typename: 'PromiseToPay', code: 'x' }, false],
    [{ code: 'STALE_VERSION' }, false],
    [null, false],
    [undefined, false],
    ['Refusal', false],
  ])('of %o is %s', (value, expected) => {
    expect(isRefusal(value)).toBe(expected);
  });
});

describe('isParseProblem', () => {
  it.each([
    [{ problem: 'EMPTY', text: 'empty' }, true],
    [5, false],
    [Temporal.PlainDate.from('2026-11-22'), false],
    [null, false],
  ])('of %o is %s', (value, expected) => {
    expect(isParseProblem(value)).toBe(expected);
  });
});
