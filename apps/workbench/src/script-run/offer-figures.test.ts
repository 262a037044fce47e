import { DEFAULT_AUTHORITY, DEFAULT_PLAN_POLICY } from '@kept/domain';
import { describe, expect, it } from 'vitest';
import type { Negotiation } from '../negotiation/desk-facts';
import { aCase } from '../test/case-view';
import { aNegotiation, anAssessment, DESK_ITEMS } from '../test/negotiation';
import { factsOfCall, isPromiseDay, offerFigures, promiseDays } from './offer-figures';

const MIA = { userId: 'user-1', roles: ['COLLECTOR'] };
const THEO = { userId: 'user-2', roles: ['SUPERVISOR'] };
const VIEW = aCase({ items: [...DESK_ITEMS] });

const CONSUMER: Partial<Negotiation> = {
  debtKind: 'CONSUMER',
  planPolicy: DEFAULT_PLAN_POLICY.CONSUMER,
  authorityPolicy: DEFAULT_AUTHORITY.CONSUMER,
};

function factsFor(changes: Partial<Negotiation> = {}, holder = MIA) {
  return factsOfCall(VIEW, aNegotiation(changes), holder);
}

const payDay = (day: number) => ({ __typename: 'UsualPayDay' as const, day, share: 0.6, times: 5 });
const daysFor = (changes: Partial<Negotiation>, holder = MIA) => {
  const { until, payDay: day } = promiseDays(factsFor(changes, holder));
  return { until: until?.toString(), payDay: day?.toString() };
};

describe('the days one may promise alone', () => {
  it('are so many ahead as the role allows', () => {
    expect(daysFor({ usualPayDays: [] })).toEqual({ until: '2026-12-03', payDay: undefined });
    expect(daysFor({ usualPayDays: [] }, THEO).until).toBe('2026-12-20');
  });

  it('are their pay day besides, and that alone, where it comes later', () => {
    expect(daysFor({ usualPayDays: [payDay(25)] }).payDay).toBeUndefined();
    expect(daysFor({ usualPayDays: [payDay(10)] }).payDay).toBe('2026-12-10');
    const days = promiseDays(factsFor({ usualPayDays: [payDay(10)] }));
    const on = (text: string) => isPromiseDay(Temporal.PlainDate.from(text), days);
    expect(['2026-12-03', '2026-12-04', '2026-12-10'].map(on)).toEqual([true, false, true]);
  });

  it('are none for somebody without authority', () => {
    const nobody = { userId: 'user-3', roles: ['AUDITOR'] };
    expect(daysFor({ usualPayDays: [] }, nobody).until).toBeUndefined();
  });
});

describe('the figures of the offers', () => {
  it('are about what is late and free', () => {
    expect(offerFigures(factsFor()).PAY_NOW).toMatch(/^8,?000\.00 USD/);
  });

  it('name no amount to pay now where nothing is free', () => {
    expect(offerFigures(factsFor({ items: [] })).PAY_NOW).toBeUndefined();
  });

  it('offer as many parts as the role may agree, more for the one above', () => {
    expect(offerFigures(factsFor()).IN_PARTS).toMatch(/up to 3/);
    expect(offerFigures(factsFor({}, THEO)).IN_PARTS).toMatch(/up to 6/);
  });

  it('offer no lump sum to whom nothing may be forgiven', () => {
    expect(offerFigures(factsFor()).LUMP_SUM).toBeUndefined();
    expect(offerFigures(factsFor({}, THEO)).LUMP_SUM).toMatch(/7,?600/);
  });

  it('offer a person no parts beyond the amount this role may agree', () => {
    expect(offerFigures(factsFor(CONSUMER)).IN_PARTS).toBeUndefined();
  });

  it('tell what can be spared once it was assessed, and that it is looked at again', () => {
    expect(offerFigures(factsFor(CONSUMER)).ARRANGEMENT).toMatch(/what they can spare/);
    const assessed = factsFor({ ...CONSUMER, assessments: [anAssessment()] });
    expect(offerFigures(assessed).ARRANGEMENT).toMatch(/300\.00 USD a month.*6 months/);
  });

  it('press nobody who has nothing to spare', () => {
    const nothing = {
      __typename: 'Money' as const,
      minorUnits: 160_000,
      currency: 'USD',
      amount: '1600.00',
    };
    const assessed = factsFor({ ...CONSUMER, assessments: [anAssessment({ income: nothing })] });
    expect(offerFigures(assessed).ARRANGEMENT).toMatch(/nothing can be spared/);
  });
});
