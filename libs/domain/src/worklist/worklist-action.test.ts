import { describe, expect, it } from 'vitest';
import type { WorklistFacts } from './worklist';
import { day, prioritised } from './worklist-example';

describe('the next action', () => {
  const planned = {
    kind: 'SEND_COPIES',
    on: day('2026-11-25'),
    at: null,
    desk: 'COLLECTOR',
    rule: 'PLANNED',
    text: 'Send copies',
  } as const;
  const promise = (
    status: 'OPEN' | 'BROKEN' | 'PARTLY_KEPT' | 'KEPT',
    dueOn: string,
    graceUntil: string,
  ) => ({
    status,
    dueOn: day(dueOn),
    graceUntil: day(graceUntil),
    brokenOn:
      status === 'BROKEN' || status === 'PARTLY_KEPT' ? day(graceUntil).add({ days: 1 }) : null,
    level: 1,
  });
  const actionOf = (changes: Partial<WorklistFacts>) => {
    const { kind, on, rule } = prioritised(changes).nextAction;
    return [kind, String(on), rule];
  };

  it.each<[string, Partial<WorklistFacts>, string[]]>([
    ['nothing known', {}, ['CALL', '2026-11-23', 'CALL']],
    ['something planned', { planned }, ['SEND_COPIES', '2026-11-25', 'PLANNED']],
    [
      'a reply',
      { planned, hasReplyUnanswered: true },
      ['ANSWER_REPLY', '2026-11-23', 'ANSWER_REPLY'],
    ],
    [
      'a claim to trace today',
      { planned, claimTraceOn: day('2026-11-23') },
      ['TRACE_CLAIM', '2026-11-23', 'CLAIM_RECORDED'],
    ],
    [
      'a claim to trace tomorrow',
      { planned, claimTraceOn: day('2026-11-24') },
      ['SEND_COPIES', '2026-11-25', 'PLANNED'],
    ],
    [
      'a promise to come',
      { promise: promise('OPEN', '2026-11-25', '2026-11-30') },
      ['FOLLOW_UP_PROMISE', '2026-12-01', 'PROMISE_RECORDED'],
    ],
    [
      'a promise due today',
      { promise: promise('OPEN', '2026-11-23', '2026-11-25') },
      ['CHECK_PAYMENT', '2026-11-23', 'CHECK_PAYMENT'],
    ],
    [
      'a promise in its grace',
      { promise: promise('OPEN', '2026-11-20', '2026-11-24') },
      ['CHECK_PAYMENT', '2026-11-23', 'CHECK_PAYMENT'],
    ],
    [
      'a broken promise',
      { promise: promise('BROKEN', '2026-11-16', '2026-11-18') },
      ['CALL', '2026-11-23', 'PROMISE_BROKEN'],
    ],
    [
      'a promise partly kept',
      { promise: promise('PARTLY_KEPT', '2026-11-16', '2026-11-18') },
      ['CALL', '2026-11-23', 'PROMISE_PARTLY_KEPT'],
    ],
    [
      'a promise kept',
      { promise: promise('KEPT', '2026-11-16', '2026-11-18') },
      ['CALL', '2026-11-23', 'CALL'],
    ],
    [
      'a follow-up overtaken by the verdict',
      {
        planned: { ...planned, kind: 'FOLLOW_UP_PROMISE' },
        promise: promise('BROKEN', '2026-11-16', '2026-11-18'),
      },
      ['CALL', '2026-11-23', 'PROMISE_BROKEN'],
    ],
    [
      'a follow-up of a promise that was kept',
      {
        planned: { ...planned, kind: 'FOLLOW_UP_PROMISE' },
        promise: promise('KEPT', '2026-11-16', '2026-11-18'),
      },
      ['CALL', '2026-11-23', 'CALL'],
    ],
    [
      'a follow-up of a promise that was taken back',
      { planned: { ...planned, kind: 'FOLLOW_UP_PROMISE' }, promise: null },
      ['CALL', '2026-11-23', 'CALL'],
    ],
    [
      'a follow-up of a promise that is due tomorrow',
      {
        planned: { ...planned, kind: 'FOLLOW_UP_PROMISE' },
        promise: promise('OPEN', '2026-11-24', '2026-11-26'),
      },
      ['FOLLOW_UP_PROMISE', '2026-11-25', 'PLANNED'],
    ],
    [
      'a follow-up of a promise that is due today',
      {
        planned: { ...planned, kind: 'FOLLOW_UP_PROMISE' },
        promise: promise('OPEN', '2026-11-23', '2026-11-25'),
      },
      ['CHECK_PAYMENT', '2026-11-23', 'CHECK_PAYMENT'],
    ],
  ])('with %s: %j', (_what, changes, expected) => {
    expect(actionOf(changes)).toEqual(expected);
  });

  const plan = (
    condition: 'IN_ORDER' | 'IN_GRACE' | 'IN_ARREARS' | 'PAUSED',
    nextDueOn: string | null,
  ) => ({
    condition,
    arrearsInstalments: condition === 'IN_ARREARS' ? 1 : 0,
    nextDueOn: nextDueOn === null ? null : day(nextDueOn),
    cureUntil: condition === 'IN_ARREARS' ? day('2026-11-30') : null,
  });
  const followUp = {
    ...planned,
    kind: 'FOLLOW_UP_PLAN',
    rule: 'PLAN_AGREED',
  } as const;

  it.each<[string, Partial<WorklistFacts>, string[]]>([
    [
      'a plan in order: the business day after its next instalment',
      { plan: plan('IN_ORDER', '2026-11-27') },
      ['FOLLOW_UP_PLAN', '2026-11-30', 'PLAN_AGREED'],
    ],
    [
      'an instalment in its grace',
      { plan: plan('IN_GRACE', '2026-11-20') },
      ['FOLLOW_UP_PLAN', '2026-11-24', 'PLAN_AGREED'],
    ],
    [
      'a plan behind',
      { plan: plan('IN_ARREARS', '2026-12-20') },
      ['CALL', '2026-11-23', 'PLAN_ARREARS'],
    ],
    [
      'a plan behind that was to be followed up later',
      { plan: plan('IN_ARREARS', '2026-11-24'), planned: followUp },
      ['CALL', '2026-11-23', 'PLAN_ARREARS'],
    ],
    [
      'a plan to be followed up as planned',
      { plan: plan('IN_ORDER', '2026-11-24'), planned: followUp },
      ['FOLLOW_UP_PLAN', '2026-11-25', 'PLAN_AGREED'],
    ],
    [
      'an instalment paid before its follow-up: the next one',
      { plan: plan('IN_ORDER', '2026-12-24'), planned: followUp },
      ['FOLLOW_UP_PLAN', '2026-12-25', 'PLAN_AGREED'],
    ],
    [
      'a deposit awaited: the plan does not run yet',
      { planned: followUp },
      ['FOLLOW_UP_PLAN', '2026-11-25', 'PLAN_AGREED'],
    ],
    [
      'all paid, not yet cleared',
      { plan: plan('IN_ORDER', null) },
      ['CHECK_PAYMENT', '2026-11-23', 'CHECK_PAYMENT'],
    ],
  ])('with %s', (_what, changes, expected) => {
    expect(actionOf(changes)).toEqual(expected);
  });
});
