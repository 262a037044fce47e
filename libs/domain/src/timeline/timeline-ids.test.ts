import { describe, expect, it } from 'vitest';
import type { TimelineFact } from './timeline';
import { CONTACT, usd } from './timeline-example';
import { timelineIds } from './timeline-ids';

const FACTS: readonly TimelineFact[] = [
  { type: 'CASE_ASSIGNED', payload: { fromOwnerId: 'ben', toOwnerId: null } },
  { type: 'CONTACT_LOGGED', payload: CONTACT },
  {
    type: 'PAYMENT_ALLOCATED',
    payload: {
      paymentId: 'x',
      basis: 'OLDEST',
      allocations: [
        { invoiceId: 'i1', amount: 1 },
        { invoiceId: 'i2', amount: 1 },
      ],
      unapplied: usd(0),
    },
  },
  {
    type: 'ITEM_STATUS_GIVEN',
    payload: { status: 'APPROVED', itemIds: ['i2', 'i3'], scheduledOn: null },
  },
  { type: 'CREDIT_ALLOCATED', payload: { creditNoteId: 'cn', allocations: [], unapplied: usd(1) } },
  { type: 'USER_INVITED', payload: { userId: 'new', roles: [], teamIds: ['north'] } },
  { type: 'TEAM_CREATED', payload: { teamId: 'north', portfolioIds: ['metal'] } },
];

describe('timelineIds', () => {
  it('finds what a page of events will look up, once each', () => {
    expect(timelineIds(FACTS.map((fact) => ({ ...fact, actorId: 'mia' })))).toEqual({
      users: ['mia', 'ben', 'new'],
      contacts: ['ortiz'],
      contactPoints: ['phone'],
      invoices: ['i1', 'i2', 'i3'],
      creditNotes: ['cn'],
      teams: ['north'],
      portfolios: ['metal'],
    });
  });

  it('finds nobody behind the system', () => {
    const event = { type: 'NOTE_ADDED', payload: { noteId: 'n' }, actorId: null } as const;
    expect(timelineIds([event]).users).toEqual([]);
  });
});
