import { reportOffline, reportOnline } from './connection';

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
  emit(event: string, payload: unknown): void;
  close(): void;
};

const KNOWN_IDS = 4000;

class Listeners<T> {
  private readonly all = new Set<(value: T) => void>();

  add(listener: (value: T) => void): () => void {
    this.all.add(listener);
    return () => {
      this.all.delete(listener);
    };
  }

  tell(value: T): void {
    for (const listener of [...this.all]) listener(value);
  }
}

/**
 * The live layer over one socket: rooms joined again after a lost connection, what was missed read by
 * cursor, each notice told once.
 */
export function createLive(socket: LiveSocket): Live {
  const rooms = new Map<string, number>();
  const known = new Set<string>();
  const notices = new Listeners<Notice>();
  const presence = new Listeners<PresenceChange>();
  const reloads = new Listeners<undefined>();
  let cursor: string | null = null;

  function tell(notice: Notice): void {
    if (known.has(notice.id)) return;
    known.add(notice.id);
    if (known.size > KNOWN_IDS)
      for (const oldest of known) {
        known.delete(oldest);
        break;
      }
    notices.tell(notice);
  }

  async function catchUp(): Promise<void> {
    const missed = (await socket.emitWithAck('catchUp', cursor)) as CatchUp;
    if (missed.reload) reloads.tell(undefined);
    else for (const notice of missed.notices) tell(notice);
    cursor = missed.cursor;
  }

  socket.on('connect', () => {
    for (const room of rooms.keys()) socket.emit('join', { room });
    reportOnline();
    void catchUp();
  });
  socket.on('disconnect', () => reportOffline());
  socket.on('connect_error', () => reportOffline());
  socket.on('notice', (notice: Notice) => {
    cursor = notice.cursor;
    tell(notice);
  });
  socket.on('presence', (change: PresenceChange) => presence.tell(change));

  return {
    join(room) {
      const count = rooms.get(room) ?? 0;
      rooms.set(room, count + 1);
      if (count === 0 && socket.connected) socket.emit('join', { room });
      return () => leave(room);
    },
    onNotice: (listener) => notices.add(listener),
    onPresence: (listener) => presence.add(listener),
    onReload: (listener) => reloads.add(listener),
    emit(event, payload) {
      if (socket.connected) socket.emit(event, payload);
    },
    close: () => void socket.disconnect(),
  };

  function leave(room: string): void {
    const count = rooms.get(room) ?? 0;
    if (count > 1) {
      rooms.set(room, count - 1);
      return;
    }
    rooms.delete(room);
    if (socket.connected) socket.emit('leave', { room });
  }
}
