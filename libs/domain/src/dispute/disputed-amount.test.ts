import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../refusal/refusal';
import type { DisputeResolution } from './dispute';
import {
  checkNewDispute,
  checkResolution,
  type DisputeLine,
  disputedAmount,
} from './disputed-amount';

function line(amount: number, changes: Partial<DisputeLine> = {}): DisputeLine {
  return { itemId: 'a', amount, resolution: null, accepted: null, credited: 0, ...changes };
}

describe('disputedAmount', () => {
  it.each<[string, DisputeLine[], number]>([
    ['nothing', [], 0],
    ['an open dispute', [line(100)], 100],
    ['two open disputes', [line(100), line(50)], 150],
    ['more than is open', [line(900)], 500],
    [
      'an accepted one, awaiting its credit',
      [line(100, { resolution: 'ACCEPTED', accepted: 100 })],
      100,
    ],
    [
      'an accepted one, credited in part',
      [line(100, { resolution: 'ACCEPTED', accepted: 100, credited: 40 })],
      60,
    ],
    [
      'an accepted one, credited',
      [line(100, { resolution: 'ACCEPTED', accepted: 100, credited: 100 })],
      0,
    ],
    [
      'one credited beyond it',
      [line(100, { resolution: 'ACCEPTED', accepted: 100, credited: 130 })],
      0,
    ],
    ['one accepted in part', [line(100, { resolution: 'PARTLY_ACCEPTED', accepted: 30 })], 30],
    ['a rejected one', [line(100, { resolution: 'REJECTED', accepted: 0 })], 0],
    ['a withdrawn one', [line(100, { resolution: 'WITHDRAWN', accepted: 0 })], 0],
  ])('of 500 open with %s is %j', (_what, lines, expected) => {
    expect(disputedAmount(lines, 500)).toBe(expected);
  });

  it('is never below zero nor above what is open', () => {
    const anyLine = fc.record({
      itemId: fc.constant('a'),
      amount: fc.nat(1000),
      resolution: fc.constantFrom<(DisputeResolution | null)[]>(
        null,
        'ACCEPTED',
        'REJECTED',
        'PARTLY_ACCEPTED',
        'WITHDRAWN',
      ),
      accepted: fc.option(fc.nat(1000)),
      credited: fc.nat(2000),
    });
    fc.assert(
      fc.property(fc.array(anyLine), fc.integer({ min: -10, max: 2000 }), (lines, open) => {
        const disputed = disputedAmount(lines, open);
        expect(disputed).toBeGreaterThanOrEqual(0);
        expect(disputed).toBeLessThanOrEqual(Math.max(0, open));
      }),
    );
  });
});

describe('checkNewDispute', () => {
  const items = [
    { itemId: 'a', number: 'INV-a', open: 500, disputed: 0 },
    { itemId: 'b', number: 'INV-b', open: 500, disputed: 200 },
    { itemId: 'c', number: 'INV-c', open: 500, disputed: 500 },
    { itemId: 'd', number: 'INV-d', open: 0, disputed: 0 },
  ];
  const check = (...lines: [string, number | null][]) =>
    checkNewDispute(
      lines.map(([itemId, amount]) => ({ itemId, amount })),
      items,
    );

  it('takes whole items, or parts of what is undisputed', () => {
    expect(check(['a', null], ['b', null])).toEqual([
      { itemId: 'a', amount: 500 },
      { itemId: 'b', amount: 300 },
    ]);
    expect(check(['a', 1], ['b', 300])).toEqual([
      { itemId: 'a', amount: 1 },
      { itemId: 'b', amount: 300 },
    ]);
  });

  it.each<[string, [string, number | null][], string]>([
    ['no item', [], 'OUTCOME_REQUIRES'],
    [
      'an item twice',
      [
        ['a', 1],
        ['a', 2],
      ],
      'DUPLICATE',
    ],
    ['an unknown item', [['x', 1]], 'ITEM_NOT_OPEN'],
    ['a paid item', [['d', null]], 'ITEM_NOT_OPEN'],
    ['one disputed already', [['c', null]], 'DISPUTED_ITEM'],
    ['nothing of it', [['a', 0]], 'AMOUNT_NOT_POSITIVE'],
    ['more than is open', [['a', 501]], 'AMOUNT_TOO_LARGE'],
    ['more than is undisputed', [['b', 301]], 'AMOUNT_TOO_LARGE'],
  ])('refuses %s', (_what, lines, code) => {
    expect(check(...lines)).toMatchObject({ __typename: 'Refusal', code });
  });
});

describe('checkResolution', () => {
  const lines = [
    { itemId: 'a', amount: 500 },
    { itemId: 'b', amount: 100 },
  ];
  const check = (resolution: DisputeResolution, accepted: [string, number][] = [], isOpen = true) =>
    checkResolution(
      { resolution, accepted: accepted.map(([itemId, amount]) => ({ itemId, amount })) },
      { isOpen, lines },
    );

  it.each<[DisputeResolution, number[]]>([
    ['ACCEPTED', [500, 100]],
    ['REJECTED', [0, 0]],
    ['WITHDRAWN', [0, 0]],
  ])('%s accepts %j', (resolution, accepted) => {
    const result = check(resolution);
    expect(isRefusal(result) ? result : result.map((one) => one.accepted)).toEqual(accepted);
  });

  it('in part accepts something and less than all', () => {
    expect(check('PARTLY_ACCEPTED', [['a', 200]])).toEqual([
      { itemId: 'a', accepted: 200 },
      { itemId: 'b', accepted: 0 },
    ]);
    expect(check('PARTLY_ACCEPTED', [])).toMatchObject({ code: 'OUTCOME_REQUIRES' });
    expect(check('PARTLY_ACCEPTED', [['a', 501]])).toMatchObject({ code: 'AMOUNT_TOO_LARGE' });
    expect(
      check('PARTLY_ACCEPTED', [
        ['a', -1],
        ['b', 50],
      ]),
    ).toMatchObject({ code: 'AMOUNT_TOO_LARGE' });
    expect(
      check('PARTLY_ACCEPTED', [
        ['a', 500],
        ['b', 100],
      ]),
    ).toMatchObject({ code: 'AMOUNT_TOO_LARGE' });
  });

  it('is given once', () => {
    expect(check('ACCEPTED', [], false)).toMatchObject({ code: 'DISPUTE_NOT_OPEN' });
  });
});
