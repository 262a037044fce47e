import { describe, expect, it } from 'vitest';
import { exampleContact, exampleQuestion } from '../contact-decision/contact-example';
import { decideContact } from '../contact-decision/decide-contact';
import { historyReach } from '../contact-decision/history-reach';
import {
  CONTACT_OUTCOME_CODES,
  type ContactChannel,
  type ContactOutcomeCode,
} from '../contact-outcome/contact-outcome';
import { checkFact } from './check-fact';
import { factsOfOutcome, type OutcomeContact } from './facts-of-outcome';

const CONTACT: OutcomeContact = {
  channel: 'PHONE',
  direction: 'OUTBOUND',
  contactPointId: 'point',
  debtIds: ['D1'],
  at: Temporal.Instant.from('2026-05-06T15:00:00Z'),
  onDay: Temporal.PlainDate.from('2026-05-06'),
};

const kinds = (code: ContactOutcomeCode, channel: ContactChannel = 'PHONE') =>
  factsOfOutcome(code, { ...CONTACT, channel }).map(({ kind }) => kind);

describe('factsOfOutcome', () => {
  it.each<[ContactOutcomeCode, ContactChannel, string[]]>([
    ['STOP_CHANNEL', 'PHONE', ['MEDIUM_OPT_OUT']],
    ['OPTED_OUT', 'TEXT', ['MEDIUM_OPT_OUT']],
    ['CEASE_WRITTEN', 'LETTER', ['CEASE']],
    ['REPRESENTED', 'PHONE', ['ATTORNEY']],
    ['INSOLVENT', 'PHONE', ['BANKRUPTCY']],
    ['BREATHING_SPACE', 'PHONE', ['BREATHING_SPACE']],
    ['MILITARY', 'PHONE', ['MILITARY']],
    ['VULNERABLE', 'PHONE', ['VULNERABILITY']],
    ['HARDSHIP', 'PHONE', ['HARDSHIP']],
    ['DECEASED_REPORTED', 'PHONE', ['DECEASED']],
    ['CALLBACK_AGREED', 'PHONE', ['CONSENT']],
    ['DISPUTE', 'PHONE', ['DISPUTE_ORAL']],
    ['DISPUTE', 'EMAIL', ['DISPUTE_WRITTEN']],
    ['NOT_MINE', 'LETTER', ['DISPUTE_WRITTEN']],
    ['ID_THEFT', 'PHONE', ['IDENTITY_THEFT', 'DISPUTE_ORAL']],
    ['LANGUAGE_BARRIER', 'PHONE', ['LANGUAGE']],
    ['NO_ANSWER', 'PHONE', []],
    ['PROMISE', 'PHONE', []],
  ])('%s by %s writes %j', (code, channel, expected) => {
    expect(kinds(code, channel)).toEqual(expected);
  });

  it.each(CONTACT_OUTCOME_CODES)('%s writes nothing that could not be written', (code) => {
    for (const fact of factsOfOutcome(code, { ...CONTACT, channel: 'LETTER' }))
      expect(checkFact(fact, CONTACT.onDay)).toBeNull();
  });

  it('writes what was given with it', () => {
    const [fact] = factsOfOutcome('INSOLVENT', {
      ...CONTACT,
      reference: ' 26-1044 ',
      on: Temporal.PlainDate.from('2026-03-03'),
    });
    expect(fact).toMatchObject({
      debtIds: null,
      isWritten: false,
      details: { caseNumber: '26-1044', petitionOn: '2026-03-03' },
    });
  });

  it.each([
    ['2026-05-05', '2026-05-05', null],
    ['2026-05-06', '2026-05-06', null],
    ['2026-07-05', '2026-05-06', '2026-07-05'],
  ])('takes %s for the begin or the end of a breathing space', (on, startedOn, endsOn) => {
    const typed = { ...CONTACT, on: Temporal.PlainDate.from(on) };
    expect(factsOfOutcome('BREATHING_SPACE', typed)[0]?.details).toMatchObject({
      startedOn,
      endsOn,
    });
  });

  it('lets the agreed callback through, seven days with its own day as the first', () => {
    const [consent] = factsOfOutcome('CALLBACK_AGREED', CONTACT);
    expect(consent?.untilOn?.toString()).toBe('2026-05-12');
    const talk = exampleContact('2026-05-06T15:00:00Z', { reach: 'CONVERSATION' });
    const facts = consent === undefined ? [] : [{ ...consent, id: 'consent' }];
    const decide = (at: string, given: typeof facts) =>
      decideContact(exampleQuestion({ at, history: [talk], facts: given })).decision;
    expect(decide('2026-05-08T15:00:00Z', facts)).toBe('ALLOW');
    expect(decide('2026-05-12T15:00:00Z', facts)).toBe('ALLOW');
    expect(decide('2026-05-08T15:00:00Z', [])).toBe('BLOCK');
  });
});

describe('historyReach', () => {
  it.each<[ContactOutcomeCode, ContactChannel, string]>([
    ['BUSY', 'PHONE', 'NOT_CONNECTED'],
    ['NOT_IN_SERVICE', 'PHONE', 'NOT_CONNECTED'],
    ['CALL_FAILED', 'PHONE', 'NOT_CONNECTED'],
    ['NO_ANSWER', 'PHONE', 'NO_ANSWER'],
    ['VOICEMAIL_LEFT', 'PHONE', 'VOICEMAIL'],
    ['VOICEMAIL_FULL', 'PHONE', 'NO_ANSWER_NO_MESSAGE'],
    ['ANSWERED_DROPPED', 'PHONE', 'ANSWERED'],
    ['MESSAGE_WITH_PERSON', 'PHONE', 'ANSWERED'],
    ['PROMISE', 'PHONE', 'CONVERSATION'],
    ['PROMISE', 'EMAIL', 'RECEIVED'],
    ['HUNG_UP', 'PHONE', 'CONVERSATION'],
    ['SENT', 'LETTER', 'SENT'],
    ['BOUNCED', 'EMAIL', 'NOT_CONNECTED'],
    ['REPLY_RECEIVED', 'EMAIL', 'RECEIVED'],
    ['VISIT_MADE', 'VISIT', 'CONVERSATION'],
  ])('%s by %s: %s', (code, channel, expected) => {
    expect(historyReach(code, channel)).toBe(expected);
  });
});
