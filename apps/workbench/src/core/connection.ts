import { createStore, useStore } from './store';

/** Whether the server can be reached; `since` is the moment it was lost, as an ISO instant. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'online' }
  | { readonly state: 'offline'; readonly since: string };

export const connectionStore = createStore<Connection>({ state: 'connecting' });

/** Told by the socket and by failed requests; the first loss counts, not the last retry. */
export function reportOffline(): void {
  if (connectionStore.get().state === 'offline') return;
  connectionStore.set({ state: 'offline', since: Temporal.Now.instant().toString() });
}

export function reportOnline(): void {
  if (connectionStore.get().state !== 'online') connectionStore.set({ state: 'online' });
}

export function useConnection(): Connection {
  return useStore(connectionStore);
}
