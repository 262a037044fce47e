import { describe, expect, it } from 'vitest';
import type { ApprovalNeed } from '../authority/authority';
import type { ApprovalPhase, ApprovalPolicy } from './approval';
import { approvalPhase, isAskedOf, phaseChangesAt } from './approval-phase';

const ASKED_AT = Temporal.Instant.from('2026-11-23T15:00:00Z');
const POLICY: ApprovalPolicy = { ownSupervisorSeconds: 90, callbackSeconds: 300 };
const atSecond = (seconds: number) => ASKED_AT.add({ milliseconds: Math.round(seconds * 1000) });
const waiting = (needs: ApprovalNeed, isCallback = false) => ({
  needs,
  askedAt: ASKED_AT,
  isCallback,
});

describe('approvalPhase', () => {
  it.each<[number, ApprovalPhase, ApprovalPhase]>([
    [0, 'OWN_SUPERVISOR', 'EVERYONE'],
    [89, 'OWN_SUPERVISOR', 'EVERYONE'],
    [89.999, 'OWN_SUPERVISOR', 'EVERYONE'],
    [90, 'EVERYONE', 'EVERYONE'],
    [91, 'EVERYONE', 'EVERYONE'],
    [299, 'EVERYONE', 'EVERYONE'],
    [299.999, 'EVERYONE', 'EVERYONE'],
    [300, 'CALLBACK', 'CALLBACK'],
    [301, 'CALLBACK', 'CALLBACK'],
    [86_400, 'CALLBACK', 'CALLBACK'],
  ])('after %d s: %s for a supervisor, %s beyond one', (seconds, supervisor, beyond) => {
    expect(approvalPhase(waiting('SUPERVISOR'), atSecond(seconds), POLICY)).toBe(supervisor);
    expect(approvalPhase(waiting('CREDIT_MANAGER'), atSecond(seconds), POLICY)).toBe(beyond);
    expect(approvalPhase(waiting('TWO_CREDIT_MANAGERS'), atSecond(seconds), POLICY)).toBe(beyond);
    expect(approvalPhase(waiting('CREDITOR'), atSecond(seconds), POLICY)).toBe('CREDITOR');
  });

  it('is a callback as soon as it was made one', () => {
    expect(approvalPhase(waiting('SUPERVISOR', true), atSecond(5), POLICY)).toBe('CALLBACK');
    expect(approvalPhase(waiting('CREDITOR', true), atSecond(5), POLICY)).toBe('CREDITOR');
  });
});

describe('phaseChangesAt', () => {
  it.each<[ApprovalNeed, number, number | null]>([
    ['SUPERVISOR', 0, 90],
    ['SUPERVISOR', 89, 90],
    ['SUPERVISOR', 90, 300],
    ['SUPERVISOR', 299, 300],
    ['SUPERVISOR', 300, null],
    ['CREDIT_MANAGER', 0, 300],
    ['CREDITOR', 0, null],
  ])('%s after %d s: at %j s', (needs, seconds, expected) => {
    const at = phaseChangesAt(waiting(needs), atSecond(seconds), POLICY);
    expect(at === null ? null : (at.epochMilliseconds - ASKED_AT.epochMilliseconds) / 1000).toBe(
      expected,
    );
  });

  it('says when the phase changes, also where a callback comes before everyone', () => {
    const policy = { ownSupervisorSeconds: 300, callbackSeconds: 60 };
    const at = phaseChangesAt(waiting('SUPERVISOR'), atSecond(0), policy);
    expect(at?.toString()).toBe(atSecond(60).toString());
    expect(approvalPhase(waiting('SUPERVISOR'), atSecond(60), policy)).toBe('CALLBACK');
  });
});

describe('isAskedOf', () => {
  const asked = (
    roles: string[],
    seconds: number,
    changes: { needs?: ApprovalNeed; isOwnSupervisor?: boolean; firstApproverId?: string } = {},
  ) =>
    isAskedOf(
      {
        ...waiting(changes.needs ?? 'SUPERVISOR'),
        askedById: 'mia',
        firstApproverId: changes.firstApproverId ?? null,
      },
      { userId: 'sam', roles, isOwnSupervisor: changes.isOwnSupervisor ?? false },
      atSecond(seconds),
      POLICY,
    );

  it.each([
    [0, true, true],
    [89, false, false],
    [89, true, true],
    [90, false, true],
    [91, false, true],
    [301, false, true],
  ])('after %d s, own supervisor %s: %s', (seconds, isOwnSupervisor, expected) => {
    expect(asked(['SUPERVISOR'], seconds, { isOwnSupervisor })).toBe(expected);
  });

  it.each<[ApprovalNeed, string, boolean]>([
    ['SUPERVISOR', 'COLLECTOR', false],
    ['SUPERVISOR', 'CREDIT_MANAGER', true],
    ['CREDIT_MANAGER', 'SUPERVISOR', false],
    ['CREDIT_MANAGER', 'CREDIT_MANAGER', true],
    ['TWO_CREDIT_MANAGERS', 'SUPERVISOR', false],
    ['CREDITOR', 'CREDIT_MANAGER', true],
    ['CREDITOR', 'CASH_CLERK', false],
  ])('%s of a %s: %s', (needs, role, expected) => {
    expect(asked([role], 120, { needs, isOwnSupervisor: true })).toBe(expected);
  });

  it('never of who asked, and not twice of who approved first', () => {
    const approval = { ...waiting('SUPERVISOR'), askedById: 'sam' };
    const sam = { userId: 'sam', roles: ['SUPERVISOR'], isOwnSupervisor: true };
    expect(isAskedOf(approval, sam, atSecond(120), POLICY)).toBe(false);
    const needs = 'TWO_CREDIT_MANAGERS';
    expect(asked(['CREDIT_MANAGER'], 0, { needs, firstApproverId: 'sam' })).toBe(false);
    expect(asked(['CREDIT_MANAGER'], 0, { needs, firstApproverId: 'kim' })).toBe(true);
  });
});
