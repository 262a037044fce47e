import { tmpdir } from 'node:os';
import type { RequestHandler } from 'express';
import { io, type ManagerOptions, type Socket } from 'socket.io-client';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../src/core/clock';
import { type Config, readConfig } from '../src/core/config';
import { createLogger } from '../src/core/logger';
import { type RunningServer, startServer } from '../src/core/server';
import { createTestDatabase, type TestDatabase } from './test-database';

export interface GraphqlAnswer<Data> {
  data?: Data | null;
  errors?: { message: string; path?: unknown; extensions?: { code?: string; errorId?: string } }[];
  extensions?: { cursor?: string };
}

/** Somebody signed in: asks, and listens. */
export interface Caller {
  cookie: string;
  /** The answer as it came, errors and all. */
  ask<Data = Record<string, unknown>>(
    document: string,
    variables?: object,
  ): Promise<GraphqlAnswer<Data>>;
  /** The data, or the error that came instead. */
  get<Data = Record<string, unknown>>(document: string, variables?: object): Promise<Data>;
  /** The code of the error, for what must not work. */
  errorOf(document: string, variables?: object): Promise<string | undefined>;
  /** Opens a socket; closed with the server. */
  listen(options?: Partial<ManagerOptions>): Promise<Socket>;
}

export interface TestServer {
  url: string;
  databaseUrl: string;
  running: RunningServer;
  dataSource: DataSource;
  em: EntityManager;
  /** every statement sent for requests since it was last emptied */
  statements: string[];
  signIn(user: { email: string }): Promise<Caller>;
  visitor(): Caller;
  /** closes every socket opened here */
  hangUp(): void;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  /** shared by two servers; the default is one of its own, dropped at the end */
  database?: TestDatabase;
  clock?: Clock;
  config?: Partial<Config>;
  workbench?: RequestHandler;
}

/** Boots the whole server on a random port, on a database of its own. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = options.database ?? (await createTestDatabase());
  const statements: string[] = [];
  const sockets: Socket[] = [];
  const config = {
    ...readConfig({ PORT: '0', DATABASE_URL: database.url, KEPT_DATA_DIR: tmpdir() }),
    authSecret: 'a secret that is long enough for a test',
    ...options.config,
  };
  const running = await startServer({
    config,
    log: createLogger(process.env.KEPT_TEST_LOG ?? 'silent', false),
    workbench: options.workbench ?? ((_request, _response, next) => next()),
    ...(options.clock && { clock: options.clock }),
    onStatement: (sql) => {
      // the sweep of presence runs beside the requests whose statements are counted
      if (!sql.includes('DELETE FROM presence WHERE expires_at')) statements.push(sql);
    },
  });
  const url = `http://127.0.0.1:${running.port}`;
  const hangUp = () => {
    for (const socket of sockets.splice(0)) socket.disconnect();
  };
  const caller = (cookie: string) => createCaller({ url, cookie, sockets });
  return {
    url,
    databaseUrl: database.url,
    running,
    dataSource: running.dataSource,
    em: running.dataSource.manager,
    statements,
    visitor: () => caller(''),
    async signIn({ email }) {
      const answer = await running.auth.api.signInAs({ body: { email }, asResponse: true });
      const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
      return caller(cookies.join('; '));
    },
    hangUp,
    async stop() {
      hangUp();
      await running.drain();
      await running.close();
      if (!options.database) await database.drop();
    },
  };
}

interface Wire {
  url: string;
  cookie: string;
  sockets: Socket[];
}

function createCaller({ url, cookie, sockets }: Wire): Caller {
  const ask = async <Data>(query: string, variables: object = {}) => {
    const operationName = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1];
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return (await response.json()) as GraphqlAnswer<Data>;
  };
  return {
    cookie,
    ask,
    async get<Data>(query: string, variables?: object) {
      const { data, errors } = await ask<Data>(query, variables);
      if (errors || !data) throw new Error(JSON.stringify(errors));
      return data;
    },
    async errorOf(query, variables) {
      return (await ask(query, variables)).errors?.[0]?.extensions?.code;
    },
    async listen(options) {
      const socket = io(url, {
        transports: ['websocket'],
        extraHeaders: { cookie },
        reconnection: false,
        forceNew: true,
        ...options,
      });
      sockets.push(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return socket;
    },
  };
}

/** The next message of a kind, waited for; the test's own time-out is the limit. */
export function next<T>(socket: Socket, event: string): Promise<T> {
  return new Promise((resolve) => socket.once(event, resolve));
}
