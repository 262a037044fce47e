import { describe, expect, it } from 'vitest';
import type { ComplianceFact } from '../compliance-fact/compliance-fact';
import type { ContactHistoryRow, ContactProposal, ProposedPoint } from './contact-decision';
import { exampleContact, exampleFact, exampleQuestion } from './contact-example';
import { decideContact } from './decide-contact';

type Asked = {
  readonly facts?: readonly ComplianceFact[];
  readonly proposal?: Partial<ContactProposal>;
  readonly history?: readonly ContactHistoryRow[];
  readonly point?: Partial<ProposedPoint>;
  readonly at?: string;
};

function decide({ point, ...asked }: Asked) {
  const question = exampleQuestion(asked);
  const usual = { id: 'point', use: null, state: 'VALID', isOptedOut: false } as const;
  return decideContact({
    ...question,
    facts: { ...question.facts, point: { ...usual, ...point } },
  });
}

const EMAIL = { channel: 'EMAIL', hasOptOutNotice: true } as const;
const TEXT = { channel: 'TEXT', hasOptOutNotice: true } as const;
const AGREED = exampleFact('CONSENT', { scope: 'EMAIL', basis: 'form', isDirect: true });
const theirs = (channel: 'EMAIL' | 'TEXT', at: string) =>
  exampleContact(at, { channel, direction: 'INBOUND', reach: 'RECEIVED' });

describe('US-MEDIUM-1', () => {
  const stop = (channels: ('PHONE' | 'EMAIL' | 'TEXT')[], contactPointId: string | null = null) =>
    exampleFact(
      'MEDIUM_OPT_OUT',
      { channels },
      {
        isWritten: false,
        contactPointId,
        receivedAt: Temporal.Instant.from('2026-05-01T12:00:00Z'),
      },
    );

  it.each<[string, Asked, string]>([
    ['by that medium', { facts: [stop(['PHONE'])] }, 'BLOCK'],
    ['by a letter', { facts: [stop(['PHONE'])], proposal: { channel: 'LETTER' } }, 'ALLOW'],
    ['to that number', { facts: [stop(['PHONE'], 'point')] }, 'BLOCK'],
    ['to another number', { facts: [stop(['PHONE'], 'other')] }, 'ALLOW'],
    [
      'to confirm it',
      { facts: [stop(['EMAIL'])], proposal: { ...EMAIL, purpose: 'OPT_OUT_CONFIRMATION' } },
      'ALLOW',
    ],
    [
      'to confirm it again',
      {
        facts: [stop(['EMAIL'])],
        proposal: { ...EMAIL, purpose: 'OPT_OUT_CONFIRMATION' },
        history: [
          exampleContact('2026-05-02T12:00:00Z', {
            channel: 'EMAIL',
            reach: 'SENT',
            purpose: 'OPT_OUT_CONFIRMATION',
          }),
        ],
      },
      'BLOCK',
    ],
    [
      'in reply',
      {
        facts: [stop(['EMAIL'])],
        proposal: EMAIL,
        history: [theirs('EMAIL', '2026-05-03T12:00:00Z')],
      },
      'ALLOW',
    ],
    [
      'a second time in reply',
      {
        facts: [stop(['EMAIL'])],
        proposal: EMAIL,
        history: [
          theirs('EMAIL', '2026-05-03T12:00:00Z'),
          exampleContact('2026-05-03T13:00:00Z', { channel: 'EMAIL', reach: 'SENT' }),
        ],
      },
      'BLOCK',
    ],
    [
      'as the law asks',
      { facts: [stop(['EMAIL']), AGREED], proposal: { ...EMAIL, purpose: 'REQUIRED_BY_LAW' } },
      'ALLOW',
    ],
  ])('%s: %s', (_what, asked, expected) => {
    expect(decide(asked).decision).toBe(expected);
  });

  it.each([
    // up to then STOP to texts ends texts, from then on recorded calls too
    ['2027-01-30T16:00:00Z', 'ALLOW'],
    ['2027-01-31T16:00:00Z', 'BLOCK'],
  ])('US-TCPA-2: a recorded call at %s after STOP to a text: %s', (at, expected) => {
    const consent = exampleFact('CONSENT', { scope: 'AUTODIALER', basis: 'form', isDirect: true });
    const proposal = { channel: 'PRERECORDED_CALL' } as const;
    expect(decide({ at, facts: [stop(['TEXT']), consent], proposal }).decision).toBe(expected);
  });
});

describe('messages', () => {
  it.each<[string, Asked, string]>([
    ['a postcard', { proposal: { channel: 'POSTCARD' } }, 'BLOCK'],
    ['a public post', { proposal: { channel: 'SOCIAL_PUBLIC' } }, 'BLOCK'],
    [
      'an e-mail without a way out',
      { facts: [AGREED], proposal: { channel: 'EMAIL', hasOptOutNotice: false } },
      'BLOCK',
    ],
    ['one not written yet', { facts: [AGREED], proposal: { channel: 'EMAIL' } }, 'ALLOW'],
    ['to the employer’s address', { proposal: EMAIL, point: { use: 'WORK' } }, 'BLOCK'],
    ['to it with consent', { facts: [AGREED], proposal: EMAIL, point: { use: 'WORK' } }, 'ALLOW'],
    ['an e-mail without consent', { proposal: EMAIL }, 'WARN'],
    [
      'after theirs',
      { proposal: EMAIL, history: [theirs('EMAIL', '2026-04-20T12:00:00Z')] },
      'ALLOW',
    ],
    ['a recorded voice', { proposal: { channel: 'PRERECORDED_CALL' } }, 'BLOCK'],
  ])('%s: %s', (_what, asked, expected) => {
    expect(decide(asked).decision).toBe(expected);
  });

  it.each([
    // the creditor's notice leaves 35 days to opt out
    ['2026-04-02T16:00:00Z', 'WARN'],
    ['2026-04-01T16:00:00Z', 'ALLOW'],
  ])(
    'US-ELEC-2: an e-mail on 6 May after the creditor’s notice of %s: %s',
    (received, expected) => {
      const notice = exampleFact(
        'CONSENT',
        { scope: 'EMAIL', basis: 'creditor’s notice', isDirect: false },
        { receivedAt: Temporal.Instant.from(received) },
      );
      expect(decide({ facts: [notice], proposal: EMAIL }).decision).toBe(expected);
    },
  );

  it.each([
    ['2026-03-06T16:00:00Z', 'WARN'],
    ['2026-03-07T16:00:00Z', 'ALLOW'],
    ['2026-03-08T16:00:00Z', 'ALLOW'],
  ])('US-ELEC-2: a text on 6 May after theirs of %s: %s', (at, expected) => {
    const history = [theirs('TEXT', at)];
    expect(decide({ proposal: TEXT, history }).decision).toBe(expected);
    const checked = exampleFact('NUMBER_CHECKED', { on: '2026-05-01' });
    expect(decide({ proposal: TEXT, history, facts: [checked] }).decision).toBe('ALLOW');
  });
});

describe('KEPT-POINT', () => {
  it.each([
    ['VALID', false, 'ALLOW'],
    ['UNVERIFIED', false, 'ALLOW'],
    ['WRONG', false, 'BLOCK'],
    ['DISCONNECTED', false, 'BLOCK'],
    ['DO_NOT_USE', false, 'BLOCK'],
    ['VALID', true, 'BLOCK'],
  ] as const)('%s, opted out %s: %s', (state, isOptedOut, expected) => {
    expect(decide({ point: { state, isOptedOut } }).decision).toBe(expected);
  });
});
