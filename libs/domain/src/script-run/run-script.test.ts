import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAboutDebt } from '../call-script/about-debt';
import { stepOf } from '../call-script/script-edges';
import { firstCall, scriptOf } from '../call-script/script-example';
import { checkRunEvent, missingDisclosures } from './check-run-event';
import { contactOfRun } from './contact-of-run';
import { attemptsAt, eventAt, type Happening, runOf } from './run-example';
import { applyRunEvent, leaveRun, replayRun, startRun } from './run-script';
import type { RunEvent } from './script-run';
import { stepKeys } from './step-keys';

const script = scriptOf();
const graph = firstCall();

const VERIFIED: readonly Happening[] = [
  { kind: 'DISCLOSED' },
  { kind: 'VERIFIED', checks: ['DATE_OF_BIRTH', 'POSTAL_CODE'] },
];
const SPOKEN: readonly Happening[] = [
  ...VERIFIED,
  { kind: 'DISCLOSED' },
  { kind: 'DISCLOSED' },
  { kind: 'SAID' },
  { kind: 'DISCLOSED' },
];
const PROMISED: readonly Happening[] = [
  ...SPOKEN,
  { kind: 'ANSWERED', answerId: 'job', note: ' Lost the job in May. ' },
  { kind: 'OFFERED', accepted: 'PAY_BY_DATE' },
  { kind: 'ACTED', record: { type: 'PROMISE', id: 'p1' } },
  { kind: 'DISCLOSED' },
  { kind: 'CLOSED' },
];

function refusalOf(before: readonly Happening[], happening: Happening) {
  const { standing } = runOf(graph, script, before);
  return checkRunEvent(standing, eventAt(standing, happening, 99), graph, script);
}

describe('a call from the first line to the promise', () => {
  const { standing, events } = runOf(graph, script, PROMISED);

  it('stands as its events say', () => {
    expect(standing).toMatchObject({
      state: 'FINISHED',
      stepId: 'done',
      isVerified: true,
      verifications: ['DATE_OF_BIRTH', 'POSTAL_CODE'],
      accepted: 'PAY_BY_DATE',
      outcome: 'PROMISE',
      notes: ['Lost the job in May.'],
    });
    expect(standing.disclosed.map(({ code }) => code)).toEqual([
      'CALLER_NAME',
      'BUSINESS_NAME',
      'INITIAL_STATEMENT',
      'VALIDATION_RIGHTS',
      'READ_BACK',
    ]);
    expect(replayRun(graph, events)).toEqual(standing);
    expect(missingDisclosures(standing, script, graph)).toEqual([]);
  });

  it('fills the contact', () => {
    expect(contactOfRun(standing, graph)).toMatchObject({
      outcome: 'PROMISE',
      verification: 'DATE_OF_BIRTH',
      note: 'Lost the job in May.',
      records: [{ type: 'PROMISE', id: 'p1' }],
      hasSpokenOfDebt: true,
    });
  });

  it('takes no more events', () => {
    expect(checkRunEvent(standing, eventAt(standing, { kind: 'BACK' }), graph, script)?.code).toBe(
      'SCRIPT_STEP_NOT_POSSIBLE',
    );
  });
});

