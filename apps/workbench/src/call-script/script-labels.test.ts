import { STARTER_SCRIPTS } from '@kept/domain';
import { describe, expect, it } from 'vitest';
import { SMALL_GRAPH } from '../test/studio';
import { conditionLines, stepName, wayLabel } from './script-labels';

describe('conditions in words', () => {
  it('says each clause that is given', () => {
    expect(
      conditionLines([
        {
          direction: 'OUTBOUND',
          debtKinds: ['CONSUMER'],
          countries: ['US'],
          relations: ['THIRD_PARTY', 'DEBT_BUYER'],
          isFirstContact: false,
          promise: 'BROKEN',
          plan: 'IN_ARREARS',
          hasDispute: false,
          facts: ['VULNERABILITY'],
          isDecisionMaker: true,
          languages: ['es'],
        },
        {},
      ]),
    ).toEqual([
      'we call, private persons, in US, for an agency or a buyer of debts, after the first contact, ' +
        'a promise was broken, a plan is in arrears, nothing is disputed, on file: vulnerable, ' +
        'with a decision-maker, language es',
      'always',
    ]);
  });

  it('has words for every starter script', () => {
    for (const { conditions } of STARTER_SCRIPTS) {
      expect(conditionLines(conditions).join(' ')).not.toMatch(/[A-Z]{3,}_|undefined/);
    }
  });
});

it('names the ways on and the steps they lead to', () => {
  const ask = SMALL_GRAPH.steps[1];
  if (ask === undefined) throw new Error('the graph has a question');
  expect(wayLabel(ask, 'no')).toBe('No');
  expect(stepName(SMALL_GRAPH, 'later')).toBe('Ring later');
  expect(stepName(SMALL_GRAPH, 'gone')).toBe('gone (there is no such step)');
});
