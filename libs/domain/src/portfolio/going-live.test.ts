import { describe, expect, it } from 'vitest';
import { checkGoLive, isReadinessNeeded, type ReadinessFacts, readinessOf } from './going-live';

const READY: ReadinessFacts = {
  country: 'US',
  hasFactsImport: true,
  hasRecentCallsImport: true,
  legalName: 'Example Recovery LLC',
  callName: 'ER Services',
  phone: '+12025550123',
  disputeAddress: '1 Main Street, Albany',
  debts: 10,
  debtsWithoutItemization: 0,
  overdueNotices: 0,
  customers: 10,
  customersWithoutPlace: 0,
  scriptMoments: ['FIRST_CONTACT', 'INBOUND', 'VOICEMAIL', 'LATER_CONTACT'],
  hasVoicemailTemplate: true,
};
const RULES = new Set(['RULES_READ']);
const missing = (facts: Partial<ReadinessFacts>) =>
  checkGoLive(readinessOf({ ...READY, ...facts }), RULES)?.reasons.map(({ rule }) => rule) ?? [];

describe('going live', () => {
  it('is for placed and bought consumer debts', () => {
    expect(isReadinessNeeded({ debtKind: 'CONSUMER', relation: 'THIRD_PARTY' })).toBe(true);
    expect(isReadinessNeeded({ debtKind: 'CONSUMER', relation: 'DEBT_BUYER' })).toBe(true);
    expect(isReadinessNeeded({ debtKind: 'CONSUMER', relation: 'FIRST_PARTY' })).toBe(false);
    expect(isReadinessNeeded({ debtKind: 'BUSINESS', relation: 'THIRD_PARTY' })).toBe(false);
  });

  it('needs counsel, whatever else is there', () => {
    expect(checkGoLive(readinessOf(READY), RULES)).toBeNull();
    expect(checkGoLive(readinessOf(READY), new Set())).toMatchObject({
      code: 'NOT_LIVE',
      reasons: [{ rule: 'RULES_READ' }],
    });
  });

  it.each<[string, Partial<ReadinessFacts>]>([
    ['FACTS_IN', { hasFactsImport: false }],
    ['RECENT_CALLS_IN', { hasRecentCallsImport: false }],
    ['COLLECTOR_NAMES', { callName: null }],
    ['ITEMIZATIONS', { debtsWithoutItemization: 3 }],
    ['NOTICES', { overdueNotices: 1 }],
    ['PLACES', { customersWithoutPlace: 2 }],
    ['SCRIPTS', { scriptMoments: ['FIRST_CONTACT', 'INBOUND'] }],
    ['TEMPLATES', { hasVoicemailTemplate: false }],
  ])('%s is asked for', (rule, facts) => {
    expect(missing(facts)).toEqual([rule]);
  });

  it('what only imports would show may be confirmed by hand; names may not', () => {
    const facts = { ...READY, hasFactsImport: false, legalName: null };
    const attested = new Set(['RULES_READ', 'FACTS_IN', 'COLLECTOR_NAMES']);
    const refused = checkGoLive(readinessOf(facts), attested);
    expect(refused?.reasons.map(({ rule }) => rule)).toEqual(['COLLECTOR_NAMES']);
  });

  it('notices are a matter of the United States', () => {
    const ids = readinessOf({ ...READY, country: 'GB' }).map(({ id }) => id);
    expect(ids).not.toContain('ITEMIZATIONS');
    expect(ids).not.toContain('NOTICES');
    expect(readinessOf(READY).map(({ id }) => id)).toContain('NOTICES');
  });
});
