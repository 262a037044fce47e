import { describe, expect, it } from 'vitest';
import type { TimelineFact } from './timeline';
import { CONTACT, NAMES, tell, usd } from './timeline-example';

describe('timelineText', () => {
  it('names the system, and speaks in general words of what has no name any more', () => {
    const fact: TimelineFact = {
      type: 'CASE_ASSIGNED',
      payload: { fromOwnerId: 'gone', toOwnerId: 'mia' },
    };
    expect(tell(fact, null)).toEqual(['Case given to Mia', 'By Kept, was with a former user']);
    expect(tell({ type: 'NOTE_ADDED', payload: { noteId: 'n' } }, 'gone')).toEqual([
      'Note by a former user',
    ]);
    expect(tell({ type: 'CONTACT_LOGGED', payload: CONTACT }, 'gone')[0]).toBe(
      'A former user called Ms Ortiz: no answer',
    );
    expect(
      tell({ type: 'CONTACT_LOGGED', payload: CONTACT }, 'mia', new Map([['mia', 'Mia']]))[0],
    ).toBe('Mia called a contact: no answer');
  });

  it.each<[TimelineFact]>([
    [{ type: 'CONTACT_LOGGED', payload: CONTACT }],
    [{ type: 'CONTACT_POINT_ADDED', payload: { contactPointId: 'phone', kind: 'PHONE' } }],
    [{ type: 'TEAM_CREATED', payload: { teamId: 'north', portfolioIds: ['metal'] } }],
    [{ type: 'ADJUSTMENT_RECORDED', payload: { invoiceId: 'i1', kind: 'FEE', amount: usd(1) } }],
    [{ type: 'USER_INVITED', payload: { userId: 'new', roles: [], teamIds: ['north'] } }],
  ])('leaves no gap, with names or without: %o', (fact) => {
    for (const names of [NAMES, new Map<string, string>()]) {
      for (const text of tell(fact, 'mia', names)) {
        expect(text).not.toMatch(/undefined|null|NaN| {2}|^\s|\s$/);
      }
    }
  });
});
