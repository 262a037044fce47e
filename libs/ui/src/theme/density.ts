import { useSyncExternalStore } from 'react';

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

const KEY = 'kept.density';
const ROW_HEIGHT: Readonly<Record<Density, number>> = { comfortable: 36, compact: 28 };
const listeners = new Set<() => void>();

function current(): Density {
  return localStorage.getItem(KEY) === 'compact' ? 'compact' : 'comfortable';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Sets the height of rows for this browser. */
export function setDensity(density: Density): void {
  localStorage.setItem(KEY, density);
  applyDensity();
  for (const listener of listeners) listener();
}

/** Puts the kept density on <html>; called once at the start. */
export function applyDensity(): void {
  document.documentElement.dataset.density = current();
}

/** How high a row of a list is, and under which name. */
export function useDensity(): { density: Density; rowHeight: number } {
  const density = useSyncExternalStore(subscribe, current);
  return { density, rowHeight: ROW_HEIGHT[density] };
}
