import { describe, expect, it } from 'vitest';
import { asked } from '../test/approvals';
import { usd } from '../test/case-view';
import { askedTitle, beforeYouWords, caseWords, planWords } from './approval-words';

const INVOICE = { __typename: 'Invoice', id: 'i1', number: 'INV-1' } as const;

describe('what is asked', () => {
  it('says a settlement with what it forgives, in parts', () => {
    const approval = asked();
    expect(askedTitle(approval)).toBe('Settle 7,200.00 USD, forgives 10 %');
    expect(approval.plan && planWords(approval.plan, '2026-11-19')).toBe(
      '5,000 + 2,200 · ends Mon 30 Nov, 11 days',
    );
  });

  it.each([
    [['2027-01-31', '2027-03-01', '2027-03-31'], 'monthly'],
    [['2026-12-01', '2026-12-15', '2026-12-29'], 'every two weeks'],
    [['2026-12-01', '2026-12-08', '2026-12-15'], 'weekly'],
    [['2026-12-01', '2026-12-20', '2027-02-15'], undefined],
  ])('reads the rhythm of %j as %s', (days, rhythm) => {
    const { plan } = asked();
    if (!plan) throw new Error('a settlement is a plan');
    const instalments = days.flatMap((dueOn, index) =>
      plan.instalments.slice(0, 1).map((part) => ({ ...part, number: index + 1, dueOn })),
    );
    const words = planWords({ ...plan, instalments }, '2026-11-19').split(' · ');
    expect(words.length === 3 ? words[1] : undefined).toBe(rhythm);
  });

  it('says a promise and a waiver', () => {
    const promise = {
      __typename: 'PromiseAsked',
      amount: usd(50_000),
      dueOn: '2026-12-24',
      method: 'TRANSFER',
    } as const;
    expect(askedTitle(asked({ plan: null, promise }))).toBe('Promise of 500.00 USD by Thu 24 Dec');
    const waiver = {
      __typename: 'WaiverAsked',
      amount: usd(4_500),
      reason: 'our delay',
      invoice: INVOICE,
    } as const;
    expect(askedTitle(asked({ plan: null, waiver }))).toBe('Waive 45.00 USD on INV-1');
  });

  it('says the case in a line', () => {
    expect(caseWords(asked().case)).toBe(
      '5,000.00 USD overdue · oldest 64 days · 1 promise not kept',
    );
    expect(caseWords({ ...asked().case, items: [], promises: [] })).toBe('nothing overdue');
  });
});

describe('somebody was quicker', () => {
  const nora = { __typename: 'User', id: 'user-3', name: 'Nora Hill' } as const;
  const decided = (state: string) =>
    asked({ state, decidedBy: nora, decidedAt: '2026-11-19T20:12:08Z' });
  const pressed = Temporal.Instant.from('2026-11-19T20:12:10Z');

  it.each([
    ['APPROVED', 'Nora approved it 2 s before you.'],
    ['DECLINED', 'Nora declined it 2 s before you.'],
    ['COUNTERED', 'Nora answered with own terms 2 s before you.'],
    ['WITHDRAWN', 'Mia has withdrawn it.'],
    ['WAITING', 'It changed meanwhile: look at it again.'],
  ])('%s: %s', (state, words) => {
    expect(beforeYouWords(decided(state), pressed)).toBe(words);
  });

  it('leaves out seconds that are none', () => {
    const later = Temporal.Instant.from('2026-11-19T20:22:10Z');
    expect(beforeYouWords(decided('APPROVED'), later)).toBe('Nora approved it before you.');
  });
});
