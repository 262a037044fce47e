import { describe, expect, it } from 'vitest';
import type { BusinessCalendar } from '../calendar/business-calendar';
import { checkCallback, checkOutcomeInput } from './check-outcome';
import { CONTACT_OUTCOME_CODES, type ContactOutcomeCode, OUTCOME_GROUPS } from './contact-outcome';
import { frequencyCount } from './frequency-count';
import { CONTACT_OUTCOMES, contactOutcome, isContactOutcome } from './outcome-table';
import { nextActionText, type OutcomeContext, resolveNextAction } from './resolve-next-action';

const day = (text: string) => Temporal.PlainDate.from(text);
const calendar: BusinessCalendar = { weekend: [6, 7], holidays: ['2026-11-26'] };
// Monday 23 November 2026, 15:30 in New York
const NOW = Temporal.Instant.from('2026-11-23T20:30:00Z');

function nextAfter(code: ContactOutcomeCode, input: OutcomeContext['input'] = {}, now = NOW) {
  return resolveNextAction(code, { now, zone: 'America/New_York', calendar, input });
}

describe('the table', () => {
  it('has each outcome once, in the order of the codes', () => {
    expect(CONTACT_OUTCOMES.map(({ code }) => code)).toEqual([...CONTACT_OUTCOME_CODES]);
  });

  it('gives no key to two', () => {
    const keys = CONTACT_OUTCOMES.flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(OUTCOME_GROUPS)('has outcomes in the group %s', (group) => {
    expect(CONTACT_OUTCOMES.some((rule) => rule.group === group)).toBe(true);
  });

  it('puts the quick ones on keys', () => {
    expect(
      ['NO_ANSWER', 'BUSY', 'VOICEMAIL_LEFT', 'PROMISE', 'CALLBACK_AGREED'].map(
        (code) => contactOutcome(code as ContactOutcomeCode).key,
      ),
    ).toEqual(['n', 'b', 'v', 'p', 'c']);
  });

  it.each<[ContactOutcomeCode, string]>([
    ['BUSY', 'U'],
    ['NO_ANSWER', 'A'],
    ['GATEKEEPER', 'T'],
    ['PROMISE', 'R'],
    ['HARDSHIP', 'R'],
    ['SENT', 'O'],
    ['NOTE_ONLY', 'O'],
  ])('%s is of class %s', (code, reachClass) => {
    expect(contactOutcome(code).reachClass).toBe(reachClass);
  });

  it('knows its codes from other texts', () => {
    expect(isContactOutcome('PROMISE')).toBe(true);
    expect(isContactOutcome('promise')).toBe(false);
  });

  it.each<[ContactOutcomeCode, string | null]>([
    ['NOT_IN_SERVICE', 'DISCONNECTED'],
    ['WRONG_NUMBER', 'WRONG'],
    ['STOP_CHANNEL', 'DO_NOT_USE'],
    ['OPTED_OUT', 'DO_NOT_USE'],
    ['NO_ANSWER', null],
  ])('%s makes the point %s', (code, state) => {
    expect(contactOutcome(code).pointEffect).toBe(state);
  });

  it('holds the case of somebody said to have died for 30 days, and hands it to the specialist', () => {
    expect(contactOutcome('DECEASED_REPORTED').effects).toEqual([
      { kind: 'HOLD', days: 30, reason: 'Said to have died' },
      { kind: 'SPECIALIST', reason: 'DECEASED' },
    ]);
  });
});

describe('resolveNextAction', () => {
  it.each<[ContactOutcomeCode, OutcomeContext['input'], string, string]>([
    ['NO_ANSWER', {}, 'CALL', '2026-11-24'],
    ['VOICEMAIL_LEFT', {}, 'CALL', '2026-11-25'],
    ['VOICEMAIL_FULL', {}, 'CALL', '2026-11-24'],
    ['WRONG_NUMBER', {}, 'LOCATE', '2026-11-23'],
    ['NOT_IN_SERVICE', { hasOtherPoint: true }, 'CALL', '2026-11-23'],
    // three business days over Thanksgiving
    ['PAYMENT_CLAIMED', { method: 'TRANSFER' }, 'TRACE_CLAIM', '2026-11-27'],
    ['PAYMENT_CLAIMED', { method: 'CHEQUE' }, 'TRACE_CLAIM', '2026-12-03'],
    ['PAYMENT_RUN', { on: day('2026-11-25') }, 'CHECK_PAYMENT', '2026-11-30'],
    ['REMITTANCE_AWAITED', {}, 'CHECK_PAYMENT', '2026-11-25'],
    ['COPY_REQUESTED', {}, 'CALL', '2026-11-27'],
    ['OFFER_MADE', { on: day('2026-12-02') }, 'FOLLOW_UP_OFFER', '2026-12-02'],
    // an offer that expires on a Saturday is followed up on the Monday
    ['OFFER_MADE', { on: day('2026-12-05') }, 'FOLLOW_UP_OFFER', '2026-12-07'],
    ['PROMISE', { on: day('2026-11-25') }, 'FOLLOW_UP_PROMISE', '2026-11-27'],
    ['DECEASED_REPORTED', {}, 'SPECIALIST', '2026-12-23'],
    ['REFUSED', {}, 'SUPERVISOR_REVIEW', '2026-11-23'],
    ['ASK_SALES', {}, 'ASK_ACCOUNT_MANAGER', '2026-11-23'],
  ])('%s %o: %s on %s', (code, input, kind, on) => {
    const action = nextAfter(code, input);
    expect(action).toMatchObject({ kind, rule: code });
    expect(String(action?.on)).toBe(on);
  });

  it('gives a moment where hours count, on the day it falls there', () => {
    const action = nextAfter('BUSY');
    expect(String(action?.at)).toBe('2026-11-23T22:30:00Z');
    expect(String(action?.on)).toBe('2026-11-23');
    const late = nextAfter('BUSY', {}, Temporal.Instant.from('2026-11-24T04:00:00Z'));
    expect(String(late?.on)).toBe('2026-11-24');
  });

  it('calls back when it was agreed, on a day off too', () => {
    const callbackAt = Temporal.Instant.from('2026-11-28T15:00:00Z');
    const action = nextAfter('CALLBACK_AGREED', { callbackAt });
    expect(action?.kind).toBe('CALL_BACK');
    expect([String(action?.on), String(action?.at)]).toEqual([
      '2026-11-28',
      '2026-11-28T15:00:00Z',
    ]);
  });

  it('leaves what was planned after a note', () => {
    expect(nextAfter('NOTE_ONLY')).toBeNull();
    expect(nextActionText('NOTE_ONLY')).toBe('Leaves what was planned');
  });

  it('reads in words', () => {
    expect(nextActionText('NO_ANSWER')).toBe('Call at another time of day: in 1 bd');
    expect(nextActionText('BUSY')).toBe('Call again in two hours: in 2 h');
    expect(nextActionText('PAYMENT_RUN')).toBe(
      'See whether their payment run brought it: that day + 2 bd',
    );
    expect(nextActionText('WRONG_NUMBER')).toBe('Try another number, or find one: today');
  });

  it.each(CONTACT_OUTCOME_CODES)('%s has words and never a day before today', (code) => {
    expect(nextActionText(code)).not.toBe('');
    const action = nextAfter(code);
    if (action !== null)
      expect(Temporal.PlainDate.compare(action.on, day('2026-11-23'))).toBeGreaterThanOrEqual(0);
  });
});

describe('checkOutcomeInput', () => {
  it.each<[ContactOutcomeCode, string[], string | null]>([
    ['NO_ANSWER', [], null],
    ['PROMISE', [], 'promise'],
    ['PROMISE', ['PROMISE'], null],
    ['PAYMENT_CLAIMED', [], 'claim'],
    ['COPY_REQUESTED', [], 'items'],
    ['IN_APPROVAL', [], 'approver'],
    ['CALLBACK_AGREED', [], 'callback'],
    ['DISPUTE', [], 'dispute'],
    ['PAYMENT_RUN', [], 'on'],
    ['REFUSED', [], 'reason'],
    ['PAID_NOW', [], 'reference'],
    ['REPRESENTED', [], 'reachedName'],
    ['INSOLVENT', ['REFERENCE'], 'on'],
    ['INSOLVENT', ['REFERENCE', 'DATE'], null],
  ])('%s with %j asks for %s', (code, given, field) => {
    const refusal = checkOutcomeInput(code, new Set(given as never[]));
    expect(refusal?.field ?? null).toBe(field);
    if (refusal) expect(refusal.code).toBe('OUTCOME_REQUIRES');
  });

  it('names everything that is missing', () => {
    expect(checkOutcomeInput('INSOLVENT', new Set())?.reasons.map(({ rule }) => rule)).toEqual([
      'REFERENCE',
      'DATE',
    ]);
  });
});

describe('checkCallback', () => {
  it.each([
    [-1, 'CALLBACK_IN_PAST'],
    [0, 'CALLBACK_IN_PAST'],
    [1, null],
  ])('%i seconds from now: %s', (seconds, code) => {
    expect(checkCallback(NOW.add({ seconds }), NOW)?.code ?? null).toBe(code);
  });
});

describe('frequencyCount', () => {
  it.each([
    // not connected never counts, ringing out and voicemail do
    ['BUSY', 'PHONE', 'US_FREQ', 'NONE'],
    ['NOT_IN_SERVICE', 'PHONE', 'US_FREQ', 'NONE'],
    ['NO_ANSWER', 'PHONE', 'US_FREQ', 'ATTEMPT'],
    ['VOICEMAIL_LEFT', 'PHONE', 'US_FREQ', 'ATTEMPT'],
    ['PROMISE', 'PHONE', 'US_FREQ', 'CONVERSATION'],
    // texts and e-mails are no calls
    ['SENT', 'TEXT', 'US_FREQ', 'NONE'],
    ['SENT', 'TEXT', 'US_MA', 'ATTEMPT'],
    ['SENT', 'EMAIL', 'US_MA', 'NONE'],
    ['SENT', 'EMAIL', 'UK', 'ATTEMPT'],
    ['PROMISE', 'EMAIL', 'US_FREQ', 'NONE'],
    ['PROMISE', 'EMAIL', 'UK', 'ATTEMPT'],
    ['PROMISE', 'VISIT', 'UK', 'CONVERSATION'],
    ['NOTE_ONLY', 'PHONE', 'UK', 'NONE'],
  ] as const)('%s by %s for %s: %s', (code, channel, family, count) => {
    expect(frequencyCount(code, channel, family)).toBe(count);
  });
});
