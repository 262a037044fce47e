import { describe, expect, it } from 'vitest';
import type { ComplianceFact, ComplianceFactDetails } from '../compliance-fact/compliance-fact';
import { DEFAULT_CONTACT_POLICY } from '../contact-rule/default-contact-policy';
import { houseRules } from '../contact-rule/house-rules';
import type { ContactFacts, ContactProposal } from './contact-decision';
import { EXAMPLE_RULES, exampleContact, exampleFact, exampleQuestion } from './contact-example';
import { decideContact } from './decide-contact';

const notice = (periodEndsOn: string | null, sentOn: string | null = '2026-05-07') =>
  exampleFact('VALIDATION_NOTICE', { sentOn, periodEndsOn });

/** The facts alone, without the notice of the example. */
function decideOn(
  day: string,
  facts: readonly ComplianceFact[],
  more: { proposal?: Partial<ContactProposal>; about?: Partial<ContactFacts> } = {},
) {
  const question = exampleQuestion({ at: `${day}T15:00:00Z`, proposal: more.proposal ?? {} });
  return decideContact({ ...question, facts: { ...question.facts, ...more.about, facts } });
}

describe('US-DISP-1 and US-DISP-2', () => {
  const dispute = (receivedOn: string, more: object = {}) =>
    exampleFact('DISPUTE_WRITTEN', { receivedOn, ...more }, { debtIds: ['D1'] });

  it.each([
    ['2026-06-12', 'BLOCK', 'US-DISP-1'],
    ['2026-06-13', 'BLOCK', 'US-DISP-1'],
    ['2026-06-14', 'WARN', 'US-DISP-2'],
  ])('received on %s, the period ended on 13 June: %s by %s', (receivedOn, expected, ruleId) => {
    const { decision, hits } = decideOn('2026-06-20', [notice('2026-06-13'), dispute(receivedOn)]);
    expect(decision).toBe(expected);
    expect(hits[0]?.ruleId).toBe(ruleId);
  });

  it.each([
    [{}, { debtIds: ['D1'] }, 'BLOCK'],
    [{}, { debtIds: ['D2'] }, 'ALLOW'],
    [{}, { purpose: 'VERIFICATION', channel: 'LETTER' }, 'ALLOW'],
    [{ verificationSentOn: '2026-05-20' }, {}, 'ALLOW'],
    [{ verificationSentOn: '2026-05-21' }, {}, 'BLOCK'],
  ] as const)('%j, %j on 20 May: %s', (details, proposal, expected) => {
    const facts = [notice('2026-06-13'), dispute('2026-05-18', details)];
    expect(decideOn('2026-05-20', facts, { proposal }).decision).toBe(expected);
  });

  it('stop collecting at any time in New York', () => {
    const about = { places: [{ country: 'US', region: 'NY', city: 'Albany' }] };
    const { decision, hits } = decideOn(
      '2026-06-20',
      [notice('2026-06-13'), dispute('2026-06-15')],
      { about },
    );
    expect(decision).toBe('BLOCK');
    expect(hits[0]?.ruleId).toBe('US-NY-1');
  });

  it('warn of what is disputed by word of mouth', () => {
    const oral = exampleFact('DISPUTE_ORAL', { on: '2026-05-18' });
    expect(decideOn('2026-05-20', [notice(null), oral]).decision).toBe('WARN');
  });
});

describe('US-VAL-1', () => {
  const first = exampleFact('INITIAL_COMMUNICATION', { on: '2026-05-06' });

  it.each([
    ['2026-05-10', 'ALLOW'],
    ['2026-05-11', 'ALLOW'],
    ['2026-05-12', 'WARN'],
  ])('on %s, first communication on 6 May, no notice: %s', (day, expected) => {
    expect(decideOn(day, [first, notice(null, null)]).decision).toBe(expected);
  });

  it('says where nothing is recorded, and warns of a notice that came back', () => {
    expect(decideOn('2026-05-12', [])).toMatchObject({ decision: 'ALLOW', unknown: ['notice'] });
    const back = exampleFact('VALIDATION_NOTICE', {
      sentOn: '2026-05-07',
      periodEndsOn: null,
      returnedOn: '2026-05-11',
    });
    expect(decideOn('2026-05-12', [first, back]).decision).toBe('WARN');
  });

  it('takes the first talk for the first communication where none is recorded', () => {
    const question = exampleQuestion({
      at: '2026-05-30T15:00:00Z',
      history: [exampleContact('2026-05-12T15:00:00Z', { reach: 'CONVERSATION' })],
    });
    const { hits } = decideContact({ ...question, facts: { ...question.facts, facts: [] } });
    expect(hits[0]).toMatchObject({ ruleId: 'US-VAL-1', value: 'first communication 2026-05-12' });
  });
});

