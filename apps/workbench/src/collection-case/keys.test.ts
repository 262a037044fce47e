import { describe, expect, it, vi } from 'vitest';
import { CASE_KEYS, type KeyScope, keyBindings, keyOf } from './keys';

const scopes: readonly KeyScope[] = ['case', 'items', 'promise', 'callback'];

describe('the keys of the case page', () => {
  it.each(scopes)('no key has two meanings in %s', (scope) => {
    const keys = CASE_KEYS.filter((one) => one.scope === scope).map((one) => one.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('offers only what can be done now', () => {
    const promise = vi.fn();
    const bindings = keyBindings('case', { promise, quick1: vi.fn() });
    expect(bindings.map((one) => one.keys)).toEqual(['p']);
    bindings[0]?.run(new KeyboardEvent('keydown'));
    expect(promise).toHaveBeenCalledOnce();
  });

  it('shows the key beside its act', () => {
    expect(keyOf('promise')).toBe('p');
    expect(keyOf('statusNotReceived', 'items')).toBe('n');
    expect(keyOf('statusNotReceived')).toBe('');
  });

  /** Presses from the case page until it is sent; a chord is one press. */
  it.each([
    ['no answer and the next case', ['1', 'Enter'], 2],
    ['voicemail and the next case', ['2', 'Enter'], 2],
    ['busy and the next case', ['3', 'Enter'], 2],
    ['a promise', ['p', '2', 'Ctrl+Enter'], 6],
    ['a callback', ['c', '3', 'Ctrl+Enter'], 5],
    ['one status on all items', ['i', 'A', 'n', 'Ctrl+Enter'], 6],
  ])('%s takes no more than its keys', (_what, keys, most) => {
    expect(keys.length).toBeLessThanOrEqual(most);
    // Enter is no key of the table: it presses the button that has the focus
    const known = new Set([...CASE_KEYS.map((one) => one.keys), 'Enter']);
    for (const key of keys) expect(known).toContain(key);
  });
});