describe('what a run refuses', () => {
  it.each<[string, readonly Happening[], Happening, string | null]>([
    ['a disclosure merely said', [], { kind: 'SAID' }, 'SCRIPT_STEP_NOT_POSSIBLE'],
    ['a disclosure skipped', [], { kind: 'SKIPPED' }, 'SCRIPT_STEP_NOT_POSSIBLE'],
    ['going back at the start', [], { kind: 'BACK' }, 'SCRIPT_STEP_NOT_POSSIBLE'],
    ['a jump to no step', [], { kind: 'JUMPED', to: 'nowhere' }, 'SCRIPT_STEP_NOT_POSSIBLE'],
    ['a jump to the amount before verifying', [], { kind: 'JUMPED', to: 'amount' }, 'NOT_VERIFIED'],
    [
      'a jump to the statement before verifying',
      [],
      { kind: 'JUMPED', to: 'initial' },
      'NOT_VERIFIED',
    ],
    ['a jump to a promise before verifying', [], { kind: 'JUMPED', to: 'promise' }, 'NOT_VERIFIED'],
    ['closing early, which is allowed', [], { kind: 'JUMPED', to: 'hung-up' }, null],
    [
      'one right answer of two',
      [{ kind: 'DISCLOSED' }],
      { kind: 'VERIFIED', checks: ['POSTAL_CODE'] },
      'NOT_VERIFIED',
    ],
    [
      'the same answer twice',
      [{ kind: 'DISCLOSED' }],
      { kind: 'VERIFIED', checks: ['POSTAL_CODE', 'POSTAL_CODE'] },
      'NOT_VERIFIED',
    ],
    [
      'checks that are none',
      [{ kind: 'DISCLOSED' }],
      { kind: 'VERIFIED', checks: ['NOT_NEEDED', 'POSTAL_CODE'] },
      'NOT_VERIFIED',
    ],
    [
      'a check that is not the script’s',
      [{ kind: 'DISCLOSED' }],
      { kind: 'VERIFIED', checks: ['KNOWN_VOICE', 'POSTAL_CODE'] },
      'NOT_VERIFIED',
    ],
    [
      'the amount before the statement',
      VERIFIED,
      { kind: 'JUMPED', to: 'amount' },
      'SCRIPT_STEP_NOT_POSSIBLE',
    ],
    [
      'an offer before the rights',
      SPOKEN.slice(0, 4),
      { kind: 'JUMPED', to: 'offer' },
      'SCRIPT_STEP_NOT_POSSIBLE',
    ],
    ['an offer after them, which is allowed', SPOKEN, { kind: 'JUMPED', to: 'offer' }, null],
    [
      'an answer there is not',
      SPOKEN,
      { kind: 'ANSWERED', answerId: 'maybe' },
      'SCRIPT_STEP_NOT_POSSIBLE',
    ],
    [
      'an offer there is not',
      [...SPOKEN, { kind: 'ANSWERED', answerId: 'job' }],
      { kind: 'OFFERED', accepted: 'LUMP_SUM' },
      'SCRIPT_STEP_NOT_POSSIBLE',
    ],
  ])('%s', (_, before, happening, code) => {
    expect(refusalOf(before, happening)?.code ?? null).toBe(code);
  });

  it('an event of another step, as after a reload', () => {
    const { standing, events } = runOf(graph, script, VERIFIED);
    const late = { ...events[0], seq: 3 } as RunEvent;
    expect(checkRunEvent(standing, late, graph, script)?.code).toBe('SCRIPT_STEP_NOT_POSSIBLE');
    expect(applyRunEvent(standing, late, graph)).toEqual(standing);
  });

  it('names the step to be said first', () => {
    const reasons = refusalOf(VERIFIED, { kind: 'JUMPED', to: 'amount' })?.reasons ?? [];
    expect(reasons.map(({ rule, value }) => [rule, value])).toEqual([
      ['BUSINESS_NAME', 'firm'],
      ['INITIAL_STATEMENT', 'initial'],
    ]);
  });

  it('nothing of the kind between businesses', () => {
    const standing = startRun(graph);
    const jump = eventAt(standing, { kind: 'JUMPED', to: 'amount' });
    expect(checkRunEvent(standing, jump, graph, scriptOf({ moment: 'BUSINESS' }))).toBeNull();
  });
});