describe('US-BK-1', () => {
  const bankruptcy = (more: Partial<ComplianceFactDetails['BANKRUPTCY']>) => [
    notice(null),
    exampleFact('BANKRUPTCY', {
      chapter: '13',
      caseNumber: '26-1044',
      petitionOn: '2026-03-03',
      ...more,
    }),
  ];
  const debts = (incurredOn: string | null) => ({
    about: { debts: [{ id: 'D1', incurredOn, isStudentLoan: false }] },
  });

  it.each([
    ['2026-03-02', {}, 'BLOCK'],
    ['2026-03-03', {}, 'BLOCK'],
    ['2026-03-04', {}, 'ALLOW'],
    [null, {}, 'BLOCK'],
    ['2026-03-04', { petitionOn: null }, 'BLOCK'],
    ['2026-03-02', { dischargedOn: '2026-05-01' }, 'BLOCK'],
    ['2026-03-02', { dismissedOn: '2026-05-07' }, 'BLOCK'],
    ['2026-03-02', { dismissedOn: '2026-05-06' }, 'ALLOW'],
  ] as const)('a debt of %s, %j: %s', (incurredOn, details, expected) => {
    expect(decideOn('2026-05-06', bankruptcy(details), debts(incurredOn)).decision).toBe(expected);
  });

  it('binds everybody, and ends with no waiting', () => {
    const { hits, nextAllowedAt } = decideOn('2026-05-06', bankruptcy({}), {
      about: { relation: 'FIRST_PARTY', debtKind: 'BUSINESS' },
    });
    expect(hits[0]).toMatchObject({ ruleId: 'US-BK-1', isOverridable: false, endsAt: null });
    expect(hits[0]?.text).toContain('Bankruptcy, chapter 13, no. 26-1044, petition of 3 Mar 2026');
    expect(nextAllowedAt).toBeNull();
  });
});

describe('GB-BS-1', () => {
  const leeds = {
    about: { places: [{ country: 'GB', region: 'ENG', city: 'Leeds' }], zones: ['Europe/London'] },
  };
  const space = (more: Partial<ComplianceFactDetails['BREATHING_SPACE']>) => [
    exampleFact(
      'BREATHING_SPACE',
      { scheme: 'STANDARD', startedOn: '2026-05-01', endsOn: null, ...more },
      { debtIds: ['D1'] },
    ),
  ];

  it.each([
    ['2026-06-30', {}, 'BLOCK'],
    ['2026-07-01', {}, 'ALLOW'],
    ['2026-05-20', { endsOn: '2026-05-20' }, 'BLOCK'],
    ['2026-05-21', { endsOn: '2026-05-20' }, 'ALLOW'],
    ['2026-12-01', { scheme: 'MENTAL_HEALTH_CRISIS' }, 'BLOCK'],
    ['2026-06-30', { scheme: 'MENTAL_HEALTH_CRISIS', treatmentEndedOn: '2026-05-31' }, 'BLOCK'],
    ['2026-07-01', { scheme: 'MENTAL_HEALTH_CRISIS', treatmentEndedOn: '2026-05-31' }, 'ALLOW'],
  ] as const)('on %s, %j: %s', (day, details, expected) => {
    expect(decideOn(day, space(details), leeds).decision).toBe(expected);
  });

  it('leaves other debts and replies alone, and says when it is over', () => {
    const day = '2026-05-20';
    expect(decideOn(day, space({}), { ...leeds, proposal: { debtIds: ['D2'] } }).decision).toBe(
      'ALLOW',
    );
    expect(decideOn(day, space({}), { ...leeds, proposal: { purpose: 'REPLY' } }).decision).toBe(
      'ALLOW',
    );
    const { nextAllowedAt } = decideOn(day, space({}), leeds);
    expect(nextAllowedAt?.toString()).toBe('2026-06-30T23:00:00Z');
  });
});

