import { describe, expect, it } from 'vitest';
import type { TimelineFact } from './timeline';
import { CONTACT, tell } from './timeline-example';

const CASES: readonly [TimelineFact, readonly string[]][] = [
  [
    { type: 'CONTACT_LOGGED', payload: CONTACT },
    ['Mia called Ms Ortiz: no answer', 'Next: call, Tue 24 Nov'],
  ],
  [
    {
      type: 'CONTACT_LOGGED',
      payload: {
        ...CONTACT,
        direction: 'INBOUND',
        outcome: 'COMPLAINT',
        isComplaint: true,
        nextAction: null,
      },
    },
    ['Ms Ortiz called in, Mia answered: complaint', 'They complained'],
  ],
  [
    {
      type: 'CONTACT_LOGGED',
      payload: { ...CONTACT, channel: 'EMAIL', outcome: 'SENT', contactId: null, nextAction: null },
    },
    ['Mia wrote an e-mail to the customer: sent'],
  ],
  [
    { type: 'CONTACT_LOGGED', payload: { ...CONTACT, outcome: 'NOTE_ONLY', nextAction: null } },
    ['Mia left a note on the case'],
  ],
  [{ type: 'NOTE_ADDED', payload: { noteId: 'n1' } }, ['Note by Mia']],
  [
    {
      type: 'CALLBACK_SET',
      payload: {
        at: '2026-11-24T20:30:00Z',
        zone: 'America/New_York',
        ownerId: 'mia',
        contactId: 'ortiz',
      },
    },
    ['Callback agreed for Tue 24 Nov, 15:30 there', 'America/New_York; Mia calls Ms Ortiz'],
  ],
  [
    {
      type: 'CALLBACK_SET',
      payload: {
        at: '2026-11-25T04:30:00Z',
        zone: 'America/New_York',
        ownerId: null,
        contactId: null,
      },
    },
    ['Callback agreed for Tue 24 Nov, 23:30 there', 'America/New_York; the team calls'],
  ],
  [
    {
      type: 'ITEM_STATUS_GIVEN',
      payload: { status: 'SCHEDULED', itemIds: ['i1', 'i2'], scheduledOn: '2026-11-27' },
    },
    ['INV-1, INV-2: scheduled for payment on Fri 27 Nov', 'As the customer told Mia'],
  ],
  [{ type: 'CONTACT_ADDED', payload: { contactId: 'ortiz' } }, ['Ms Ortiz added', 'By Mia']],
  [
    { type: 'CONTACT_CHANGED', payload: { contactId: 'ortiz', fields: ['mayDiscuss'] } },
    ['Ms Ortiz changed: may discuss', 'By Mia'],
  ],
  [
    { type: 'CONTACT_POINT_ADDED', payload: { contactPointId: 'phone', kind: 'PHONE' } },
    ['New phone number +1 614 555 0134', 'By Mia'],
  ],
  [
    {
      type: 'CONTACT_POINT_CHANGED',
      payload: {
        contactPointId: 'phone',
        kind: 'PHONE',
        from: 'UNVERIFIED',
        to: 'WRONG',
        fields: ['state'],
      },
    },
    ['+1 614 555 0134 is wrong, was unverified', 'By Mia'],
  ],
  [
    {
      type: 'CONTACT_POINT_CHANGED',
      payload: {
        contactPointId: 'zz',
        kind: 'EMAIL',
        from: 'VALID',
        to: 'VALID',
        fields: ['label'],
      },
    },
    ['The e-mail address changed: label', 'By Mia'],
  ],
];

describe('the contact events', () => {
  it.each(CASES)('are told: %o', (fact, expected) => {
    expect(tell(fact)).toEqual(expected);
  });
});
