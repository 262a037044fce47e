import { describe, expect, it } from 'vitest';
import type { ComplianceFact } from '../compliance-fact/compliance-fact';
import type { ContactParty, ContactProposal, ContactPurpose } from './contact-decision';
import { exampleContact, exampleFact, exampleQuestion } from './contact-example';
import { decideContact } from './decide-contact';

const decide = (facts: readonly ComplianceFact[], proposal: Partial<ContactProposal> = {}) =>
  decideContact(exampleQuestion({ facts, proposal }));

describe('US-ATTY-1', () => {
  const attorney = (more: object = {}, debtIds: readonly string[] | null = ['D1']) =>
    exampleFact('ATTORNEY', { name: 'A. Stone', ...more }, { debtIds });

  it.each([
    ['known', attorney(), {}, 'BLOCK'],
    ['known for all debts', attorney({}, null), { debtIds: ['D2'] }, 'BLOCK'],
    ['on another debt', attorney(), { debtIds: ['D2'] }, 'ALLOW'],
    ['on one of two debts', attorney(), { debtIds: ['D1', 'D2'] }, 'BLOCK'],
    ['silent', attorney({ silentSince: '2026-04-01' }), {}, 'WARN'],
    ['agreeing', attorney({ hasConsented: true }), {}, 'ALLOW'],
    ['not known by name', attorney({ name: null }), {}, 'WARN'],
    ['contacted themselves', attorney(), { party: 'ATTORNEY' }, 'ALLOW'],
    ['of whom the spouse is asked', attorney(), { party: 'SPOUSE' }, 'BLOCK'],
  ] as const)('%s: %s', (_what, fact, proposal, expected) => {
    expect(decide([fact], proposal).decision).toBe(expected);
  });

  it('leaves only the attorney to talk about when they call in', () => {
    const { decision, mayDiscuss, hits } = decide([attorney()], { direction: 'INBOUND' });
    expect(decision).toBe('ALLOW');
    expect(mayDiscuss).toBe('ATTORNEY_ONLY');
    expect(hits[0]).toMatchObject({ ruleId: 'US-ATTY-1', effect: 'NOTE', factIds: ['ATTORNEY'] });
  });
});

describe('US-CEASE-1', () => {
  const received = Temporal.Instant.from('2026-05-04T13:00:00Z');
  const cease = exampleFact('CEASE', {}, { debtIds: ['D1'], receivedAt: received });

  it.each<[ContactPurpose, string]>([
    ['COLLECT', 'BLOCK'],
    ['TERMINATE_EFFORTS', 'ALLOW'],
    ['POSSIBLE_REMEDY', 'ALLOW'],
    ['INTENDED_REMEDY', 'ALLOW'],
    ['VALIDATION_NOTICE', 'BLOCK'],
    ['REPLY', 'WARN'],
  ])('for %s: %s', (purpose, expected) => {
    expect(decide([cease], { purpose, channel: 'LETTER' }).decision).toBe(expected);
  });

  it.each([
    // it counts on receipt
    ['2026-05-04T12:59:00Z', 'ALLOW'],
    ['2026-05-04T13:00:00Z', 'BLOCK'],
  ])('at %s: %s', (at, expected) => {
    expect(decideContact(exampleQuestion({ at, facts: [cease] })).decision).toBe(expected);
  });

  it('has somebody read whether another debt was meant', () => {
    expect(decide([cease], { debtIds: ['D2'] }).decision).toBe('WARN');
  });

  it('asks for writing', () => {
    const oral = exampleFact('CEASE', {}, { isWritten: false });
    expect(decide([oral]).decision).toBe('WARN');
  });
});

describe('US-3P-1', () => {
  it.each<[ContactParty, string, string]>([
    ['CUSTOMER', 'ALLOW', 'AFTER_VERIFYING'],
    ['SPOUSE', 'ALLOW', 'AFTER_VERIFYING'],
    ['GUARDIAN', 'ALLOW', 'AFTER_VERIFYING'],
    ['EXECUTOR', 'ALLOW', 'AFTER_VERIFYING'],
    ['ATTORNEY', 'ALLOW', 'AFTER_VERIFYING'],
    ['OTHER', 'BLOCK', 'NOTHING'],
  ])('with %s: %s, %s', (party, expected, mayDiscuss) => {
    expect(decide([], { party })).toMatchObject({ decision: expected, mayDiscuss });
  });

  it('gives way to their consent', () => {
    const consent = exampleFact('CONSENT', {
      scope: 'THIRD_PARTY',
      basis: 'letter',
      isDirect: true,
    });
    expect(decide([consent], { party: 'OTHER' }).decision).toBe('ALLOW');
  });
});

