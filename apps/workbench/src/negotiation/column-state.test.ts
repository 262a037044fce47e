import { describe, expect, it } from 'vitest';
import { aDeskPlan, aNegotiation, anApproval } from '../test/negotiation';
import { approversText, clockOf, columnState, waitedSeconds, waitingText } from './column-state';

const at = (time: string) => Temporal.Instant.from(`2026-11-19T${time}Z`);

describe('where an offer stands', () => {
  it.each([
    ['PENDING_APPROVAL', 'WAITING', 'WAITING'],
    ['PROPOSED', 'APPROVED', 'APPROVED'],
    ['DECLINED', 'DECLINED', 'REFUSED'],
    ['PROPOSED', 'WITHDRAWN', 'OFFERED'],
    ['ACTIVE', 'USED', 'AGREED'],
    ['AGREED', 'USED', 'AGREED'],
    ['EXPIRED', 'WITHDRAWN', 'OPEN'],
    // countered, but the approver's terms are not there to be shown
    ['SUPERSEDED', 'COUNTERED', 'OPEN'],
  ])('a plan %s with its approval %s is %s', (status, state, kind) => {
    const plan = aDeskPlan({ status, approval: anApproval({ state }) });
    expect(columnState(plan.id, [plan]).kind).toBe(kind);
  });

  it('is open where nothing was sent, or what was sent is gone', () => {
    expect(columnState(null, []).kind).toBe('OPEN');
    expect(columnState('plan-9', [aDeskPlan()]).kind).toBe('OPEN');
  });
});

describe('waiting', () => {
  it.each([
    ['20:11:50', 'Your supervisor is asked.'],
    ['20:13:18', 'Your supervisor is asked.'],
    ['20:13:19', 'Everybody who may approve it is asked.'],
    ['20:16:48', 'Everybody who may approve it is asked.'],
    ['20:16:49', 'Nobody has answered. Tell them you will call back:'],
  ])('at %s: %s', (time, words) => {
    expect(waitingText(anApproval(), at(time))).toContain(words);
  });

  it('has no clock where the creditor decides, and says who was the first of two', () => {
    const creditor = anApproval({ needs: 'CREDITOR' });
    expect(waitingText(creditor, at('23:00:00'))).toContain('may take days');
    const half = anApproval({
      needs: 'TWO_CREDIT_MANAGERS',
      firstApprover: { __typename: 'User', id: 'user-5', name: 'Ines Roth' },
    });
    expect(waitingText(half, at('20:12:00'))).toBe('Ines Roth said yes; a second is needed.');
  });

  it.each([
    [0, '0:00'],
    [59.9, '0:59'],
    [61, '1:01'],
    [725, '12:05'],
    [-3, '0:00'],
  ])('%s seconds are %s', (seconds, clock) => {
    expect(clockOf(seconds)).toBe(clock);
  });

  it('counts from when it was asked', () => {
    expect(waitedSeconds(anApproval(), at('20:12:00'))).toBe(11);
  });
});

describe('who may approve it now', () => {
  const { approvers } = aNegotiation();
  const [theo] = approvers;
  it.each([
    ['SUPERVISOR', approvers, 'Theo Lind is in'],
    ['CREDIT_MANAGER', approvers, 'nobody who may is in'],
    ['CREDITOR', approvers, 'this may take days'],
    ['SUPERVISOR', theo ? [theo, { ...theo, id: 'user-3' }] : [], '2 who may are in'],
  ] as const)('%s', (need, those, words) => {
    expect(approversText(need, those)).toBe(words);
  });
});
