import { describe, expect, it } from 'vitest';
import { joined, lateText, rangeOf, toggled } from './item-list';

const order = ['a', 'b', 'c', 'd'];

describe('ticking items', () => {
  it('takes a range in either direction', () => {
    expect(rangeOf(order, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(rangeOf(order, 'd', 'b')).toEqual(['b', 'c', 'd']);
    expect(rangeOf(order, 'b', 'b')).toEqual(['b']);
    expect(rangeOf(order, 'paid meanwhile', 'c')).toEqual(['c']);
  });

  it('ticks and unticks', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(joined(['a', 'b'], ['b', 'c'])).toEqual(['a', 'b', 'c']);
  });
});

it.each([
  [64, '64 d late'],
  [1, '1 d late'],
  [0, 'due today'],
  [-1, 'due in 1 d'],
])('%i days past due is said "%s"', (days, text) => {
  expect(lateText(days)).toBe(text);
});
