import { reportOffline, reportOnline } from './connection';
import { createListeners } from './listeners';

/** What changed, not what it is: the page asks GraphQL for that. */
export type Notice = {
  readonly id: string;
  readonly cursor: string;
  readonly customerId: string | null;
  readonly caseId: string | null;
  readonly portfolioId: string | null;
  readonly teamIds: readonly string[];
  readonly userIds: readonly string[];
  readonly type: string;
};

export type PresentUser = {
  readonly userId: string;
  readonly userName: string;
  readonly caseId: string | null;
  readonly isLease: boolean;
};
export type PresenceChange = {
  readonly customerId: string;
  readonly users: readonly PresentUser[];
};

/** The part of a socket.io client that is used here. */
export type LiveSocket = {
  on(event: string, listener: (payload: never) => void): unknown;
  emit(event: string, ...args: unknown[]): unknown;
  emitWithAck(event: string, ...args: unknown[]): Promise<unknown>;
  connect(): unknown;
  disconnect(): unknown;
  readonly connected: boolean;
};

type CatchUp = { notices: readonly Notice[]; cursor: string; reload: boolean };

export type Live = {
  /** Stays in a room until the returned function is called; counted, so two parts of a page may both join. */
  join(room: string): () => void;
  onNotice(listener: (notice: Notice) => void): () => void;
  onPresence(listener: (change: PresenceChange) => void): () => void;
  /** Too much was missed to tell one by one: everything on screen must be asked for again. */
  onReload(listener: () => void): () => void;
  /** The connection is there, for the first time or again. */
  onConnect(listener: () => void): () => void;
  /** The server says that nobody is signed in. */
  onSignedOut(listener: () => void): () => void;
  /** Says something if it can be said now; nothing waits. */
  emit(event: string, payload: unknown): void;
  connect(): void;
  close(): void;
};

const KNOWN_IDS = 4000;

/**
 * The live layer over one socket: rooms joined again after a lost connection, what was missed read by
 * cursor, each notice told once. `firstCursor` is that of the first answer the page got: what happened
 * between that answer and the socket's first connection is caught up with too.
 */
export function createLive(socket: LiveSocket, firstCursor: () => string | null): Live {
  const rooms = new Map<string, number>();
  const notices = createListeners<Notice>();
  const presence = createListeners<PresenceChange>();
  const reloads = createListeners<void>();
  const connects = createListeners<void>();
  const signOuts = createListeners<void>();
  const isNew = newIds(KNOWN_IDS);
  let cursor: string | null = null;

  const tell = (notice: Notice) => {
    if (isNew(notice.id)) notices.tell(notice);
  };

  const catchUp = async () => {
    const missed = (await socket.emitWithAck('catchUp', cursor ?? firstCursor())) as CatchUp;
    cursor = missed.cursor;
    if (missed.reload) reloads.tell();
    else for (const notice of missed.notices) tell(notice);
  };

  socket.on('connect', () => {
    const joined = [...rooms.keys()].map((room) => socket.emitWithAck('join', { room }));
    reportOnline();
    connects.tell();
    // First in the rooms, then what was missed: in the other order something could fall between.
    Promise.all(joined).then(catchUp, () => undefined);
  });
  socket.on('disconnect', (reason: string) => {
    if (reason === 'io client disconnect') return;
    reportOffline();
    // The server ended it (a session over, a server stopping): socket.io does not try again by itself.
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('connect_error', (error: Error) => {
    if (error.message === 'UNAUTHENTICATED') signOuts.tell();
    else reportOffline();
  });
  socket.on('notice', (notice: Notice) => {
    cursor = notice.cursor;
    tell(notice);
  });
  socket.on('presence', presence.tell);

  const leave = (room: string) => {
    const count = rooms.get(room) ?? 0;
    if (count > 1) {
      rooms.set(room, count - 1);
      return;
    }
    rooms.delete(room);
    if (socket.connected) socket.emit('leave', { room });
  };

  return {
    join(room) {
      const count = rooms.get(room) ?? 0;
      rooms.set(room, count + 1);
      if (count === 0 && socket.connected) socket.emit('join', { room });
      return () => leave(room);
    },
    onNotice: notices.add,
    onPresence: presence.add,
    onReload: reloads.add,
    onConnect: connects.add,
    onSignedOut: signOuts.add,
    emit(event, payload) {
      if (socket.connected) socket.emit(event, payload);
    },
    connect: () => void socket.connect(),
    close: () => void socket.disconnect(),
  };
}

/** Tells whether an id comes for the first time; remembers so many. */
function newIds(most: number): (id: string) => boolean {
  const known = new Set<string>();
  return (id) => {
    if (known.has(id)) return false;
    known.add(id);
    if (known.size > most) known.delete(known.values().next().value ?? id);
    return true;
  };
}
