import { describe, expect, it } from 'vitest';
import type { WorklistFilter } from '../gql/graphql';
import { filterOf, isNarrowed, paramsOf } from './worklist-filter';

const EVERYTHING: WorklistFilter = {
  whose: 'TEAM',
  portfolioIds: ['p1', 'p2'],
  currency: 'GBP',
  callbackDue: true,
  promiseDue: true,
  broken: true,
  includeSuppressed: true,
  specialist: true,
  noContactDays: 10,
  minDaysPastDue: 31,
  minAmount: { amount: '1000.50', currency: 'GBP' },
};

describe('the filter in the address', () => {
  it('comes back as it was', () => {
    expect(filterOf(paramsOf(EVERYTHING))).toEqual(EVERYTHING);
    expect(filterOf(new URLSearchParams(paramsOf(EVERYTHING).toString()))).toEqual(EVERYTHING);
    expect(filterOf(paramsOf({}))).toEqual({});
  });

  it('leaves out what makes no sense', () => {
    const params = new URLSearchParams(
      'whose=nobody&currency=pounds&age=-3&silent=2.5&min=lots&min=5&broken',
    );
    expect(filterOf(params)).toEqual({ broken: true });
  });

  it('knows whether it leaves anything out', () => {
    expect(isNarrowed({})).toBe(false);
    expect(isNarrowed({ whose: 'MINE' })).toBe(false);
    expect(isNarrowed({ broken: true })).toBe(true);
  });
});
