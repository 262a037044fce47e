import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';

// Vitest runs without globals, so Testing Library cannot register this by itself.
afterEach(cleanup);
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

// What is fetched when it is first opened is compiled in a test when it is first opened.
configure({ asyncUtilTimeout: 10_000 });

// jsdom lays nothing out: every element is as wide and high as a window, so that lists have rows.
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { get: () => 800 },
  offsetWidth: { get: () => 1400 },
  clientHeight: { get: () => 800 },
  clientWidth: { get: () => 1400 },
  scrollTo: { value: () => undefined, writable: true },
});
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
