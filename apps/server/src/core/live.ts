import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { type Socket, Server as SocketServer } from 'socket.io';
import { enterCase, leaveCase, leaveSoon } from '../presence/presence.commands';
import { portfoliosListing, seenBy, whoIsIn } from '../presence/presence.queries';
import { isCursor, replay } from '../timeline/replay';
import type { Ctx, CurrentUser } from './context';
import type { Channel } from './listener';
import type { Logger } from './logger';
import { VISITOR } from './people';
import { roomsFor, roomsOf } from './rooms';
import type { SessionCache, SignedIn } from './sessions';
import type { Notice } from './timeline';

export interface LiveParts {
  httpServer: HttpServer;
  sessions: SessionCache;
  contextFor(user: CurrentUser): Ctx;
  cursor(): string | null;
  /** whether a page of this origin may open a socket here */
  isTrustedOrigin(request: IncomingMessage): boolean;
  log: Logger;
}

interface SocketData {
  signedIn: SignedIn;
  cookie: string;
  /** the cases whose pages this socket has open */
  caseIds: Set<string>;
}
type KeptSocket = Socket<Listens, Tells, Record<never, never>, SocketData>;

type Acknowledge = ((answer: unknown) => void) | undefined;
type Listens = Record<
  'join' | 'leave' | 'enter' | 'catchUp',
  (what: unknown, ack?: unknown) => void
>;
interface Tells {
  notice(notice: Notice): void;
  presence(change: { customerId: string; users: unknown[] }): void;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_ROOMS = 400;
const KNOWN_NOTICES = 5_000;

/** The text field of a client's message, whatever else it sent. */
function field(what: unknown, name: string): string | null {
  if (typeof what !== 'object' || what === null || !(name in what)) return null;
  const value = (what as Record<string, unknown>)[name];
  return typeof value === 'string' && value.length <= 60 ? value : null;
}

function caseOf(what: unknown): string | null {
  const id = field(what, 'caseId');
  return id && ID.test(id) ? id : null;
}

/**
 * The sockets of one server. What happened anywhere comes in by `hear` from the database's NOTIFY and
 * goes out to our own sockets only, so that any number of servers behave as one.
 */
export class Live {
  private readonly io: SocketServer<Listens, Tells, Record<never, never>, SocketData>;
  private readonly known = new Set<string>();

  constructor(private readonly parts: LiveParts) {
    this.io = new SocketServer(parts.httpServer, {
      serveClient: false,
      maxHttpBufferSize: 20_000,
      allowRequest: (request, decide) => decide(null, parts.isTrustedOrigin(request)),
    });
    this.io.use((socket, next) => void this.admit(socket).then(() => next(), next));
    this.io.on('connection', (socket) => this.welcome(socket));
  }

  socketCount(): number {
    return this.io.sockets.sockets.size;
  }

  /** What NOTIFY brought. */
  hear(channel: Channel, payload: string): void {
    // whoever may write to the database may notify: what is no notice of ours must not end the server
    if (channel === 'timeline') this.guard(this.tellTimeline(payload));
    if (channel === 'presence') this.guard(this.tellPresence(payload));
    if (channel === 'session') {
      const [userId = '', sessionId] = payload.split('/');
      this.guard(this.endSession(userId, sessionId));
    }
  }

  /** The listener was away: what it missed is read from the timeline, and nobody's session is believed. */
  async heal(ctx: Ctx, since: string): Promise<void> {
    this.parts.sessions.clear();
    const missed = await replay(ctx, since, this.parts.cursor() ?? since);
    // clients that reconnect catch up by their own cursor, and may be told to reload
    if (missed.reload) this.io.local.disconnectSockets(true);
    for (const notice of missed.notices) this.tell(notice);
  }

  close(): void {
    this.io.local.disconnectSockets(true);
    this.io.engine.close();
  }

  private async tellTimeline(payload: string): Promise<void> {
    this.tell(JSON.parse(payload));
  }

  private tell(notice: Notice): void {
    if (this.known.has(notice.id)) return;
    this.known.add(notice.id);
    if (this.known.size > KNOWN_NOTICES) this.known.delete(this.known.keys().next().value ?? '');
    this.io.local.to(roomsOf(notice)).emit('notice', notice);
  }

