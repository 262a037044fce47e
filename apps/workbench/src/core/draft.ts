import { useCallback, useRef, useState } from 'react';
import { currentUserIdStore } from './current-user-id';

const PREFIX = 'kept.draft.';

function slot(key: string): string {
  return `${PREFIX}${currentUserIdStore.get() ?? 'nobody'}.${key}`;
}

function read<T>(name: string): T | undefined {
  const kept = localStorage.getItem(name);
  if (kept === null) return undefined;
  try {
    return JSON.parse(kept) as T;
  } catch {
    localStorage.removeItem(name);
    return undefined;
  }
}

export type Draft<T> = {
  readonly value: T;
  set(next: T | ((previous: T) => T)): void;
  /** the thing was done: forget what was typed */
  clear(): void;
  /** true when the value came back from an earlier visit */
  readonly isRestored: boolean;
};

/**
 * Form input that survives reload, a lost network and an ended session: kept in this browser per user and
 * record (`key`, e.g. `contact-log.<caseId>`), written with every change.
 */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const name = slot(key);
  const blank = useRef(initial);
  const [state, setState] = useState(() => load(name, initial));
  // Another record in the same form: take up its own draft within the same render.
  const current = state.name === name ? state : load(name, initial);
  if (current !== state) {
    blank.current = initial;
    setState(current);
  }

  const set = useCallback(
    (next: T | ((previous: T) => T)) => {
      setState((previous) => {
        const value =
          typeof next === 'function' ? (next as (previous: T) => T)(previous.value) : next;
        localStorage.setItem(name, JSON.stringify(value));
        return { name, value, isRestored: false };
      });
    },
    [name],
  );

  const clear = useCallback(() => {
    localStorage.removeItem(name);
    setState({ name, value: blank.current, isRestored: false });
  }, [name]);

  return { value: current.value, set, clear, isRestored: current.isRestored };
}

function load<T>(name: string, initial: T): { name: string; value: T; isRestored: boolean } {
  const kept = read<T>(name);
  return { name, value: kept ?? initial, isRestored: kept !== undefined };
}

/** Puts a value into a draft from elsewhere, e.g. a refused command that is to be mended. */
export function restoreDraft(key: string, value: unknown): void {
  localStorage.setItem(slot(key), JSON.stringify(value));
}