describe('CA-ON-2', () => {
  const toronto = {
    about: {
      places: [{ country: 'CA', region: 'ON', city: 'Toronto' }],
      zones: ['America/Toronto'],
    },
  };
  it.each([
    ['2026-05-06', 'BLOCK'],
    ['2026-05-07', 'BLOCK'],
    ['2026-05-08', 'ALLOW'],
  ])('on %s after a letter of 1 May: %s', (day, expected) => {
    const letter = exampleFact('NOTICE_LETTER', { sentOn: '2026-05-01' });
    expect(decideOn(day, [letter], toronto).decision).toBe(expected);
  });

  it('asks for the letter first', () => {
    expect(decideOn('2026-05-08', [], toronto).decision).toBe('BLOCK');
  });
});

describe('US-TB-1', () => {
  it.each([
    ['COLLECT', '2026-05-06', 'WARN'],
    ['SUIT', '2026-05-06', 'BLOCK'],
    ['SUIT', '2026-05-07', 'ALLOW'],
  ] as const)('for %s, barred since %s: %s', (purpose, since, expected) => {
    const barred = exampleFact('TIME_BARRED', { since, how: 'six years from the last payment' });
    expect(decideOn('2026-05-06', [notice(null), barred], { proposal: { purpose } }).decision).toBe(
      expected,
    );
  });
});

describe('coverage', () => {
  it('warns where it is not known for whom we collect or what kind of debt it is', () => {
    const { decision, unknown } = decideOn('2026-05-06', [notice(null)], {
      about: { relation: null },
    });
    expect([decision, unknown]).toEqual(['WARN', ['coverage']]);
  });

  it('warns where no country is known', () => {
    const { decision, unknown } = decideOn('2026-05-06', [notice(null)], { about: { places: [] } });
    expect(decision).toBe('WARN');
    expect(unknown).toContain('place');
  });

  it('shows a state without a pack as such', () => {
    expect(decideOn('2026-05-06', [notice(null)]).withoutPack).toEqual(['US-OH']);
  });

  it('blocks a portfolio that is not cleared to begin', () => {
    const { hits } = decideOn('2026-05-06', [notice(null)], { about: { isLive: false } });
    expect(hits[0]).toMatchObject({ ruleId: 'KEPT-LIVE', effect: 'BLOCK', isOverridable: false });
  });

  it('has a creditor in its own name warned where a collector would be blocked', () => {
    const question = exampleQuestion({ at: '2026-05-06T08:00:00Z' });
    const first = { ...question.facts, relation: 'FIRST_PARTY' as const };
    const { decision, hits, nextAllowedAt } = decideContact({ ...question, facts: first });
    expect(decision).toBe('WARN');
    expect(nextAllowedAt).toBeNull();
    expect(hits[0]).toMatchObject({
      ruleId: 'US-COV-1',
      pack: 'HOUSE',
      value: 'US-TIME-1',
      isOverridable: true,
    });
  });

  it('has the eighth call of a week to a firm warned, and no wait after a talk', () => {
    const rules = [
      ...EXAMPLE_RULES,
      ...houseRules(DEFAULT_CONTACT_POLICY.BUSINESS, {
        country: 'US',
        debtKind: 'BUSINESS',
        relation: 'THIRD_PARTY',
      }),
    ];
    const decide = (calls: number, reach: 'NO_ANSWER' | 'CONVERSATION') => {
      const days = Array.from(
        { length: calls },
        (_none, index) => `2026-04-0${index + 1}T14:00:00Z`,
      );
      const question = exampleQuestion({
        at: '2026-04-07T20:00:00Z',
        rules,
        history: days.map((at) => exampleContact(at, { reach })),
      });
      const about = { debtKind: 'BUSINESS', isPerson: false } as const;
      return decideContact({ ...question, facts: { ...question.facts, ...about } });
    };
    expect(decide(7, 'NO_ANSWER').hits.map(({ ruleId }) => ruleId)).toEqual(['US-COV-1']);
    expect(decide(6, 'NO_ANSWER').decision).toBe('ALLOW');
    expect(decide(2, 'CONVERSATION').decision).toBe('ALLOW');
  });

  it.each([
    [400_000, 'WARN'],
    [500_001, 'ALLOW'],
    [null, 'WARN'],
  ])('US-CA-1: a sole trader in California who owes %s: %s', (owedUsd, expected) => {
    const about = {
      debtKind: 'BUSINESS',
      owedUsd,
      places: [{ country: 'US', region: 'CA', city: 'Fresno' }],
    } as const;
    expect(decideOn('2026-05-06', [], { about }).decision).toBe(expected);
  });
});
