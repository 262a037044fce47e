import { describe, expect, it } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '../contact-rule/default-contact-policy';
import { houseRules } from '../contact-rule/house-rules';
import type { ContactHistoryRow } from './contact-decision';
import { exampleContact, exampleFact, exampleQuestion } from './contact-example';
import { decideContact } from './decide-contact';

/** Calls at 10:00 in New York on days of April 2026. */
function calls(days: readonly number[], more: Partial<ContactHistoryRow> = {}) {
  return days.map((day) =>
    exampleContact(`2026-04-${String(day).padStart(2, '0')}T14:00:00Z`, more),
  );
}
const WEEK = [1, 2, 3, 4, 5, 6, 7];

const decide = (at: string, history: readonly ContactHistoryRow[], more = {}) =>
  decideContact(exampleQuestion({ at, history, ...more }));

describe('US-FREQ-1', () => {
  it.each([
    ['the seventh', '2026-04-07T20:00:00Z', calls([1, 2, 3, 4, 5, 6]), 'ALLOW'],
    ['the eighth', '2026-04-07T20:00:00Z', calls(WEEK), 'BLOCK'],
    ['the eighth when the first has left', '2026-04-08T14:00:00Z', calls(WEEK), 'ALLOW'],
    ['voicemails', '2026-04-07T20:00:00Z', calls(WEEK, { reach: 'VOICEMAIL' }), 'BLOCK'],
    ['dropped answers', '2026-04-07T20:00:00Z', calls(WEEK, { reach: 'ANSWERED' }), 'BLOCK'],
    ['places reserved', '2026-04-07T20:00:00Z', calls(WEEK, { reach: 'PLACED' }), 'BLOCK'],
    ['busy lines', '2026-04-07T20:00:00Z', calls(WEEK, { reach: 'NOT_CONNECTED' }), 'ALLOW'],
    ['texts', '2026-04-07T20:00:00Z', calls(WEEK, { channel: 'TEXT', reach: 'SENT' }), 'ALLOW'],
    ['another debt', '2026-04-07T20:00:00Z', calls(WEEK, { debtIds: ['D2'] }), 'ALLOW'],
    ['another person', '2026-04-07T20:00:00Z', calls(WEEK, { isSamePerson: false }), 'ALLOW'],
    ['the spouse', '2026-04-07T20:00:00Z', calls(WEEK, { party: 'SPOUSE' }), 'ALLOW'],
    [
      'those of another collector',
      '2026-04-07T20:00:00Z',
      calls(WEEK, { isByOtherCollector: true }),
      'ALLOW',
    ],
    ['their own calls', '2026-04-07T20:00:00Z', calls(WEEK, { direction: 'INBOUND' }), 'ALLOW'],
  ] as const)('%s: %s', (_what, at, history, expected) => {
    expect(decide(at, history).decision).toBe(expected);
  });

  it('shows the budget, and the morning on which there is room again', () => {
    const { budgets, nextAllowedAt, hits } = decide('2026-04-07T20:00:00Z', calls(WEEK));
    expect(budgets).toEqual([
      expect.objectContaining({ ruleId: 'US-FREQ-1', used: 7, most: 7, days: 7 }),
    ]);
    expect(nextAllowedAt?.toString()).toBe('2026-04-08T12:00:01Z');
    expect(hits[0]).toMatchObject({
      text: '7 calls about this debt since Wed 1 Apr; at most 7 in 7 days.',
      value: '7 of 7 in 7 days',
    });
  });

  it('counts student loans under one account as one debt', () => {
    const loan = (id: string) => ({ id, incurredOn: null, isStudentLoan: true });
    const history = [...calls([1, 2, 3, 4]), ...calls([5, 6, 7], { debtIds: ['D2'] })];
    const at = '2026-04-07T20:00:00Z';
    expect(decide(at, history).decision).toBe('ALLOW');
    const question = exampleQuestion({ at, history });
    const facts = { ...question.facts, debts: [loan('D1'), loan('D2')] };
    expect(decideContact({ ...question, facts }).decision).toBe('BLOCK');
  });

  it('counts a call near midnight in each zone of the file by its own day', () => {
    // 1 April 23:30 in New York is still 1 April in Los Angeles; 00:30 there is 31 March
    const history = [exampleContact('2026-04-01T04:30:00Z'), ...calls([2, 3, 4, 5, 6, 7])];
    const at = '2026-04-07T20:00:00Z';
    expect(decide(at, history).decision).toBe('BLOCK');
    const west = exampleQuestion({ at, history });
    const facts = { ...west.facts, zones: ['America/Los_Angeles'] };
    expect(decideContact({ ...west, facts }).decision).toBe('ALLOW');
  });
});