  /** Each listener is told as much as they may know; worklists hear it in the rooms of their portfolios. */
  private async tellPresence(customerId: string): Promise<void> {
    const visitor = this.parts.contextFor(VISITOR);
    const [rows, portfolioIds] = await Promise.all([
      whoIsIn(visitor, customerId),
      portfoliosListing(visitor, customerId),
    ]);
    const rooms = [`customer:${customerId}`, ...portfolioIds.map((id) => `portfolio:${id}`)];
    const told = new Set<string>();
    for (const room of rooms) {
      for (const id of this.io.sockets.adapter.rooms.get(room) ?? []) {
        const socket = this.io.sockets.sockets.get(id);
        if (!socket || told.has(id)) continue;
        told.add(id);
        const ctx = this.parts.contextFor(socket.data.signedIn.user);
        socket.emit('presence', { customerId, users: seenBy(ctx, rows) });
      }
    }
  }

  private async endSession(userId: string, sessionId?: string): Promise<void> {
    await this.parts.sessions.drop(userId, sessionId);
    for (const socket of this.io.sockets.sockets.values()) {
      const { signedIn } = socket.data;
      if (signedIn.user.id !== userId) continue;
      if (!sessionId || signedIn.sessionId === sessionId) socket.disconnect(true);
    }
  }

  private async admit(socket: KeptSocket): Promise<void> {
    const cookie = socket.handshake.headers.cookie ?? '';
    const signedIn = await this.parts.sessions.of(cookie);
    if (!signedIn) throw new Error('UNAUTHENTICATED');
    socket.data = { signedIn, cookie, caseIds: new Set() };
  }

  private welcome(socket: KeptSocket): void {
    void socket.join(`user:${socket.data.signedIn.user.id}`);
    this.on(socket, 'join', async (ctx, what) => {
      const rooms = await roomsFor(ctx, field(what, 'room') ?? '');
      const isJoined = rooms.length > 0 && socket.rooms.size + rooms.length <= MOST_ROOMS;
      if (isJoined) await socket.join(rooms);
      return { isJoined };
    });
    this.on(socket, 'leave', async (ctx, what) => {
      const room = field(what, 'room');
      for (const joined of socket.rooms) {
        if (joined === room || joined.startsWith(`${room}/`)) await socket.leave(joined);
      }
      const caseId = caseOf(what);
      if (caseId) await this.leavePage(ctx, socket, caseId);
    });
    this.on(socket, 'enter', async (ctx, what) => {
      const caseId = caseOf(what);
      const customerId = caseId && (await enterCase(ctx, caseId));
      if (caseId && customerId) socket.data.caseIds.add(caseId);
      return { isIn: Boolean(customerId) };
    });
    this.on(socket, 'catchUp', (ctx, since) => this.catchUp(ctx, since));
    socket.on('disconnect', (reason) => {
      // the network may only be gone for a moment: then the lease runs its course
      const isGone = reason !== 'ping timeout' && reason !== 'transport error';
      if (isGone) this.guard(this.leaveAllSoon(socket));
    });
  }

  private async catchUp(ctx: Ctx, since: unknown) {
    const now = this.parts.cursor() ?? '0';
    if (!isCursor(since)) return { notices: [], cursor: now, reload: false };
    return replay(ctx, since, now);
  }

  private isOpenElsewhere(socket: KeptSocket, caseId: string): boolean {
    const { id } = socket.data.signedIn.user;
    return [...this.io.sockets.sockets.values()].some(
      (other) =>
        other.id !== socket.id &&
        other.data.signedIn.user.id === id &&
        other.data.caseIds.has(caseId),
    );
  }

  private async leavePage(ctx: Ctx, socket: KeptSocket, caseId: string): Promise<void> {
    socket.data.caseIds.delete(caseId);
    if (!this.isOpenElsewhere(socket, caseId)) await leaveCase(ctx, caseId);
  }

  private async leaveAllSoon(socket: KeptSocket): Promise<void> {
    const left = [...socket.data.caseIds].filter((id) => !this.isOpenElsewhere(socket, id));
    if (left.length > 0) await leaveSoon(this.parts.contextFor(socket.data.signedIn.user), left);
  }

  /** One message of a client: the session is asked again, a fault is logged and answers nothing. */
  private on(
    socket: KeptSocket,
    event: keyof Listens,
    work: (ctx: Ctx, what: unknown) => Promise<unknown>,
  ): void {
    const handle = async (what: unknown, acknowledge: Acknowledge) => {
      const signedIn = await this.parts.sessions.of(socket.data.cookie);
      if (!signedIn) return void socket.disconnect(true);
      const answer = await work(this.parts.contextFor(signedIn.user), what);
      acknowledge?.(answer);
    };
    socket.on(event, (what: unknown, ack?: unknown) => {
      const acknowledge = typeof ack === 'function' ? (ack as Acknowledge) : undefined;
      this.guard(handle(what, acknowledge));
    });
  }

  private guard(work: Promise<unknown>): void {
    work.catch((error) => this.parts.log.error({ err: error }, 'a socket was not served'));
  }
}
