import { describe, expect, it, vi } from 'vitest';
import { CASE_KEYS } from '../collection-case/keys';
import { actInNumber, DESK_KEYS, deskBindings, deskKeyOf } from './keys';

function inField(key: string, inputMode = 'decimal') {
  const target = document.createElement('input');
  target.inputMode = inputMode;
  return { key, ctrlKey: false, metaKey: false, altKey: false, target };
}

describe('the keys of the desk', () => {
  it('have one meaning each', () => {
    const keys = DESK_KEYS.map((one) => one.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are offered only for what can be done now', () => {
    const most = vi.fn();
    const [binding, ...others] = deskBindings({ most });
    binding?.run(new KeyboardEvent('keydown'));
    expect([others.length, most.mock.calls.length]).toEqual([0, 1]);
    expect(deskKeyOf('most')).toBe('m');
  });

  it('work within a field of numbers, where no letter belongs, and nowhere else', () => {
    expect(actInNumber(inField('m'))).toBe('most');
    expect(actInNumber(inField('3'))).toBeUndefined();
    expect(actInNumber(inField('m', ''))).toBeUndefined();
    expect(actInNumber({ ...inField('c'), ctrlKey: true })).toBeUndefined();
  });

  /** Presses from the case page until it is agreed or asked; a chord is one press, so is each digit. */
  it.each([
    ['what they ask, where it is within', ['g', '2', '0', '0', '0', 'Ctrl+Enter']],
    ['our proposal as it stands', ['g', 'o', 'Ctrl+Enter']],
    ['our proposal in another number of parts', ['g', 'o', '3', 'Ctrl+Enter']],
    ['the most one may offer', ['g', 'm', 'o', 'Ctrl+Enter']],
    [
      'what they ask, with a deposit',
      ['g', '1', '5', '0', '0', 'Tab', 'Tab', 'Tab', '2', '0', '0', '0', 'Ctrl+Enter'],
    ],
    ['a settlement to be approved', ['g', 'f', 'Ctrl+Enter']],
  ])('%s takes 14 presses at most', (_, presses) => {
    expect(presses.length).toBeLessThanOrEqual(14);
    const known = [
      'Tab',
      ...'0123456789',
      ...CASE_KEYS.map((one) => one.keys),
      ...DESK_KEYS.map((one) => one.keys),
    ];
    expect(known).toEqual(expect.arrayContaining(presses));
  });
});
