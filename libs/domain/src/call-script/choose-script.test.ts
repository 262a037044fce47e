import { describe, expect, it } from 'vitest';
import type { CallScript, ScriptCondition, ScriptSituation } from './call-script';
import { chooseScript, scriptsFor } from './choose-script';
import { scriptOf } from './script-example';

const SITUATION: ScriptSituation = {
  direction: 'OUTBOUND',
  relation: 'THIRD_PARTY',
  debtKind: 'CONSUMER',
  country: 'US',
  isFirstContact: false,
  promise: null,
  plan: null,
  hasDispute: false,
  facts: [],
  isDecisionMaker: false,
  language: null,
};

const named = (code: string, conditions: readonly ScriptCondition[], priority = 0) =>
  scriptOf({ code, conditions, priority });

const SCRIPTS: readonly CallScript[] = [
  named('ANY', []),
  named('FIRST', [{ direction: 'OUTBOUND', debtKinds: ['CONSUMER'], isFirstContact: true }]),
  named('LATER', [{ direction: 'OUTBOUND', debtKinds: ['CONSUMER'], isFirstContact: false }]),
  named('INBOUND', [{ direction: 'INBOUND' }]),
  named('BROKEN', [
    { direction: 'OUTBOUND', debtKinds: ['CONSUMER'], isFirstContact: false, promise: 'BROKEN' },
    { direction: 'OUTBOUND', debtKinds: ['CONSUMER'], isFirstContact: false, plan: 'IN_ARREARS' },
  ]),
  named('HARDSHIP', [{ facts: ['HARDSHIP'] }], 90),
  named('SPANISH', [{ languages: ['es'] }], 100),
  named('BUSINESS', [{ debtKinds: ['BUSINESS'] }]),
  named('DECISION', [{ debtKinds: ['BUSINESS'], isDecisionMaker: true }]),
  named('BRITISH', [
    { countries: ['GB'], debtKinds: ['CONSUMER'], direction: 'OUTBOUND', isFirstContact: true },
  ]),
  named('BOUGHT', [
    {
      relations: ['DEBT_BUYER'],
      debtKinds: ['CONSUMER'],
      direction: 'OUTBOUND',
      isFirstContact: true,
    },
  ]),
  named(
    'DISPUTED',
    [{ hasDispute: true, direction: 'OUTBOUND', debtKinds: ['CONSUMER'], isFirstContact: false }],
    10,
  ),
];

describe('the script of a situation', () => {
  it.each<[string, Partial<ScriptSituation>]>([
    ['LATER', {}],
    ['FIRST', { isFirstContact: true }],
    ['INBOUND', { direction: 'INBOUND' }],
    ['BROKEN', { promise: 'BROKEN' }],
    ['BROKEN', { plan: 'IN_ARREARS' }],
    ['LATER', { promise: 'OPEN' }],
    ['DISPUTED', { hasDispute: true }],
    ['DISPUTED', { hasDispute: true, promise: 'BROKEN' }],
    ['BUSINESS', { debtKind: 'BUSINESS' }],
    ['DECISION', { debtKind: 'BUSINESS', isDecisionMaker: true }],
    ['BRITISH', { isFirstContact: true, country: 'GB' }],
    ['BOUGHT', { isFirstContact: true, relation: 'DEBT_BUYER' }],
    ['HARDSHIP', { direction: 'INBOUND', facts: ['HARDSHIP'] }],
    ['SPANISH', { direction: 'INBOUND', language: 'es-MX' }],
    ['INBOUND', { direction: 'INBOUND', language: 'en' }],
  ])('is %s: %o', (code, changes) => {
    expect(chooseScript(SCRIPTS, { ...SITUATION, ...changes })?.script.code).toBe(code);
  });

  it('is none where none fits', () => {
    expect(chooseScript([named('INBOUND', [{ direction: 'INBOUND' }])], SITUATION)).toBeNull();
    expect(chooseScript([], SITUATION)).toBeNull();
  });

  it('goes by priority, then by code, between equals', () => {
    const equals = [named('B', [{ hasDispute: false }]), named('A', [{ hasDispute: false }])];
    expect(chooseScript(equals, SITUATION)?.script.code).toBe('A');
    const higher = [...equals, named('C', [{ hasDispute: false }], 1)];
    expect(chooseScript(higher, SITUATION)?.script.code).toBe('C');
  });

  it('says why, and of the others what keeps them from fitting', () => {
    const matches = scriptsFor(SCRIPTS, { ...SITUATION, promise: 'BROKEN' });
    expect(matches[0]).toMatchObject({
      fits: true,
      why: 'we call · spoken before · the promise was broken · consumer',
    });
    expect(matches.find(({ script }) => script.code === 'INBOUND')).toMatchObject({
      fits: false,
      why: 'Not for this call: they call',
    });
    expect(matches).toHaveLength(SCRIPTS.length);
  });
});
