import { describe, expect, it } from 'vitest';
import { anAssessment } from '../test/negotiation';
import {
  type AffordabilityDraft,
  affordabilityFrom,
  EMPTY_AFFORDABILITY,
  readAffordability,
  surplusOf,
} from './affordability-draft';

const TODAY = '2026-11-19';
const typed = (patch: Partial<AffordabilityDraft>): AffordabilityDraft => ({
  ...EMPTY_AFFORDABILITY,
  income: '2000',
  ...patch,
});

describe('what somebody has to live on, as it is typed', () => {
  it.each([
    [{}, 200_000],
    [{ essentials: '1600', otherDebts: '100' }, 30_000],
    [{ period: 'WEEKLY', income: '450', essentials: '400' }, 21_666],
    [{ period: 'FORTNIGHTLY', income: '900', essentials: '800' }, 21_666],
    [{ essentials: '2100' }, -10_000],
    [{ income: '' }, null],
    [{ income: 'a lot' }, null],
  ] satisfies [Partial<AffordabilityDraft>, number | null][])(
    '%j leaves %s a month',
    (patch, left) => {
      expect(surplusOf(typed(patch), 'USD', TODAY)).toBe(left);
    },
  );

  it.each([
    [{ income: '' }, 'income'],
    [{ essentials: '1,2' }, 'essentials'],
    [{ otherDebts: 'x' }, 'otherDebts'],
    [{ dependants: 'two' }, 'dependants'],
  ] satisfies [Partial<AffordabilityDraft>, string][])('%j is mended at %s', (patch, field) => {
    const read = readAffordability(typed(patch), 'USD', TODAY);
    expect('field' in read && read.field).toBe(field);
  });

  it('begins with what was said the last time, the note anew', () => {
    expect(affordabilityFrom(anAssessment({ note: 'rent went up' }))).toMatchObject({
      income: '2000.00',
      essentials: '1600.00',
      dependants: '2',
      note: '',
    });
    expect(affordabilityFrom(null)).toBe(EMPTY_AFFORDABILITY);
  });
});