describe('US-LOC-1', () => {
  const unknown = exampleFact('LOCATION_UNKNOWN', {});
  const asking = { party: 'OTHER', purpose: 'LOCATION' } as const;
  const asked = (more: object) => exampleContact('2026-05-01T15:00:00Z', { ...asking, ...more });

  it('lets somebody be asked once', () => {
    expect(decide([unknown], asking)).toMatchObject({
      decision: 'ALLOW',
      mayDiscuss: 'LOCATION_ONLY',
    });
  });

  it.each([
    ['a talk', asked({ reach: 'CONVERSATION' }), 'BLOCK'],
    ['nobody answering', asked({ reach: 'NO_ANSWER' }), 'ALLOW'],
    ['a talk with somebody else', asked({ reach: 'CONVERSATION', isSamePerson: false }), 'ALLOW'],
  ] as const)('after %s: %s', (_what, row, expected) => {
    const question = exampleQuestion({ facts: [unknown], proposal: asking, history: [row] });
    expect(decideContact(question).decision).toBe(expected);
  });

  it('is not for those whose whereabouts are known, and not beside an attorney', () => {
    expect(decide([], asking).decision).toBe('WARN');
    const attorney = exampleFact('ATTORNEY', { name: 'A. Stone' });
    expect(decide([unknown, attorney], asking).hits[0]).toMatchObject({ effect: 'BLOCK' });
  });
});

describe('US-PLACE-1', () => {
  const atWork = (facts: readonly ComplianceFact[]) => {
    const question = exampleQuestion({ facts });
    const point = { id: 'point', use: 'WORK', state: 'VALID', isOptedOut: false } as const;
    return decideContact({ ...question, facts: { ...question.facts, point } });
  };

  it('blocks where the employer forbids it, warns where nobody knows', () => {
    expect(atWork([exampleFact('WORKPLACE_FORBIDS', {})]).decision).toBe('BLOCK');
    expect(atWork([])).toMatchObject({ decision: 'WARN', unknown: ['workplace'] });
    const consent = exampleFact('CONSENT', { scope: 'PLACE', basis: 'said so', isDirect: true });
    expect(atWork([consent, exampleFact('WORKPLACE_FORBIDS', {})]).decision).toBe('ALLOW');
  });
});

describe('the person', () => {
  it.each<[ComplianceFact, ContactParty, string]>([
    [exampleFact('DECEASED', { diedOn: null }), 'CUSTOMER', 'BLOCK'],
    [exampleFact('DECEASED', { diedOn: null }), 'SPOUSE', 'WARN'],
    [exampleFact('DECEASED', { diedOn: null }), 'EXECUTOR', 'ALLOW'],
    [exampleFact('MINOR', {}), 'CUSTOMER', 'BLOCK'],
    [exampleFact('MINOR', {}), 'GUARDIAN', 'ALLOW'],
    // of age the day before, on the day, the day after
    [exampleFact('MINOR', { bornOn: '2008-05-05' }), 'CUSTOMER', 'ALLOW'],
    [exampleFact('MINOR', { bornOn: '2008-05-06' }), 'CUSTOMER', 'ALLOW'],
    [exampleFact('MINOR', { bornOn: '2008-05-07' }), 'CUSTOMER', 'BLOCK'],
    [exampleFact('IDENTITY_THEFT', {}), 'CUSTOMER', 'BLOCK'],
    [exampleFact('PROCESSING_RESTRICTED', { why: 'accuracy' }), 'CUSTOMER', 'BLOCK'],
    [exampleFact('VULNERABILITY', { what: 'ill', hasConsented: true }), 'CUSTOMER', 'WARN'],
    [exampleFact('MILITARY', { activeUntil: '2026-05-05' }), 'CUSTOMER', 'ALLOW'],
    [exampleFact('MILITARY', { activeUntil: '2026-05-06' }), 'CUSTOMER', 'WARN'],
    [exampleFact('LANGUAGE', { language: 'es' }), 'CUSTOMER', 'ALLOW'],
    [exampleFact('HARDSHIP', { what: 'lost the job' }), 'CUSTOMER', 'ALLOW'],
  ])('%j, to %s: %s', (fact, party, expected) => {
    expect(decide([fact], { party }).decision).toBe(expected);
  });

  it.each([
    ['DECEASED', 'NOTHING'],
    ['MINOR', 'NOTHING'],
    ['IDENTITY_THEFT', 'REPLY_ONLY'],
  ] as const)('who calls in and is %s may hear: %s', (kind, mayDiscuss) => {
    const facts = [
      kind === 'DECEASED' ? exampleFact(kind, { diedOn: null }) : exampleFact(kind, {}),
    ];
    expect(decide(facts, { direction: 'INBOUND' })).toMatchObject({
      decision: 'ALLOW',
      mayDiscuss,
    });
  });

  it('may be talked to about the debt once it is made sure who they are, today', () => {
    const verified = (at: string) =>
      exampleFact(
        'IDENTITY_VERIFIED',
        { how: 'date of birth' },
        { receivedAt: Temporal.Instant.from(at) },
      );
    expect(decide([verified('2026-05-06T14:59:00Z')]).mayDiscuss).toBe('DEBT');
    expect(decide([verified('2026-05-05T14:59:00Z')]).mayDiscuss).toBe('AFTER_VERIFYING');
  });
});
