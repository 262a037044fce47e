import { describe, expect, it } from 'vitest';
import { contactOutcome } from '../contact-outcome/outcome-table';
import { isInitialCommunication, needsNotice } from './needs-notice';

describe('whether a debt needs a notice', () => {
  const placed = { debtKind: 'CONSUMER', relation: 'THIRD_PARTY', country: 'US' } as const;

  it('a consumer debt that somebody else collects, in the United States', () => {
    expect(needsNotice(placed)).toBe(true);
    expect(needsNotice({ ...placed, relation: 'DEBT_BUYER' })).toBe(true);
    expect(needsNotice({ ...placed, relation: 'FIRST_PARTY' })).toBe(false);
    expect(needsNotice({ ...placed, relation: 'SERVICER' })).toBe(false);
    expect(needsNotice({ ...placed, debtKind: 'BUSINESS' })).toBe(false);
    expect(needsNotice({ ...placed, country: 'GB' })).toBe(false);
  });
});

describe('what begins the days of the notice', () => {
  it.each([
    ['PROMISE', true],
    ['REFUSED', true],
    ['SENT', true],
    ['VOICEMAIL_LEFT', false],
    ['NO_ANSWER', false],
    ['MESSAGE_WITH_PERSON', false],
    ['WRONG_NUMBER', false],
    ['NOTE_ONLY', false],
  ] as const)('%s: %s', (code, expected) => {
    expect(isInitialCommunication(contactOutcome(code), 'COLLECT')).toBe(expected);
  });

  it('not a call for the location, whoever answers', () => {
    expect(isInitialCommunication(contactOutcome('REFUSED'), 'LOCATION')).toBe(false);
  });
});
