import { describe, expect, it } from 'vitest';
import type { PromisableItem } from '../promise-to-pay/check-promise';
import { checkNewPlan, type NewPlanFacts } from './check-new-plan';
import type { PlanTerms } from './payment-plan';
import { planBalance } from './plan-balance';
import { day, EXACT_RULES, termsOf } from './plan-example';

const TODAY = day('2026-11-09');

function item(itemId: string, changes: Partial<PromisableItem> = {}): PromisableItem {
  return {
    itemId,
    debtId: 'd1',
    number: `INV-${itemId}`,
    currency: 'USD',
    open: 500_00,
    disputed: 0,
    committed: 0,
    ...changes,
  };
}

function factsOf(changes: Partial<NewPlanFacts> = {}): NewPlanFacts {
  return {
    isCaseOpen: true,
    items: [item('a'), item('b')],
    committedUnnamed: [],
    debtKind: 'CONSUMER',
    assessment: null,
    ...changes,
  };
}

function codeOf(
  terms: Partial<PlanTerms>,
  facts: Partial<NewPlanFacts> = {},
  itemIds: readonly string[] = [],
): string | null {
  const asked = { terms: termsOf({ balance: 1000_00, ...terms }), itemIds };
  return checkNewPlan(asked, factsOf(facts), EXACT_RULES, TODAY)?.code ?? null;
}

describe('checkNewPlan', () => {
  it('lets a good one through, items named or not', () => {
    expect(codeOf({})).toBeNull();
    expect(codeOf({ balance: 500_00 }, {}, ['a'])).toBeNull();
    expect(codeOf({ kind: 'SETTLEMENT', forgiven: 1 })).toBeNull();
  });

  it('refuses on a closed case, and terms that make no schedule', () => {
    expect(codeOf({}, { isCaseOpen: false })).toBe('CASE_CLOSED');
    expect(codeOf({ count: null })).toBe('INVALID_INPUT');
  });

  it.each([
    ['2026-11-08', 'DUE_DATE_IN_PAST'],
    ['2026-11-09', null],
    ['2026-11-10', null],
  ])('beginning on %s: %s', (text, code) => {
    const first = day(text);
    expect(codeOf({ firstOn: first })).toBe(code);
    const deposit = { amount: 1_00, dueOn: first };
    expect(codeOf({ deposit })).toBe(code);
    const ownDates = [{ dueOn: first, amount: null }];
    expect(codeOf({ frequency: 'OWN_DATES', ownDates })).toBe(code);
  });

  it.each([
    ['2026-11-09', 'DUE_DATE_IN_PAST'],
    ['2027-05-08', null],
    ['2027-05-09', null],
    ['2027-05-10', 'DUE_DATE_TOO_FAR'],
  ])('an arrangement reviewed on %s: %s', (reviewOn, code) => {
    const terms = { kind: 'ARRANGEMENT', firstOn: TODAY, count: null, size: 10_00 } as const;
    expect(codeOf({ ...terms, reviewOn: day(reviewOn) })).toBe(code);
  });

  it.each<[string, PromisableItem[], string]>([
    ['not there', [item('b')], 'ITEM_NOT_OPEN'],
    ['paid', [item('a', { open: 0 })], 'ITEM_NOT_OPEN'],
    ['in another currency', [item('a', { currency: 'EUR' })], 'WRONG_CURRENCY'],
    ['disputed as a whole', [item('a', { disputed: 500_00 })], 'DISPUTED_ITEM'],
    ['committed as a whole', [item('a', { committed: 500_00 })], 'ALREADY_COMMITTED'],
  ])('naming an item that is %s', (_name, items, code) => {
    expect(codeOf({ balance: 500_00 }, { items }, ['a'])).toBe(code);
  });

  it('refuses where nothing is open', () => {
    expect(codeOf({}, { items: [] })).toBe('ITEM_NOT_OPEN');
    expect(codeOf({}, { items: [item('a', { currency: 'EUR' })] })).toBe('WRONG_CURRENCY');
  });

  it.each<[string, number, Partial<NewPlanFacts>, string | null]>([
    ['a cent less', 999_99, {}, 'INVALID_INPUT'],
    ['all of it', 1000_00, {}, null],
    ['a cent more', 1000_01, {}, 'AMOUNT_TOO_LARGE'],
    [
      'a promised part',
      1000_00,
      { items: [item('a', { committed: 1 }), item('b')] },
      'ALREADY_COMMITTED',
    ],
    ['without it', 999_99, { items: [item('a', { committed: 1 }), item('b')] }, null],
    [
      'a disputed part',
      1000_00,
      { items: [item('a', { disputed: 1 }), item('b')] },
      'AMOUNT_TOO_LARGE',
    ],
    [
      'a part promised of no item',
      1000_00,
      { committedUnnamed: [{ currency: 'USD', amount: 1 }] },
      'ALREADY_COMMITTED',
    ],
  ])('a balance of %s: %s', (_name, balance, facts, code) => {
    expect(codeOf({ balance }, facts)).toBe(code);
  });

  it('refuses a settlement that forgives nothing', () => {
    expect(codeOf({ kind: 'SETTLEMENT' })).toBe('INVALID_INPUT');
  });

  it.each([
    ['CONSUMER', null, 'INVALID_INPUT'],
    ['CONSUMER', ' ', 'INVALID_INPUT'],
    ['CONSUMER', 'Contract § 4', null],
    ['BUSINESS', null, null],
  ] as const)('interest of a %s on the basis %s: %s', (debtKind, basis, code) => {
    const interest = { method: 'SIMPLE', rate: 500, basis } as const;
    expect(codeOf({ interest }, { debtKind })).toBe(code);
  });
});

