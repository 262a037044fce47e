import { describe, expect, it } from 'vitest';
import type { ComplianceFact, NewComplianceFact } from './compliance-fact';
import { isPersonFact, succeedFact } from './fact-succession';

const at = (text: string) => Temporal.Instant.from(text);
const base = {
  debtIds: ['debt-1'] as readonly string[] | null,
  contactPointId: null,
  receivedAt: at('2026-03-02T15:00:00Z'),
  isWritten: true,
  fromOn: null,
  untilOn: null,
};
const cease: NewComplianceFact = { ...base, kind: 'CEASE', details: {} };
const attorney = (name: string | null): NewComplianceFact => ({
  ...base,
  kind: 'ATTORNEY',
  details: { name },
});
const held = (fact: NewComplianceFact, id = 'old'): ComplianceFact => ({ ...fact, id });

describe('a fact and those in force', () => {
  it('is not written twice: the first counts from when it came', () => {
    const again = { ...cease, receivedAt: at('2026-04-01T15:00:00Z') };
    expect(succeedFact(again, [held(cease)])).toEqual({ kind: 'KNOWN', id: 'old' });
  });

  it('that says more takes the place of what it holds', () => {
    const refusal: NewComplianceFact = { ...cease, kind: 'CEASE', details: { refusesToPay: true } };
    expect(succeedFact(refusal, [held(cease)])).toEqual({ kind: 'NEW', replaces: ['old'] });
    expect(succeedFact(cease, [held(refusal)])).toEqual({ kind: 'KNOWN', id: 'old' });
  });

  it('in writing says more than by word of mouth', () => {
    const oral = { ...cease, isWritten: false };
    expect(succeedFact(cease, [held(oral)])).toEqual({ kind: 'NEW', replaces: ['old'] });
    expect(succeedFact(oral, [held(cease)])).toEqual({ kind: 'KNOWN', id: 'old' });
  });

  it('of other debts stands beside', () => {
    const other = { ...cease, debtIds: ['debt-2'] };
    expect(succeedFact(other, [held(cease)])).toEqual({ kind: 'NEW', replaces: [] });
    const all = { ...cease, debtIds: null };
    expect(succeedFact(all, [held(cease)])).toEqual({ kind: 'NEW', replaces: [] });
  });

  it('of which there is one at a time takes the place of another', () => {
    expect(succeedFact(attorney('Roe'), [held(attorney('Doe'))])).toEqual({
      kind: 'NEW',
      replaces: ['old'],
    });
    expect(succeedFact(attorney(null), [held(attorney('Doe'))])).toEqual({
      kind: 'KNOWN',
      id: 'old',
    });
  });

  it('of which there may be many stands beside one that differs', () => {
    const channels = (channel: 'PHONE' | 'TEXT'): NewComplianceFact => ({
      ...base,
      debtIds: null,
      kind: 'MEDIUM_OPT_OUT',
      details: { channels: [channel] },
    });
    expect(succeedFact(channels('TEXT'), [held(channels('PHONE'))])).toEqual({
      kind: 'NEW',
      replaces: [],
    });
  });

  it('whose last counts is written again', () => {
    const verified: NewComplianceFact = {
      ...base,
      debtIds: null,
      kind: 'IDENTITY_VERIFIED',
      details: { how: 'DATE_OF_BIRTH' },
    };
    expect(succeedFact(verified, [held(verified)])).toEqual({ kind: 'NEW', replaces: ['old'] });
  });

  it('a consent takes the place of one of the same scope only', () => {
    const consent = (scope: 'TEXT' | 'TIME'): NewComplianceFact => ({
      ...base,
      kind: 'CONSENT',
      details: { scope, basis: 'said so', isDirect: true },
    });
    const inForce = [held(consent('TEXT'), 'text'), held(consent('TIME'), 'time')];
    expect(succeedFact(consent('TIME'), inForce)).toEqual({ kind: 'NEW', replaces: ['time'] });
  });
});

it('a death is of the person, a stop of the debts', () => {
  expect(isPersonFact('DECEASED')).toBe(true);
  expect(isPersonFact('CEASE')).toBe(false);
  expect(isPersonFact('BREATHING_SPACE')).toBe(false);
});
