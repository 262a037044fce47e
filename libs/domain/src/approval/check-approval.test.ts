import { describe, expect, it } from 'vitest';
import type { ApprovalNeed, AuthorityVerdict } from '../authority/authority';
import { APPROVAL_STATES } from './approval';
import {
  type ApprovalDecision,
  type ApprovalFacts,
  checkApproval,
  isHalfGiven,
} from './check-approval';

const WITHIN: AuthorityVerdict = { decision: 'WITHIN', needs: null, reasons: [] };
const reasons = [{ rule: 'PLAN_AMOUNT', text: 'More than 250,000.00' }];
const needing = (needs: ApprovalNeed): AuthorityVerdict => ({ decision: 'NEEDS', needs, reasons });
const NEVER: AuthorityVerdict = { decision: 'NEVER', needs: null, reasons };

const waiting = (changes: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  state: 'WAITING',
  needs: 'SUPERVISOR',
  askedById: 'mia',
  firstApproverId: null,
  ...changes,
});
const sam = { userId: 'sam', roles: ['SUPERVISOR'] };
const kim = { userId: 'kim', roles: ['CREDIT_MANAGER'] };
const mia = { userId: 'mia', roles: ['COLLECTOR'] };

const codeOf = (...args: Parameters<typeof checkApproval>) => checkApproval(...args)?.code ?? null;

describe('checkApproval', () => {
  it.each<[ApprovalDecision]>([['approve'], ['counter'], ['decline']])(
    'lets who may %s, and nobody on their own request',
    (decision) => {
      expect(codeOf(decision, waiting(), sam, WITHIN)).toBeNull();
      expect(codeOf(decision, waiting(), kim, WITHIN)).toBeNull();
      expect(codeOf(decision, waiting({ askedById: 'sam' }), sam, WITHIN)).toBe('OWN_REQUEST');
      expect(codeOf(decision, waiting(), { ...mia, userId: 'ben' }, WITHIN)).toBe(
        'BEYOND_AUTHORITY',
      );
      expect(codeOf(decision, waiting({ needs: 'CREDIT_MANAGER' }), sam, WITHIN)).toBe(
        'BEYOND_AUTHORITY',
      );
    },
  );

  it('lets who asked withdraw, and nobody else', () => {
    expect(codeOf('withdraw', waiting(), mia, null)).toBeNull();
    expect(codeOf('withdraw', waiting(), sam, null)).toBe('NOT_ALLOWED');
  });

  it.each(APPROVAL_STATES.filter((state) => state !== 'WAITING'))(
    'makes one decision: %s is decided',
    (state) => {
      expect(codeOf('approve', waiting({ state }), sam, WITHIN)).toBe('APPROVAL_DECIDED');
      expect(codeOf('counter', waiting({ state }), sam, WITHIN)).toBe('APPROVAL_DECIDED');
      expect(codeOf('decline', waiting({ state }), sam, null)).toBe('APPROVAL_DECIDED');
      expect(codeOf('withdraw', waiting({ state }), mia, null)).toBe('APPROVAL_DECIDED');
    },
  );

  it('binds the approver by their own limits, and says which', () => {
    const refusal = checkApproval('approve', waiting(), sam, needing('CREDIT_MANAGER'));
    expect(refusal).toMatchObject({ code: 'BEYOND_AUTHORITY', reasons });
    expect(codeOf('counter', waiting(), sam, needing('SUPERVISOR'))).toBe('BEYOND_AUTHORITY');
    expect(codeOf('approve', waiting(), sam, NEVER)).toBe('NOBODY_MAY_AGREE');
    // saying no passes no limit
    expect(codeOf('decline', waiting(), sam, needing('CREDIT_MANAGER'))).toBeNull();
  });

  it.each<[ApprovalNeed, ApprovalNeed, string | null]>([
    ['TWO_CREDIT_MANAGERS', 'TWO_CREDIT_MANAGERS', null],
    ['CREDITOR', 'CREDITOR', null],
    ['CREDITOR', 'TWO_CREDIT_MANAGERS', null],
    ['TWO_CREDIT_MANAGERS', 'CREDITOR', 'BEYOND_AUTHORITY'],
    ['TWO_CREDIT_MANAGERS', 'CREDIT_MANAGER', 'BEYOND_AUTHORITY'],
    ['CREDIT_MANAGER', 'TWO_CREDIT_MANAGERS', 'BEYOND_AUTHORITY'],
  ])('where %s is asked and their limits need %s: %s', (needs, needed, code) => {
    expect(codeOf('approve', waiting({ needs }), kim, needing(needed))).toBe(code);
    // a counter-offer is always within one's own
    expect(codeOf('counter', waiting({ needs }), kim, needing(needed))).toBe('BEYOND_AUTHORITY');
  });

  it('asks for two people where two are needed', () => {
    const half = waiting({ needs: 'TWO_CREDIT_MANAGERS', firstApproverId: 'kim' });
    const verdict = needing('TWO_CREDIT_MANAGERS');
    expect(codeOf('approve', half, kim, verdict)).toBe('OWN_REQUEST');
    expect(codeOf('decline', half, kim, null)).toBeNull();
    expect(codeOf('approve', half, { ...kim, userId: 'lee' }, verdict)).toBeNull();
  });
});

describe('isHalfGiven', () => {
  it.each<[ApprovalNeed, string | null, string, boolean]>([
    ['TWO_CREDIT_MANAGERS', null, 'COLLECTOR', true],
    ['TWO_CREDIT_MANAGERS', null, 'SUPERVISOR', true],
    // who asked is the first of the two
    ['TWO_CREDIT_MANAGERS', null, 'CREDIT_MANAGER', false],
    ['TWO_CREDIT_MANAGERS', 'kim', 'COLLECTOR', false],
    ['CREDIT_MANAGER', null, 'COLLECTOR', false],
    ['CREDITOR', null, 'COLLECTOR', false],
  ])('%s after %j, asked by a %s: %s', (needs, firstApproverId, role, expected) => {
    expect(isHalfGiven({ needs, firstApproverId }, { roles: [role] })).toBe(expected);
  });
});
