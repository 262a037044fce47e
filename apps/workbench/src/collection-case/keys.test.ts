import { CONTACT_OUTCOMES, contactOutcome } from '@kept/domain';
import { describe, expect, it, vi } from 'vitest';
import { CASE_KEYS, type KeyScope, keyBindings, keyOf, outcomeBindings } from './keys';

const scopes: readonly KeyScope[] = ['case', 'items', 'promise', 'callback'];

function keysIn(scope: KeyScope): string[] {
  return CASE_KEYS.filter((one) => one.scope === scope).map((one) => one.keys);
}

describe('the keys of the case page', () => {
  it.each(scopes)('no key has two meanings in %s', (scope) => {
    const outcomes = scope === 'case' ? CONTACT_OUTCOMES.flatMap(({ key }) => key ?? []) : [];
    const keys = [...keysIn(scope), ...outcomes];
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('offers only what can be done now', () => {
    const snooze = vi.fn();
    const bindings = keyBindings('case', { snooze, quick1: vi.fn() });
    expect(bindings.map((one) => one.keys)).toEqual(['s']);
    bindings[0]?.run(new KeyboardEvent('keydown'));
    expect(snooze).toHaveBeenCalledOnce();
  });

  it('picks outcomes by the keys of the domain', () => {
    const choose = vi.fn();
    const promise = outcomeBindings(choose).find(
      (one) => one.keys === contactOutcome('PROMISE').key,
    );
    promise?.run(new KeyboardEvent('keydown'));
    expect(choose).toHaveBeenCalledExactlyOnceWith('PROMISE');
  });

  it('shows the key beside its act', () => {
    expect(keyOf('snooze')).toBe('s');
    expect(keyOf('statusNotReceived', 'items')).toBe('n');
    expect(keyOf('statusNotReceived')).toBe('');
  });

  /** Presses from the case page until it is sent; a chord is one press. */
  it.each([
    ['no answer and the next case', ['n', 'Enter'], 2],
    ['voicemail and the next case', ['v', 'Enter'], 2],
    ['busy and the next case', ['b', 'Enter'], 2],
    ['a promise', ['p', '2', 'Ctrl+Enter'], 6],
    ['a callback', ['c', '3', 'Ctrl+Enter'], 5],
    ['one status on all items', ['i', 'A', 'n', 'Ctrl+Enter'], 6],
  ])('%s takes no more than its keys', (_what, keys, most) => {
    expect(keys.length).toBeLessThanOrEqual(most);
    // Enter is no key of the table: it presses the button that has the focus
    const known = [
      'Enter',
      ...CASE_KEYS.map((one) => one.keys),
      ...CONTACT_OUTCOMES.flatMap(({ key }) => key ?? []),
    ];
    expect(known).toEqual(expect.arrayContaining(keys));
  });
});
