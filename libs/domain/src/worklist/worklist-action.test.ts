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
});
