import { DEFAULT_POLICIES } from '@kept/domain';
import { describe, expect, it } from 'vitest';
import { type PolicyRow, policiesOn } from './policy.queries';

const row = (given: Partial<PolicyRow>): PolicyRow => ({
  kind: 'CASE',
  portfolio_id: null,
  debt_kind: null,
  version: 1,
  effective_from: '2026-01-01',
  document: {},
  ...given,
});

/** From how much a case opens, on a day, in the portfolio 'metals' of trade debt. */
function openAtAon(rows: readonly PolicyRow[], on: string): number {
  const asked = {
    portfolioId: 'metals',
    debtKind: 'BUSINESS',
    on: Temporal.PlainDate.from(on),
  } as const;
  return policiesOn(rows, asked).CASE.openAtAon;
}

const houses = row({ debt_kind: 'BUSINESS', document: { openAtAon: 200_00 } });
const own = row({ portfolio_id: 'metals', document: { openAtAon: 50_00 } });

describe('the policy in force', () => {
  it('is the one a new installation begins with, where nothing was written', () => {
    expect(openAtAon([], '2026-11-09')).toBe(DEFAULT_POLICIES.BUSINESS.CASE.openAtAon);
  });

  it('is the installation’s for that kind of debt, and the portfolio’s own before it', () => {
    const persons = row({ debt_kind: 'CONSUMER', document: { openAtAon: 1 } });
    const others = row({ portfolio_id: 'other', document: { openAtAon: 2 } });
    expect(openAtAon([persons, others], '2026-11-09')).toBe(100_00);
    expect(openAtAon([persons, others, houses], '2026-11-09')).toBe(200_00);
    expect(openAtAon([persons, own, others, houses], '2026-11-09')).toBe(50_00);
  });

  it.each([
    ['2026-11-08', 50_00],
    ['2026-11-09', 75_00],
    ['2026-11-10', 75_00],
  ])('on %s opens at %i: a version counts from its own day', (on, expected) => {
    const next = row({
      portfolio_id: 'metals',
      version: 2,
      effective_from: '2026-11-09',
      document: { openAtAon: 75_00 },
    });
    expect(openAtAon([next, own], on)).toBe(expected);
  });

  it('takes from the beginning’s what a document does not say', () => {
    const asked = {
      portfolioId: 'metals',
      debtKind: 'BUSINESS',
      on: Temporal.PlainDate.from('2026-11-09'),
    } as const;
    expect(policiesOn([own], asked)).toEqual({
      ...DEFAULT_POLICIES.BUSINESS,
      CASE: { ...DEFAULT_POLICIES.BUSINESS.CASE, openAtAon: 50_00 },
    });
  });
});
