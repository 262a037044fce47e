import { describe, expect, it } from 'vitest';
import type { ScriptStep } from './call-script';
import { compareGraphs } from './compare-scripts';
import {
  addAnswer,
  addStep,
  changeStep,
  leadTo,
  moveStep,
  removeStep,
  setObjection,
} from './edit-graph';
import { firstCall, say } from './script-example';

const before = firstCall();

describe('what a version changes', () => {
  it('is nothing in the same', () => {
    expect(compareGraphs(before, firstCall())).toEqual([]);
  });

  it('is the words of a step', () => {
    const after = changeStep(before, 'amount', {
      ...(before.steps[4] as ScriptStep),
      text: 'New words',
    });
    expect(compareGraphs(before, after)).toEqual([
      {
        change: 'CHANGED',
        of: 'STEP',
        id: 'amount',
        title: 'amount',
        changes: [
          { what: 'text', before: 'It is about {{creditor}} and {{balance}}.', after: 'New words' },
        ],
      },
    ]);
  });

  it('is where one answer leads, and a new answer', () => {
    const after = addAnswer(leadTo(before, 'why', 'forgot', 'hung-up'), 'why', {
      label: 'Ill',
      next: 'offer',
    });
    expect(compareGraphs(before, after)[0]?.changes).toEqual([
      { what: 'answer “forgot”: next', before: 'offer', after: 'hung-up' },
      { what: 'answer “ill”: label', before: null, after: 'Ill' },
      { what: 'answer “ill”: next', before: null, after: 'offer' },
    ]);
  });

  it('is a step put in and what now leads to it', () => {
    const after = addStep(before, 'amount', say('thanks', ''));
    expect(compareGraphs(before, after).map(({ change, id }) => [change, id])).toEqual([
      ['CHANGED', 'amount'],
      ['ADDED', 'thanks'],
    ]);
  });

  it('is a step taken out, told at the end', () => {
    const after = removeStep(before, 'rights');
    expect(compareGraphs(before, after).map(({ change, id }) => [change, id])).toEqual([
      ['CHANGED', 'amount'],
      ['REMOVED', 'rights'],
    ]);
  });

  it('is the one step that was moved, not those it passed', () => {
    const after = moveStep(before, 'wrong', -5);
    expect(compareGraphs(before, after)).toEqual([
      { change: 'MOVED', of: 'STEP', id: 'wrong', title: 'wrong', changes: [] },
    ]);
  });

  it('is another beginning and another objection', () => {
    const after = {
      ...setObjection(before, { id: 'o', says: ['Why?'], answer: 'So.' }),
      start: 'verify',
    };
    expect(compareGraphs(before, after)).toMatchObject([
      { of: 'START', changes: [{ before: 'name', after: 'verify' }] },
      { change: 'ADDED', of: 'OBJECTION', title: 'Why?' },
    ]);
  });
});
