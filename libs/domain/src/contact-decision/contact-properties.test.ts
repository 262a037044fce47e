import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComplianceFact } from '../compliance-fact/compliance-fact';
import type { ContactHistoryRow, ContactQuestion, HistoryReach } from './contact-decision';
import { EXAMPLE_RULES, exampleContact, exampleFact, exampleQuestion } from './contact-example';
import { decideContact } from './decide-contact';

const SEVERITY = { ALLOW: 0, WARN: 1, BLOCK: 2 } as const;
const BEGIN = Temporal.Instant.from('2026-01-01T00:00:00Z');
const YEAR_OF_MINUTES = 366 * 24 * 60;

const ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Phoenix',
  'Pacific/Honolulu',
  'Europe/London',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Apia',
] as const;

const PLACES = [
  { country: 'US', region: 'OH', city: 'Columbus' },
  { country: 'US', region: 'MA', city: 'Boston' },
  { country: 'US', region: 'WA', city: null },
  { country: 'US', region: 'NY', city: 'New York' },
  { country: 'US', region: null, city: null },
  { country: 'GB', region: null, city: 'Leeds' },
  { country: 'AU', region: 'NSW', city: null },
  { country: 'CA', region: 'ON', city: null },
  { country: 'CA', region: 'QC', city: null },
] as const;

const minute = fc
  .integer({ min: 0, max: YEAR_OF_MINUTES })
  .map((minutes) => BEGIN.add({ minutes }));

/** Contacts of the thirty days before a moment. */
const historyBefore = (at: Temporal.Instant) =>
  fc.array(
    fc
      .record({
        minutesAgo: fc.integer({ min: 1, max: 30 * 24 * 60 }),
        channel: fc.constantFrom('PHONE', 'TEXT', 'EMAIL', 'LETTER' as const),
        direction: fc.constantFrom('OUTBOUND', 'OUTBOUND', 'OUTBOUND', 'INBOUND' as const),
        reach: fc.constantFrom<HistoryReach>(
          'NO_ANSWER',
          'NO_ANSWER',
          'VOICEMAIL',
          'NOT_CONNECTED',
          'CONVERSATION',
          'PLACED',
        ),
        debtIds: fc.constantFrom(['D1'], ['D2'], ['D1', 'D2']),
      })
      .map(
        ({ minutesAgo, ...more }): ContactHistoryRow =>
          exampleContact(at.subtract({ minutes: minutesAgo }).toString(), more),
      ),
    { maxLength: 14 },
  );

const RESTRICTIVE: readonly ComplianceFact[] = [
  exampleFact('CEASE', {}),
  exampleFact('CEASE', {}, { debtIds: ['D2'] }),
  exampleFact('CEASE', {}, { isWritten: false }),
  exampleFact('MEDIUM_OPT_OUT', { channels: ['PHONE'] }),
  exampleFact('MEDIUM_OPT_OUT', { channels: ['TEXT', 'EMAIL'] }),
  exampleFact('ATTORNEY', { name: 'A. Stone' }),
  exampleFact('ATTORNEY', { name: null }),
  exampleFact('ATTORNEY', { name: 'A. Stone', silentSince: '2026-01-01' }),
  exampleFact('INCONVENIENT_TIME', {
    windows: [{ days: [1, 2, 3, 4, 5], from: null, to: '12:00' }],
  }),
  exampleFact('INCONVENIENT_TIME', { windows: [{ days: [3], from: '22:00', to: '10:30' }] }),
  exampleFact('INCONVENIENT_PLACE', { place: 'WORK' }),
  exampleFact('WORKPLACE_FORBIDS', {}),
  exampleFact('BANKRUPTCY', { chapter: '7', caseNumber: null, petitionOn: '2026-02-03' }),
  exampleFact('BREATHING_SPACE', { scheme: 'STANDARD', startedOn: '2026-03-01', endsOn: null }),
  exampleFact('DECEASED', { diedOn: null }),
  exampleFact('MINOR', {}),
  exampleFact('DISPUTE_WRITTEN', { receivedOn: '2026-02-01' }),
  exampleFact('DISPUTE_ORAL', { on: '2026-02-01' }),
  exampleFact('IDENTITY_THEFT', {}),
  exampleFact('TIME_BARRED', { since: '2026-01-05', how: 'six years' }),
  exampleFact('PROCESSING_RESTRICTED', { why: 'accuracy' }),
  exampleFact('VULNERABILITY', { what: 'ill', hasConsented: true }),
  exampleFact('MILITARY', {}),
];

const CONSENTS: readonly ComplianceFact[] = [
  exampleFact(
    'CONSENT',
    { scope: 'EXTRA_CALLS', basis: 'said so', isDirect: true },
    { receivedAt: Temporal.Instant.from('2026-04-01T15:00:00Z'), id: 'calls' },
  ),
  exampleFact('CONSENT', { scope: 'TEXT', basis: 'form', isDirect: true }, { id: 'text' }),
  exampleFact('CONSENT', { scope: 'EMAIL', basis: 'form', isDirect: true }, { id: 'mail' }),
];

