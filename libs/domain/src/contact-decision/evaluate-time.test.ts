import { describe, expect, it } from 'vitest';
import { exampleContact, exampleFact, exampleQuestion } from './contact-example';
import { decideContact } from './decide-contact';

const NOON_FREE = exampleFact('INCONVENIENT_TIME', {
  windows: [{ days: [1, 2, 3, 4, 5], from: null, to: '12:00' }],
});
const IN_ONTARIO = {
  places: [{ country: 'CA', region: 'ON', city: 'Toronto' }],
  zones: ['America/Toronto'],
} as const;

describe('US-TIME-1', () => {
  it.each([
    // 08:00 and 21:00 themselves are outside
    ['2026-05-06T11:59:59Z', 'BLOCK'],
    ['2026-05-06T12:00:00Z', 'BLOCK'],
    ['2026-05-06T12:00:01Z', 'ALLOW'],
    ['2026-05-07T00:59:59Z', 'ALLOW'],
    ['2026-05-07T01:00:00Z', 'BLOCK'],
    // the day before, the day and the day after the clocks go forward
    ['2026-03-07T12:30:00Z', 'BLOCK'],
    ['2026-03-08T12:30:00Z', 'ALLOW'],
    ['2026-03-09T12:30:00Z', 'ALLOW'],
    // and back
    ['2026-10-31T12:30:00Z', 'ALLOW'],
    ['2026-11-01T12:30:00Z', 'BLOCK'],
    ['2026-11-02T12:30:00Z', 'BLOCK'],
  ])('at %s: %s', (at, expected) => {
    expect(decideContact(exampleQuestion({ at })).decision).toBe(expected);
  });

  it('asks for every zone of the file, and says when all are open', () => {
    const { decision, nextAllowedAt, zones } = decideContact(
      exampleQuestion({
        at: '2026-06-10T17:00:00Z',
        about: { zones: ['America/New_York', 'Pacific/Honolulu'] },
      }),
    );
    expect(decision).toBe('BLOCK');
    expect(nextAllowedAt?.toString()).toBe('2026-06-10T18:00:01Z');
    expect(zones).toEqual(['America/New_York', 'Pacific/Honolulu']);
  });

  it('goes by where they said they are, and only by that', () => {
    const facts = [exampleFact('LOCATION_CONFIRMED', { zone: 'America/Los_Angeles' })];
    const about = { zones: ['America/New_York', 'America/Los_Angeles'] };
    const at = '2026-06-11T01:30:00Z';
    expect(decideContact(exampleQuestion({ at, about })).decision).toBe('BLOCK');
    const confirmed = exampleQuestion({ at, facts });
    const asked = { ...confirmed, facts: { ...confirmed.facts, ...about } };
    expect(decideContact(asked)).toMatchObject({
      decision: 'ALLOW',
      zones: ['America/Los_Angeles'],
    });
  });

  it('warns where no zone is known, by its own name', () => {
    const { decision, hits, unknown, zones } = decideContact(
      exampleQuestion({ about: { zones: [] } }),
    );
    expect(decision).toBe('WARN');
    expect(hits.map(({ ruleId }) => ruleId)).toEqual(['US-TIME-1', 'US-TZ-1', 'HOUSE-HOURS']);
    expect(unknown).toEqual(['zone']);
    expect(zones).toEqual([]);
  });

  it.each([
    // 03:00 in New York is 21:00 in Hawaii, 07:59 the last minute before Puerto Rico in winter
    ['2026-01-14T06:59:00Z', 'WARN'],
    ['2026-01-14T07:00:00Z', 'BLOCK'],
    ['2026-01-14T12:00:00Z', 'BLOCK'],
    ['2026-01-14T12:00:01Z', 'WARN'],
  ])('blocks without a zone where it is open nowhere in the country, at %s: %s', (at, expected) => {
    const { decision, nextAllowedAt } = decideContact(
      exampleQuestion({ at, about: { zones: [] } }),
    );
    expect(decision).toBe(expected);
    expect(nextAllowedAt?.toString() ?? null).toBe(
      expected === 'BLOCK' ? '2026-01-14T12:00:01Z' : null,
    );
  });

  it.each([
    ['LETTER', 'ALLOW'],
    ['PHONE', 'BLOCK'],
    ['TEXT', 'BLOCK'],
  ] as const)('by %s at night: %s', (channel, expected) => {
    const question = exampleQuestion({
      at: '2026-05-06T08:00:00Z',
      proposal: { channel, hasOptOutNotice: true },
    });
    expect(decideContact(question).decision).toBe(expected);
  });

  it.each([
    [true, 'ALLOW'],
    [false, 'BLOCK'],
  ])('gives way to a consent given directly (%s): %s', (isDirect, expected) => {
    const facts = [exampleFact('CONSENT', { scope: 'TIME', basis: 'works nights', isDirect })];
    const at = '2026-05-06T08:00:00Z';
    expect(decideContact(exampleQuestion({ at, facts })).decision).toBe(expected);
  });

  it('says until when the window stays open', () => {
    const { allowedUntil } = decideContact(exampleQuestion());
    expect(allowedUntil?.toString()).toBe('2026-05-07T01:00:00Z');
    const closed = decideContact(exampleQuestion({ at: '2026-05-06T08:00:00Z' }));
    expect(closed.allowedUntil).toBeNull();
  });
});