describe('US-FREQ-X', () => {
  const consent = (isDirect: boolean) =>
    exampleFact(
      'CONSENT',
      { scope: 'EXTRA_CALLS', basis: 'said so', isDirect },
      { receivedAt: Temporal.Instant.from('2026-04-02T20:00:00Z'), debtIds: ['D1'] },
    );
  const seven = [...calls([2, 2, 2, 2, 2, 2, 2])];

  it.each([
    // 2 April is day one, 8 April the last
    ['2026-04-02T19:59:00Z', true, 'BLOCK'],
    ['2026-04-03T20:00:00Z', true, 'ALLOW'],
    ['2026-04-08T20:00:00Z', true, 'ALLOW'],
    ['2026-04-03T20:00:00Z', false, 'BLOCK'],
  ])('at %s, given directly %s: %s', (at, isDirect, expected) => {
    expect(decide(at, seven, { facts: [consent(isDirect)] }).decision).toBe(expected);
  });

  it('ends after its seventh day, and its calls are not counted then either', () => {
    const under = calls([3, 4, 5, 6, 7, 8]);
    const after = calls([9, 9, 9, 9, 9]);
    const one = calls([9]);
    const facts = [consent(true)];
    expect(decide('2026-04-09T20:00:00Z', [...under, ...after], { facts }).decision).toBe('ALLOW');
    expect(
      decide('2026-04-09T20:00:00Z', [...under, ...after, ...one, ...one], { facts }).decision,
    ).toBe('BLOCK');
  });

  it('ends with the talk it was given for', () => {
    const history = calls([3], { reach: 'CONVERSATION' });
    const { decision, hits } = decide('2026-04-04T20:00:00Z', history, { facts: [consent(true)] });
    expect(decision).toBe('BLOCK');
    expect(hits[0]?.ruleId).toBe('US-FREQ-2');
  });
});

describe('US-FREQ-2', () => {
  const talk = { reach: 'CONVERSATION' } as const;
  it.each([
    ['day six', '2026-04-06T14:00:00Z', calls([1], talk), 'BLOCK'],
    ['day seven', '2026-04-07T14:00:00Z', calls([1], talk), 'BLOCK'],
    ['day eight', '2026-04-08T14:00:00Z', calls([1], talk), 'ALLOW'],
    [
      'a talk they began',
      '2026-04-07T14:00:00Z',
      calls([1], { ...talk, direction: 'INBOUND' }),
      'BLOCK',
    ],
    [
      'a talk about another debt',
      '2026-04-07T14:00:00Z',
      calls([1], { ...talk, debtIds: ['D2'] }),
      'ALLOW',
    ],
    [
      'a talk about both',
      '2026-04-07T14:00:00Z',
      calls([1], { ...talk, debtIds: ['D1', 'D2'] }),
      'BLOCK',
    ],
    ['a voicemail', '2026-04-02T14:00:00Z', calls([1], { reach: 'VOICEMAIL' }), 'ALLOW'],
    [
      'what was said in a visit',
      '2026-04-02T14:00:00Z',
      calls([1], { ...talk, channel: 'VISIT' }),
      'ALLOW',
    ],
  ] as const)('%s: %s', (_what, at, history, expected) => {
    expect(decide(at, history).decision).toBe(expected);
  });

  it('does not hold back a letter', () => {
    const { decision } = decide('2026-04-02T14:00:00Z', calls([1], talk), {
      proposal: { channel: 'LETTER' },
    });
    expect(decision).toBe('ALLOW');
  });
});

describe('US-FREQ-3', () => {
  it.each([
    ['2026-04-01T14:05:00Z', 'WARN'],
    ['2026-04-01T14:05:01Z', 'ALLOW'],
  ])('a call at %s after one at 14:00: %s', (at, expected) => {
    expect(decide(at, calls([1])).decision).toBe(expected);
  });
});

