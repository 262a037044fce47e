import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connectionStore } from './connection';
import { keepKnocking } from './knock';

let isThere = true;
let connects = 0;
const socket = {
  connected: true,
  connect() {
    connects += 1;
  },
};
let stop: () => void = () => undefined;

beforeEach(() => {
  isThere = true;
  connects = 0;
  socket.connected = true;
  vi.stubGlobal('fetch', async () => {
    if (!isThere) throw new TypeError('Failed to fetch');
    return new Response('{}');
  });
  connectionStore.set({ state: 'online' });
  stop = keepKnocking(socket);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const state = () => connectionStore.get().state;

it('believes the browser that the network went only when the server does not answer', async () => {
  window.dispatchEvent(new Event('offline'));
  await vi.waitFor(() => expect(state()).toBe('online'));
  isThere = false;
  window.dispatchEvent(new Event('offline'));
  await vi.waitFor(() => expect(state()).toBe('offline'));
});

it('opens the socket at once when the network is back', async () => {
  socket.connected = false;
  window.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(connects).toBe(1));
});

it('knocks until the server answers when a request was lost but the socket stayed open', async () => {
  stop();
  vi.useFakeTimers();
  stop = keepKnocking(socket);
  isThere = false;
  connectionStore.set({ state: 'offline', since: '2026-11-22T15:04:00Z' });
  await vi.advanceTimersByTimeAsync(9000);
  expect(state()).toBe('offline');
  isThere = true;
  await vi.advanceTimersByTimeAsync(3000);
  expect(state()).toBe('online');
});
