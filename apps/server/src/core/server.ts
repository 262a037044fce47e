import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDataSource } from '@kept/data';
import type { RequestHandler } from 'express';
import type { DataSource } from 'typeorm';
import { expirePresence } from '../presence/presence.commands';
import { type Auth, createAuth } from './auth';
import { authSecretOf } from './auth-secret';
import { type Clock, createClock } from './clock';
import type { Config } from './config';
import type { Ctx, CurrentUser } from './context';
import { createContext } from './create-context';
import { createGraphql } from './graphql';
import { createHttp } from './http';
import { preparedName } from './json-sets';
import { Listener } from './listener';
import { Live } from './live';
import type { Logger } from './logger';
import { createMetrics, type Metrics } from './metrics';
import { isTrustedOrigin } from './origin';
import { SYSTEM } from './people';
import { createSchema } from './schema';
import { SessionCache } from './sessions';
import { StatementLog } from './statement-log';

export interface ServerParts {
  config: Config;
  log: Logger;
  /** serves the built workbench */
  workbench: RequestHandler;
  clock?: Clock;
  /** runs once the database is open and before anybody is answered */
  prepare?: (ctx: Ctx) => Promise<void>;
  /** hears every statement, for tests that hold a budget */
  onStatement?: (sql: string) => void;
}

/** A server that answers. */
export interface RunningServer {
  port: number;
  dataSource: DataSource;
  auth: Auth;
  metrics: Metrics;
  clock: Clock;
  contextFor(user: CurrentUser): Ctx;
  /** Takes no new connection, closes the sockets and lets requests finish, for ten seconds at most. */
  drain(): Promise<void>;
  /** Closes the database after everything that used it. */
  close(): Promise<void>;
}

const PRESENCE_SWEEP_MS = 5_000;
const POOL_SIZE = 20;

interface PoolCounts {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

function poolOf(dataSource: DataSource) {
  // TypeORM hands its driver out untyped; the pool is pg's own
  const { master } = dataSource.driver as unknown as { master?: PoolCounts };
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = master ?? {};
  return { total: totalCount, idle: idleCount, waiting: waitingCount };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      // a server that listens on a port has an address of this kind
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function openDatabase({ config, log, onStatement }: ServerParts, metrics: Metrics) {
  return createDataSource({
    url: config.databaseUrl,
    poolSize: POOL_SIZE,
    applicationName: 'kept-server',
    logger: new StatementLog(log, (sql) => {
      metrics.countStatement();
      onStatement?.(sql);
    }),
    onPoolError: (error) => log.warn({ err: error }, 'a database connection was lost'),
    // a pooler between hands a connection to somebody else, where nothing was prepared
    ...(config.databaseUrl === config.databaseDirectUrl && { prepared: preparedName }),
  }).initialize();
}

function sweepPresence(dataSource: DataSource, log: Logger): NodeJS.Timeout {
  const sweep = () =>
    expirePresence(dataSource).catch((error) => log.warn({ err: error }, 'presence was not swept'));
  return setInterval(sweep, PRESENCE_SWEEP_MS).unref();
}

/** Opens the database, which must be migrated, and listens. Throws what stands in the way. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, log } = parts;
  const { isProduction, publicUrl } = config;
  const clock = parts.clock ?? createClock(config.businessDate);
  const metrics = createMetrics();
  const dataSource = await openDatabase(parts, metrics);
  metrics.watchPool(() => poolOf(dataSource));
  const contextFor = (user: CurrentUser) =>
    createContext({ dataSource, clock, log, publicUrl }, user);
  await parts.prepare?.(contextFor(SYSTEM));
  const { auth, close: closeAuth } = createAuth({ config, secret: authSecretOf(config), log });
  const sessions = new SessionCache(dataSource, async (cookie) => {
    const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
    return found && { sessionId: found.session.id, userId: found.user.id };
  });
  let isReady = false;

  const httpServer = createServer();
  const listener = new Listener({
    url: config.databaseDirectUrl,
    log,
    onMessage: (channel, payload) => live.hear(channel, payload),
    onGap: (since) => live.heal(contextFor(SYSTEM), since),
  });
  const cursor = () => listener.cursor();
  const schema = await createSchema();
  const graphql = createGraphql({ schema, log, metrics, httpServer, isProduction, cursor });
  await graphql.start();
  const common = { ...parts, dataSource, auth, sessions, graphql, metrics, contextFor };
  httpServer.on('request', createHttp({ ...common, isReady: () => isReady }));
  // after the request handler: Socket.IO puts itself in front of what is there
  const live = new Live({
    httpServer,
    sessions,
    contextFor,
    cursor,
    isTrustedOrigin: (request) => isTrustedOrigin(request, config),
    log,
  });
  metrics.watchSockets(() => live.socketCount());
  await listener.start();
  const sweep = sweepPresence(dataSource, log);
  const port = await listen(httpServer, config.port);
  isReady = true;

  return {
    port,
    dataSource,
    auth,
    metrics,
    clock,
    contextFor,
    async drain() {
      isReady = false;
      // no new connection from here on; what is being answered is answered
      const drained = graphql.stop();
      live.close();
      await drained;
    },
    async close() {
      clearInterval(sweep);
      await listener.stop();
      await closeAuth();
      await dataSource.destroy();
    },
  };
}
