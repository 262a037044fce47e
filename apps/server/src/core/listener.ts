import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from './logger';

/** What our transactions tell each other's servers. */
export const CHANNELS = ['timeline', 'presence', 'session'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface ListenerParts {
  /** past any pooler: a pooled connection cannot listen */
  url: string;
  log: Logger;
  onMessage(channel: Channel, payload: string): void;
  /** The connection was lost and is there again: what was told in between begins at this cursor. */
  onGap(since: string): Promise<void>;
}

const POLL_MS = 1_000;
const LONGEST_WAIT_MS = 5_000;

function isChannel(name: string): name is Channel {
  return CHANNELS.some((channel) => channel === name);
}

/**
 * The one LISTEN connection of a server. Once a second it reads the position from which a replay
 * misses nothing; that same question finds out whether the connection is still alive.
 */
export class Listener {
  private client: pg.Client | null = null;
  private position: string | null = null;
  private isStopped = false;
  private running: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();

  constructor(private readonly parts: ListenerParts) {}

  /** Everything at or after this transaction may not have been seen yet; null before the first contact. */
  cursor(): string | null {
    return this.position;
  }

  /** Connects and listens; throws when the first connection fails. */
  async start(): Promise<void> {
    await this.connect();
    this.running = this.watch();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.stopping.abort();
    await this.running;
    await this.client?.end().catch(() => {});
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.parts.url,
      application_name: 'kept-listener',
      query_timeout: 10_000,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    // an error of an idle connection; the next poll finds out and renews it
    client.on('error', (error) => this.parts.log.debug({ err: error }, 'the listener was cut off'));
    client.on('notification', ({ channel, payload }) => {
      if (isChannel(channel)) this.parts.onMessage(channel, payload ?? '');
    });
    await client.connect();
    const since = this.position;
    try {
      for (const channel of CHANNELS) await client.query(`LISTEN ${channel}`);
      await this.readPosition(client);
      if (since !== null) await this.parts.onGap(since);
    } catch (error) {
      // what was missed is still missing
      this.position = since;
      void client.end().catch(() => {});
      throw error;
    }
    this.client = client;
  }

  private async readPosition(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ position: string }>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS position',
    );
    this.position = rows[0]?.position ?? this.position;
  }

  private async watch(): Promise<void> {
    while (!this.isStopped) {
      await this.pause(POLL_MS);
      if (this.isStopped) return;
      try {
        if (this.client) await this.readPosition(this.client);
      } catch (error) {
        this.parts.log.warn({ err: error }, 'the listener lost its connection');
        // not waited for: the end of a connection that was cut off may never be told
        void this.client?.end().catch(() => {});
        this.client = null;
        await this.reconnect();
      }
    }
  }

  private async reconnect(): Promise<void> {
    for (let delay = 250; !this.isStopped; delay = Math.min(delay * 2, LONGEST_WAIT_MS)) {
      try {
        await this.connect();
        this.parts.log.info('the listener is connected again');
        return;
      } catch (error) {
        this.parts.log.debug({ err: error }, 'the listener cannot connect');
        await this.pause(delay);
      }
    }
  }

  private async pause(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: this.stopping.signal, ref: false }).catch(() => {});
  }
}