describe('CA-ON-1', () => {
  const letter = [exampleFact('NOTICE_LETTER', { sentOn: '2026-05-01' })];
  it.each([
    ['2026-06-13T10:59:00Z', 'BLOCK'], // Saturday 06:59
    ['2026-06-13T11:00:00Z', 'ALLOW'],
    ['2026-06-14T16:59:00Z', 'BLOCK'], // Sunday 12:59
    ['2026-06-14T17:00:00Z', 'ALLOW'],
    ['2026-06-14T21:00:00Z', 'BLOCK'],
    ['2026-07-01T15:00:00Z', 'BLOCK'], // a holiday
  ])('at %s: %s', (at, expected) => {
    const question = exampleQuestion({ at, facts: letter });
    const facts = {
      ...question.facts,
      ...IN_ONTARIO,
      calendar: { weekend: [6, 7], holidays: ['2026-07-01'] },
    };
    expect(decideContact({ ...question, facts }).decision).toBe(expected);
  });
});

describe('US-TIME-2', () => {
  it.each([
    ['2026-06-10T15:59:00Z', 'BLOCK'],
    ['2026-06-10T16:00:00Z', 'ALLOW'],
    // a Saturday
    ['2026-06-13T14:00:00Z', 'ALLOW'],
  ])('at %s: %s', (at, expected) => {
    expect(decideContact(exampleQuestion({ at, facts: [NOON_FREE] })).decision).toBe(expected);
  });

  it.each([
    [0, 'ALLOW'],
    [1, 'BLOCK'],
  ])('after %i replies to their message in that window: %s', (replies, expected) => {
    const mail = { channel: 'EMAIL', reach: 'SENT' } as const;
    const history = [
      exampleContact('2026-06-10T14:05:00Z', { ...mail, direction: 'INBOUND', reach: 'RECEIVED' }),
      ...[exampleContact('2026-06-10T14:10:00Z', mail)].slice(0, replies),
    ];
    const question = exampleQuestion({
      at: '2026-06-10T14:40:00Z',
      facts: [NOON_FREE],
      history,
      proposal: { channel: 'EMAIL', hasOptOutNotice: true },
    });
    expect(decideContact(question).decision).toBe(expected);
  });

  it('keeps away from a place they named', () => {
    const question = exampleQuestion({
      facts: [exampleFact('INCONVENIENT_PLACE', { place: 'HOME' })],
      about: {},
    });
    const at = (use: 'HOME' | 'MOBILE') => ({
      ...question,
      facts: {
        ...question.facts,
        point: { id: 'point', use, state: 'VALID', isOptedOut: false } as const,
      },
    });
    expect(decideContact(at('HOME')).decision).toBe('BLOCK');
    expect(decideContact(at('MOBILE')).decision).toBe('ALLOW');
  });
});