describe('hardship', () => {
  const assessment = {
    currency: 'USD',
    period: 'MONTHLY',
    income: 2000_00,
    essentials: 1850_00,
    otherDebts: 50_00,
    dependants: 2,
    source: 'SAID',
    assessedOn: TODAY,
  } as const;
  const hardship = { isHardship: true, count: null } as const;

  it('needs an assessment in its currency', () => {
    expect(codeOf({ ...hardship, size: 100_00 })).toBe('ASSESSMENT_MISSING');
    const euro = { ...assessment, currency: 'EUR' };
    expect(codeOf({ ...hardship, size: 100_00 }, { assessment: euro })).toBe('WRONG_CURRENCY');
  });

  it.each([
    ['MONTHLY', 99_99, null],
    ['MONTHLY', 100_00, null],
    ['MONTHLY', 100_01, 'AMOUNT_TOO_LARGE'],
    ['SEMI_MONTHLY', 50_00, null],
    ['SEMI_MONTHLY', 50_01, 'AMOUNT_TOO_LARGE'],
    ['WEEKLY', 23_07, null],
    ['WEEKLY', 23_08, 'AMOUNT_TOO_LARGE'],
    ['FORTNIGHTLY', 46_15, null],
    ['FORTNIGHTLY', 46_16, 'AMOUNT_TOO_LARGE'],
  ] as const)('%s parts of %i with 100.00 left a month: %s', (frequency, size, code) => {
    expect(codeOf({ ...hardship, frequency, size }, { assessment })).toBe(code);
  });
});

describe('planBalance', () => {
  const usd = { itemIds: [], currency: 'USD' };

  it('is what is free, oldest first, nothing of what is taken', () => {
    const items = [
      item('a', { disputed: 100_00 }),
      item('b', { committed: 500_00 }),
      item('c'),
      item('e', { currency: 'EUR' }),
    ];
    expect(planBalance(usd, { items, committedUnnamed: [] })).toEqual({
      items: [
        { itemId: 'a', open: 400_00 },
        { itemId: 'c', open: 500_00 },
      ],
      balance: 900_00,
    });
  });

  it('leaves what no item is named for to the newest', () => {
    const committedUnnamed = [{ currency: 'USD', amount: 600_00 }];
    const items = [item('a'), item('b')];
    expect(planBalance(usd, { items, committedUnnamed })).toEqual({
      items: [{ itemId: 'a', open: 400_00 }],
      balance: 400_00,
    });
    // the item not asked for gives the most of it
    expect(planBalance({ ...usd, itemIds: ['a'] }, { items, committedUnnamed }).balance).toBe(
      400_00,
    );
  });
});