describe('going back, jumping and leaving', () => {
  it('goes back step by step and keeps what was said', () => {
    const { standing } = runOf(graph, script, [...SPOKEN, { kind: 'BACK' }, { kind: 'BACK' }]);
    expect(standing.stepId).toBe('amount');
    expect(standing.trail).toEqual(['name', 'verify', 'firm', 'initial']);
    expect(standing.disclosed).toHaveLength(4);
  });

  it('goes back to where it jumped from', () => {
    const { standing } = runOf(graph, script, [
      { kind: 'JUMPED', to: 'hung-up' },
      { kind: 'BACK' },
    ]);
    expect(standing).toEqual(startRun(graph));
  });

  it('takes a verification back that fails the second time', () => {
    const { standing } = runOf(graph, script, [
      ...VERIFIED,
      { kind: 'BACK' },
      { kind: 'NOT_VERIFIED', why: 'NOT_THEM' },
    ]);
    expect(standing).toMatchObject({ stepId: 'wrong', isVerified: false, verifications: [] });
    expect(contactOfRun(standing, graph)).toMatchObject({
      verification: 'NOT_VERIFIED',
      hasSpokenOfDebt: false,
    });
  });

  it('says what was not disclosed when it is left', () => {
    const { standing } = runOf(graph, script, SPOKEN.slice(0, 2));
    const left = leaveRun(standing);
    expect(left.state).toBe('LEFT');
    expect(missingDisclosures(left, script, graph).map(({ code }) => code)).toEqual([
      'BUSINESS_NAME',
      'INITIAL_STATEMENT',
    ]);
  });

  it('lacks nothing where nobody was reached', () => {
    const { standing } = runOf(graph, script, [
      { kind: 'JUMPED', to: 'hung-up' },
      { kind: 'CLOSED' },
    ]);
    expect(missingDisclosures(standing, script, graph)).toEqual([]);
    expect(contactOfRun(standing, graph)).toMatchObject({
      outcome: 'HUNG_UP',
      verification: null,
      note: null,
    });
  });
});

describe('any run of a script that lints clean', () => {
  // at each turn one of the possible events is taken, by chance
  const anyRun = fc.array(fc.nat(1000), { maxLength: 40 }).map((picks) => {
    let standing = startRun(graph);
    const events: RunEvent[] = [];
    const standings = [standing];
    for (const pick of picks) {
      const possible = attemptsAt(standing, graph)
        .map((happening) => eventAt(standing, happening, events.length + 1))
        .filter((event) => checkRunEvent(standing, event, graph, script) === null);
      const event = possible[pick % Math.max(1, possible.length)];
      if (event === undefined) break;
      standing = applyRunEvent(standing, event, graph);
      events.push(event);
      standings.push(standing);
    }
    return { events, standings };
  });

  it('stands the same replayed as event by event, from any point', () => {
    fc.assert(
      fc.property(anyRun, ({ events, standings }) => {
        standings.forEach((standing, index) => {
          expect(replayRun(graph, events.slice(0, index))).toEqual(standing);
        });
      }),
    );
  });

  it('is never at a step about the debt unverified, nor verified without a verification', () => {
    fc.assert(
      fc.property(anyRun, ({ events, standings }) => {
        standings.forEach((standing, index) => {
          const step = stepOf(graph, standing.stepId);
          if (step && isAboutDebt(step)) expect(standing.isVerified).toBe(true);
          const wasVerified = events.slice(0, index).some(({ kind }) => kind === 'VERIFIED');
          if (standing.isVerified) expect(wasVerified).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('asks for nothing before the statement and the rights were said', () => {
    fc.assert(
      fc.property(anyRun, ({ standings }) => {
        for (const { stepId, disclosed } of standings) {
          if (stepId !== 'offer' && stepId !== 'promise') continue;
          const codes = disclosed.map(({ code }) => code);
          expect(codes).toEqual(expect.arrayContaining(['INITIAL_STATEMENT', 'VALIDATION_RIGHTS']));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the keys of a step', () => {
  it.each([
    ['name', ['Enter']],
    ['verify', ['1', '2', '3', 'Enter', 'r', 'n']],
    ['why', ['1', '2', '3']],
    ['offer', ['1', '2', '0']],
    ['promise', ['Enter', 's']],
    ['done', ['Enter']],
  ])('at “%s”: %o', (id, keys) => {
    const step = stepOf(graph, id);
    expect(step && stepKeys(step).map(({ key }) => key)).toEqual(keys);
  });
});
