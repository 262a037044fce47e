import { useApolloClient } from '@apollo/client/react';
import { createContext, type ReactNode, use, useEffect, useEffectEvent, useState } from 'react';
import { firstCursor, signedOutStore } from './apollo';
import { keepKnocking } from './knock';
import { createLive, type Live, type LiveSocket, type Notice, type PresentUser } from './live';

/** How the socket is made, not yet connected. */
export type OpenSocket = () => Promise<LiveSocket>;

const LiveContext = createContext<Live | null>(null);

/** Opens the socket once somebody is signed in, closes it with them. `open` makes it; tests hand in their own. */
export function LiveProvider(props: {
  userId: string;
  open?: OpenSocket | undefined;
  children: ReactNode;
}) {
  const { userId, open = openSocket, children } = props;
  const client = useApolloClient();
  const [live, setLive] = useState<Live | null>(null);

  useEffect(() => {
    let isGone = false;
    let opened: Live | undefined;
    let stopKnocking: (() => void) | undefined;
    void open().then((socket) => {
      if (isGone) return;
      opened = createLive(socket, firstCursor);
      stopKnocking = keepKnocking(socket);
      opened.join(`user:${userId}`);
      opened.onReload(() => void client.refetchQueries({ include: 'active' }));
      opened.onSignedOut(() => signedOutStore.set(true));
      setLive(opened);
      opened.connect();
    });
    return () => {
      isGone = true;
      stopKnocking?.();
      opened?.close();
      setLive(null);
    };
  }, [client, open, userId]);

  return <LiveContext value={live}>{children}</LiveContext>;
}

async function openSocket(): Promise<LiveSocket> {
  const { io } = await import('socket.io-client');
  return io({
    autoConnect: false,
    transports: ['websocket', 'polling'],
    reconnectionDelayMax: 3000,
  });
}

/** The live layer; null until the socket is there. */
export function useLive(): Live | null {
  return use(LiveContext);
}

/** Stays in these rooms while mounted, e.g. ['case:…', 'customer:…']. */
export function useRooms(rooms: readonly string[]): void {
  const live = use(LiveContext);
  const joined = rooms.join(' ');
  useEffect(() => {
    if (live === null || joined === '') return;
    const leaves = joined.split(' ').map((room) => live.join(room));
    return () => {
      for (const leave of leaves) leave();
    };
  }, [live, joined]);
}

/** Hears of every change in the rooms of this page. */
export function useNotices(listener: (notice: Notice) => void): void {
  const live = use(LiveContext);
  const hear = useEffectEvent(listener);
  useEffect(() => live?.onNotice((notice) => hear(notice)), [live]);
}

/** Hears who comes into and goes out of the customers of one's portfolios. */
export function usePresenceChanges(
  listener: (customerId: string, users: readonly PresentUser[]) => void,
): void {
  const live = use(LiveContext);
  const hear = useEffectEvent(listener);
  useEffect(() => live?.onPresence(({ customerId, users }) => hear(customerId, users)), [live]);
}