describe('the states', () => {
  const boston = { places: [{ country: 'US', region: 'MA', city: 'Boston' }] };
  const at = '2026-04-07T20:00:00Z';
  const inMassachusetts = (history: readonly ContactHistoryRow[], use: 'WORK' | null = null) => {
    const question = exampleQuestion({ at, history });
    const point = { id: 'point', use, state: 'VALID', isOptedOut: false } as const;
    return decideContact({ ...question, facts: { ...question.facts, ...boston, point } });
  };

  it.each([
    ['two voicemails', calls([3, 6], { reach: 'VOICEMAIL' }), 'BLOCK'],
    ['one', calls([6], { reach: 'VOICEMAIL' }), 'ALLOW'],
    [
      'one, and one where no message could be left',
      [...calls([3], { reach: 'VOICEMAIL' }), ...calls([6], { reach: 'NO_ANSWER_NO_MESSAGE' })],
      'ALLOW',
    ],
    ['one, and one at work', [...calls([3]), ...calls([6], { use: 'WORK' })], 'ALLOW'],
    [
      'a text and a call',
      [...calls([3], { channel: 'TEXT', reach: 'SENT' }), ...calls([6])],
      'BLOCK',
    ],
  ] as const)('US-MA-1 after %s: %s', (_what, history, expected) => {
    expect(inMassachusetts(history).decision).toBe(expected);
  });

  it('US-MA-1 counts thirty days at work', () => {
    const history = [
      exampleContact('2026-03-09T14:00:00Z', { use: 'WORK' }),
      exampleContact('2026-03-20T14:00:00Z', { use: 'WORK' }),
    ];
    const { hits } = inMassachusetts(history, 'WORK');
    expect(hits.map(({ ruleId, effect }) => `${effect} ${ruleId}`)).toEqual([
      'BLOCK US-MA-1',
      'WARN US-PLACE-1',
    ]);
  });

  it('warns of a state’s count where the state is not known', () => {
    const question = exampleQuestion({ at, history: calls([3, 6]) });
    const places = [{ country: 'US', region: null, city: null }];
    const { decision, hits } = decideContact({ ...question, facts: { ...question.facts, places } });
    expect(decision).toBe('WARN');
    expect(hits.map(({ ruleId }) => ruleId)).toContain('US-MA-1');
  });

  it.each([
    // the day before the new rule, and its first day
    ['2026-08-31T15:00:00Z', 'WARN'],
    ['2026-09-01T15:00:00Z', 'BLOCK'],
  ])('US-NYC-1 at %s: %s', (moment, expected) => {
    const history = ['2026-08-28', '2026-08-29', '2026-08-30'].map((day) =>
      exampleContact(`${day}T15:00:00Z`),
    );
    const question = exampleQuestion({ at: moment, history });
    const places = [{ country: 'US', region: 'NY', city: 'Brooklyn' }];
    const { decision, hits } = decideContact({ ...question, facts: { ...question.facts, places } });
    expect(decision).toBe(expected);
    expect(hits[0]?.ruleId).toBe('US-NYC-1');
  });
});

describe('the house', () => {
  const rules = houseRules(
    { ...DEFAULT_CONTACT_POLICY.BUSINESS, contactsPerWeek: 3 },
    { country: 'DE', debtKind: 'BUSINESS', relation: 'FIRST_PARTY' },
  );
  const decideAt = (
    at: string,
    history: readonly ContactHistoryRow[],
    channel: 'PHONE' | 'TEXT' | 'EMAIL' = 'PHONE',
  ) =>
    decideContact(
      exampleQuestion({ at, history, rules, proposal: { channel, hasOptOutNotice: true } }),
    ).hits.map(({ ruleId }) => ruleId);

  it.each([
    // Thursday the 2nd: one talk in two business days
    ['2026-04-02T14:00:00Z', []],
    ['2026-04-03T14:00:00Z', ['HOUSE-TALK']],
    ['2026-04-06T14:00:00Z', []],
    ['2026-04-03T12:59:00Z', ['HOUSE-HOURS', 'HOUSE-TALK']],
    ['2026-04-03T21:30:00Z', ['HOUSE-HOURS', 'HOUSE-TALK']],
    ['2026-04-04T14:00:00Z', ['HOUSE-HOURS', 'HOUSE-TALK']],
  ])('at %s after a talk on the 2nd: %j', (at, expected) => {
    const talk = exampleContact('2026-04-02T15:00:00Z', { reach: 'CONVERSATION' });
    expect(decideAt(at, at < '2026-04-03' ? [] : [talk])).toEqual(expected);
  });

  it('warns of a fourth contact in a week, and of too many texts and e-mails on a day', () => {
    const at = '2026-04-03T14:00:00Z';
    expect(decideAt(at, calls([1, 1, 2]))).toEqual(['HOUSE-WEEK']);
    const sent = (channel: 'TEXT' | 'EMAIL') =>
      exampleContact('2026-04-03T13:30:00Z', { channel, reach: 'SENT' });
    expect(decideAt(at, [sent('TEXT')], 'TEXT')).toEqual(['HOUSE-TEXTS']);
    expect(decideAt(at, [sent('EMAIL')], 'EMAIL')).toEqual([]);
    expect(decideAt(at, [sent('EMAIL'), sent('EMAIL')], 'EMAIL')).toEqual(['HOUSE-EMAILS']);
  });
});
