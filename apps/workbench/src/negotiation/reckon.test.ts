import { describe, expect, it } from 'vitest';
import { partsText } from '../payment-plan/plan-words';
import { aCase, anItem, aPromise, usd } from '../test/case-view';
import { aDeskPlan, aNegotiation, DESK_ITEMS } from '../test/negotiation';
import { changeKind, changeOffer, newDesk, roundedUp, toOwnDates } from './desk-draft';
import { type Basis, deskFacts, type Negotiation } from './desk-facts';
import type { OfferDraft } from './offer-draft';
import { mostOf, type Reckoned, reckon } from './reckon';

const ALL: Basis = {
  currency: 'USD',
  itemIds: [],
  replacesPromises: true,
  replacesPlanId: null,
};
const COLLECTOR = { userId: 'user-1', roles: ['COLLECTOR'] };

function factsOf(
  negotiation: Negotiation = aNegotiation(),
  basis: Partial<Basis> = {},
  holder = COLLECTOR,
) {
  return deskFacts(aCase(), negotiation, { ...ALL, ...basis }, holder);
}

const MONTHLY: Partial<OfferDraft> = { kind: 'PLAN', frequency: 'MONTHLY', firstOn: '2026-11-25' };

function offer(patch: Partial<OfferDraft>, facts = factsOf()): Reckoned {
  const { columns } = newDesk(facts, 'TRANSFER');
  return reckon({ ...columns.ask, deposit: '', ...MONTHLY, ...patch }, facts, false);
}

function wordsOf(reckoned: Reckoned): string {
  if (reckoned.kind === 'WRONG') return reckoned.problem.message;
  return partsText(reckoned.schedule.instalments, reckoned.terms.currency);
}

describe('an offer as it is typed', () => {
  it.each([
    ['by size, the last part smaller', { by: 'SIZE', size: '3000' }, '2 × 3,000 + 2,000'],
    ['by number', { by: 'COUNT', count: '4' }, '4 × 2,000'],
    ['the remainder in the last part', { by: 'COUNT', count: '3' }, '2 × 2,666.66 + 2,666.68'],
    [
      'with a deposit',
      { by: 'COUNT', count: '3', deposit: '2000', depositOn: '2026-11-20' },
      '2,000 + 3 × 2,000',
    ],
    [
      'a settlement by percent',
      { kind: 'SETTLEMENT', frequency: 'ONCE', forgivenBy: 'PERCENT', percent: '12.5' },
      '7,000',
    ],
    [
      'a settlement by what they pay',
      { kind: 'SETTLEMENT', frequency: 'ONCE', forgivenBy: 'PAYS', pays: '6,500.50' },
      '6,500.50',
    ],
    ['nothing typed yet', { by: 'SIZE', size: '' }, 'Say how much each time.'],
    ['no number', { by: 'COUNT', count: 'many' }, 'Say in how many parts.'],
    [
      'no percent',
      { kind: 'SETTLEMENT', frequency: 'ONCE', percent: '-3' },
      'Say how much is forgiven, in percent.',
    ],
    ['no day', { by: 'COUNT', count: '2', firstOn: '' }, 'Say the first day.'],
    [
      'interest without a rate',
      { by: 'COUNT', count: '2', interestMethod: 'SIMPLE' },
      'Say the interest in percent a year.',
    ],
  ] satisfies [string, Partial<OfferDraft>, string][])('%s', (_, patch, words) => {
    expect(wordsOf(offer(patch))).toBe(words);
  });

  it('begins own dates with those that were reckoned, amounts shared', () => {
    const reckoned = offer({ by: 'COUNT', count: '2' });
    if (reckoned.kind === 'WRONG') throw new Error(reckoned.problem.message);
    const own = toOwnDates(reckoned.schedule.instalments, '2026-11-25');
    expect(own.ownDates).toEqual([
      { dueOn: '2026-11-25', amount: '' },
      { dueOn: '2026-12-25', amount: '' },
    ]);
    const dates = [
      { dueOn: '2026-11-25', amount: '5000' },
      { dueOn: '2026-12-09', amount: '' },
    ];
    expect(wordsOf(offer({ frequency: 'OWN_DATES', ownDates: dates }))).toBe('5,000 + 3,000');
  });
});