const question: fc.Arbitrary<ContactQuestion> = minute.chain((at) =>
  fc
    .record({
      history: historyBefore(at),
      channel: fc.constantFrom(
        'PHONE',
        'PHONE',
        'TEXT',
        'EMAIL',
        'LETTER',
        'PRERECORDED_CALL' as const,
      ),
      debtIds: fc.constantFrom(['D1'], ['D2'], ['D1', 'D2']),
      relation: fc.constantFrom('THIRD_PARTY', 'FIRST_PARTY', null),
      place: fc.constantFrom(...PLACES),
      zones: fc.uniqueArray(fc.constantFrom(...ZONES), { minLength: 0, maxLength: 2 }),
      use: fc.constantFrom('HOME', 'WORK', null),
      facts: fc.subarray([...RESTRICTIVE, ...CONSENTS], { maxLength: 3 }),
    })
    .map(({ history, channel, debtIds, relation, place, zones, use, facts }) =>
      exampleQuestion({
        at: at.toString(),
        history,
        facts,
        proposal: { channel, debtIds, hasOptOutNotice: true },
        about: {
          relation,
          places: [place],
          zones,
          point: { id: 'point', use, state: 'VALID', isOptedOut: false },
        },
        rules: EXAMPLE_RULES,
      }),
    ),
);

/** The facts of `about` replace those of the example: put back what it has, and more. */
function withFacts(asked: ContactQuestion, more: readonly ComplianceFact[]): ContactQuestion {
  return { ...asked, facts: { ...asked.facts, facts: [...asked.facts.facts, ...more] } };
}

describe('decideContact, whatever is asked', () => {
  it('is never more lenient for a restrictive fact more', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(...RESTRICTIVE), (asked, fact) => {
        const before = decideContact(asked);
        const after = decideContact(withFacts(asked, [fact]));
        expect(SEVERITY[after.decision]).toBeGreaterThanOrEqual(SEVERITY[before.decision]);
      }),
      { numRuns: 800 },
    );
  });

  it('says a next moment that is allowed, and a minute before it is not', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { decision, nextAllowedAt } = decideContact(asked);
        if (nextAllowedAt === null) return;
        expect(decision).toBe('BLOCK');
        expect(decideContact({ ...asked, at: nextAllowedAt }).decision).not.toBe('BLOCK');
        const before = nextAllowedAt.subtract({ minutes: 1 });
        if (Temporal.Instant.compare(before, asked.at) > 0)
          expect(decideContact({ ...asked, at: before }).decision).toBe('BLOCK');
      }),
      { numRuns: 800 },
    );
  });

  it('leaves no earlier moment out: looked at by the quarter of an hour', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { nextAllowedAt } = decideContact(asked);
        if (nextAllowedAt === null) return;
        let at = asked.at;
        for (let step = 0; step < 400; step++) {
          if (Temporal.Instant.compare(at, nextAllowedAt) >= 0) return;
          expect(decideContact({ ...asked, at }).decision).toBe('BLOCK');
          at = at.add({ minutes: 15 });
        }
      }),
      { numRuns: 80 },
    );
  });

  it('does not mind in which order the history is', () => {
    fc.assert(
      fc.property(
        question.chain((asked) =>
          fc.tuple(
            fc.constant(asked),
            fc.shuffledSubarray([...asked.history], { minLength: asked.history.length }),
          ),
        ),
        ([asked, shuffled]) => {
          expect(decideContact({ ...asked, history: shuffled })).toEqual(decideContact(asked));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('blocks nobody who calls in', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const proposal = { ...asked.proposal, direction: 'INBOUND' as const };
        const { decision, nextAllowedAt } = decideContact({ ...asked, proposal });
        expect(decision).toBe('ALLOW');
        expect(nextAllowedAt).toBeNull();
      }),
    );
  });
});

describe('the hours', () => {
  const MIDDAYS = [
    '2026-03-08',
    '2026-11-01',
    '2026-03-29',
    '2026-10-25',
    '2026-04-05',
    '2026-10-04',
  ];

  it('are never open outside the wall’s 08:00 to 21:00, in any zone, on the days the clocks change too', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const day = fc.constantFrom(...MIDDAYS);
    fc.assert(
      fc.property(
        zones,
        zones,
        day,
        fc.integer({ min: 0, max: 2 * 24 * 60 }),
        (one, other, on, minutes) => {
          const at = Temporal.Instant.from(`${on}T00:00:00Z`)
            .subtract({ hours: 12 })
            .add({ minutes });
          const { decision } = decideContact(
            exampleQuestion({ at: at.toString(), about: { zones: [one, other] } }),
          );
          const isDecent = [one, other].every((zone) => {
            const { hour, minute: past } = at.toZonedDateTimeISO(zone);
            return hour * 60 + past > 8 * 60 && hour < 21;
          });
          expect(decision === 'ALLOW').toBe(isDecent);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
