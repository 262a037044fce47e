import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentUserIdStore } from './current-user-id';
import { restoreDraft, useDraft } from './draft';

beforeEach(() => currentUserIdStore.set('mia'));

describe('useDraft', () => {
  it('is there again after a reload, until the thing was done', () => {
    const first = renderHook(() => useDraft('note.1', ''));
    expect(first.result.current.isRestored).toBe(false);
    act(() => first.result.current.set('waiting for the'));
    act(() => first.result.current.set((before) => `${before} bank`));
    first.unmount();

    const second = renderHook(() => useDraft('note.1', ''));
    expect(second.result.current.value).toBe('waiting for the bank');
    expect(second.result.current.isRestored).toBe(true);
    act(() => second.result.current.clear());
    expect(second.result.current.value).toBe('');
    second.unmount();
    expect(renderHook(() => useDraft('note.1', '')).result.current.value).toBe('');
  });

  it('belongs to one user and one record', () => {
    const mine = renderHook(({ key }) => useDraft(key, ''), { initialProps: { key: 'note.1' } });
    act(() => mine.result.current.set('mine'));
    mine.rerender({ key: 'note.2' });
    expect(mine.result.current.value).toBe('');
    mine.rerender({ key: 'note.1' });
    expect(mine.result.current.value).toBe('mine');
    mine.unmount();
    currentUserIdStore.set('ben');
    expect(renderHook(() => useDraft('note.1', '')).result.current.value).toBe('');
  });

  it('can be filled from elsewhere, and forgets what it cannot read', () => {
    restoreDraft('note.1', 'mend me');
    expect(renderHook(() => useDraft('note.1', '')).result.current.value).toBe('mend me');
    localStorage.setItem('kept.draft.mia.note.2', '{half');
    expect(renderHook(() => useDraft('note.2', 'blank')).result.current.value).toBe('blank');
  });
});