describe('authority now', () => {
  const within = { by: 'COUNT', count: '3', deposit: '2000', depositOn: '2026-11-20' } as const;
  it.each([
    ['within a collector’s', within, 'WITHIN', null],
    ['no deposit', { by: 'COUNT', count: '3' }, 'NEEDS', 'CREDIT_MANAGER'],
    ['five parts', { ...within, count: '5' }, 'NEEDS', 'SUPERVISOR'],
    ['13 parts', { ...within, count: '14' }, 'NEVER', null],
    [
      'five percent forgiven',
      { kind: 'SETTLEMENT', frequency: 'ONCE', forgivenBy: 'PERCENT', percent: '5' },
      'NEEDS',
      'SUPERVISOR',
    ],
  ] satisfies [string, Partial<OfferDraft>, string, string | null][])(
    '%s',
    (_, patch, decision, needs) => {
      const reckoned = offer(patch);
      if (reckoned.kind === 'WRONG') throw new Error(reckoned.problem.message);
      expect(reckoned.refusal).toBeNull();
      expect([reckoned.verdict.decision, reckoned.verdict.needs]).toEqual([decision, needs]);
      if (decision !== 'WITHIN') expect(reckoned.verdict.reasons.length).toBeGreaterThan(0);
    },
  );

  it('is that of the one who holds it', () => {
    const facts = factsOf(aNegotiation(), {}, { userId: 'user-2', roles: ['SUPERVISOR'] });
    const reckoned = offer({ ...within, count: '5' }, facts);
    expect(reckoned.kind === 'OFFER' && reckoned.verdict.decision).toBe('WITHIN');
  });

  it('fills in the most that one may offer', () => {
    const facts = factsOf();
    const most = mostOf(newDesk(facts, 'TRANSFER').columns.ours, facts, false);
    if (most === null) throw new Error('a collector may offer a plan over 8,000');
    const reckoned = reckon(most, facts, false);
    expect(reckoned.kind === 'OFFER' && reckoned.verdict.decision).toBe('WITHIN');
    expect(wordsOf(reckoned)).toBe('2,000 + 3 × 2,000');
  });

  it('has no most where a kind is not theirs', () => {
    const facts = factsOf();
    expect(mostOf(newDesk(facts, 'TRANSFER').columns.fallback, facts, false)).toBeNull();
  });
});

describe('what is negotiated about', () => {
  const promise = aPromise('promise-1', 500_000, '2026-11-24');
  const named: Negotiation['openPromises'][number] = {
    ...promise,
    items: [{ __typename: 'Invoice', id: 'INV-1' }],
  };
  const promised = aNegotiation({
    openPromises: [named],
    items: aNegotiation().items.map((item) =>
      item.itemId === 'INV-1' ? { ...item, committed: usd(500_000) } : item,
    ),
  });

  it('is all that is open and free', () => {
    expect(factsOf().balance).toBe(800_000);
  });

  it('is the ticked items alone', () => {
    expect(factsOf(aNegotiation(), { itemIds: ['INV-2'] }).balance).toBe(300_000);
  });

  it('frees what replaced promises held, and leaves it where they stay', () => {
    expect(factsOf(promised).balance).toBe(800_000);
    expect(factsOf(promised, { replacesPromises: false }).balance).toBe(300_000);
  });

  it('leaves the disputed part out', () => {
    const items = aNegotiation().items.map((item) => ({ ...item, disputed: usd(100_000) }));
    expect(factsOf(aNegotiation({ items })).balance).toBe(600_000);
  });

  it('asks for an exchange rate where none is known, and guesses none', () => {
    const facts = factsOf(aNegotiation({ baseRates: [] }));
    expect(facts.toBase(100)).toBeNull();
  });
});

describe('the desk as it opens', () => {
  it('begins when their money has arrived before, if one may wait so long', () => {
    const desk = newDesk(factsOf(), 'TRANSFER');
    expect(desk.columns.ask.firstOn).toBe('2026-11-25');
  });

  it('begins within the week where the usual day is too far', () => {
    const usualPayDays: Negotiation['usualPayDays'] = [
      { __typename: 'UsualPayDay', day: 10, share: 1, times: 8 },
    ];
    const desk = newDesk(factsOf(aNegotiation({ usualPayDays })), 'TRANSFER');
    // a week on is Thanksgiving: the last working day before
    expect(desk.columns.ask.firstOn).toBe('2026-11-25');
  });

  it('keeps something to give: half of the parts one may grant, with the deposit asked for', () => {
    const { ours, fallback } = newDesk(factsOf(), 'TRANSFER').columns;
    expect([ours.count, ours.deposit]).toEqual(['2', '2000']);
    expect(fallback.kind).toBe('SETTLEMENT');
  });

  it.each([
    [0, 0],
    [1, 1],
    [99, 99],
    [200_000, 200_000],
    [516_676, 520_000],
    [999_999, 1_000_000],
  ])('says %i as %i', (minorUnits, said) => {
    expect(roundedUp(minorUnits)).toBe(said);
  });

  it('another kind brings what goes with it, and unlinks what was sent', () => {
    const desk = newDesk(factsOf(), 'TRANSFER');
    const sent = changeOffer(desk, 'ours', { planId: 'plan-1' });
    expect(sent.columns.ours.planId).toBe('plan-1');
    const changed = changeOffer(sent, 'ours', changeKind(sent.columns.ours, 'SETTLEMENT'));
    expect(changed.columns.ours).toMatchObject({ planId: null, frequency: 'ONCE', percent: '5' });
    expect(changeKind(changed.columns.ours, 'ARRANGEMENT').frequency).toBe('MONTHLY');
  });

  it('counts the age from the oldest item it covers', () => {
    const oldest = DESK_ITEMS[0] ?? anItem('none', 0, 0);
    expect(factsOf().oldestDueOn.toString()).toBe(oldest.dueOn);
  });
});

describe('beside other plans', () => {
  const running = aDeskPlan({
    kind: 'PLAN',
    status: 'ACTIVE',
    approval: null,
    currency: 'USD',
    balance: usd(400_000),
    total: usd(400_000),
    paid: usd(100_000),
    agreedOn: '2026-11-09',
    items: [{ __typename: 'PlanItem', invoice: { __typename: 'Invoice', id: 'INV-9' } }],
  });
  const verdictOf = (facts: ReturnType<typeof factsOf>) => {
    const reckoned = offer({ by: 'COUNT', count: '3', deposit: '2000' }, facts);
    if (reckoned.kind === 'WRONG') throw new Error(reckoned.problem.message);
    return reckoned.verdict;
  };

  it('counts what is still to be paid on them', () => {
    expect(verdictOf(factsOf()).decision).toBe('WITHIN');
    const { needs, reasons } = verdictOf(factsOf(aNegotiation({ plans: [running] })));
    expect(needs).toBe('SUPERVISOR');
    expect(reasons).toEqual([
      {
        rule: 'PLAN_AMOUNT',
        text: 'More than 10,000.00 USD, 3,000.00 USD of the other plan that runs included',
        value: '11,000.00 USD',
      },
    ]);
  });

  it('offers no more than what they leave', () => {
    const facts = factsOf(aNegotiation({ plans: [running] }));
    expect(mostOf(newDesk(facts, 'TRANSFER').columns.ask, facts, false)).toBeNull();
  });

  it('does not count the one that is replaced, but its days', () => {
    const facts = factsOf(aNegotiation({ plans: [running] }), { replacesPlanId: running.id });
    expect(facts.others).toEqual({ count: 0, amount: 0, balance: 0, days: 10 });
    expect(verdictOf(facts).decision).toBe('WITHIN');
  });
});
