import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { toNodeHandler } from 'better-auth/node';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { DataSource } from 'typeorm';
import { agreementRoutes } from '../payment-plan/agreement.routes';
import { statementRoutes } from '../statement/statement.routes';
import { demoRoutes } from '../user/demo.routes';
import { validationNoticeRoutes } from '../validation-notice/validation-notice.routes';
import { type Auth, CLIENT_ADDRESS_HEADER } from './auth';
import type { Config } from './config';
import type { Ctx, CurrentUser } from './context';
import type { Logger } from './logger';
import type { Metrics } from './metrics';
import { VISITOR } from './people';
import type { SessionCache } from './sessions';

export interface HttpParts {
  config: Config;
  dataSource: DataSource;
  auth: Auth;
  sessions: SessionCache;
  graphql: ApolloServer<Ctx>;
  metrics: Metrics;
  /** whether the server has started and is not stopping */
  isReady(): boolean;
  contextFor(user: CurrentUser): Ctx;
  workbench: RequestHandler;
  log: Logger;
}

function securityHeaders({ publicUrl }: Config): RequestHandler {
  const isHttps = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // MUI's emotion writes its rules into style elements
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: isHttps ? [] : null,
      },
    },
    strictTransportSecurity: isHttps,
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
    xFrameOptions: { action: 'deny' },
  });
}

/** better-auth limits by address; what a client says its address is does not count. */
const clientAddress: RequestHandler = (request, _response, next) => {
  request.headers[CLIENT_ADDRESS_HEADER] = request.ip ?? '';
  next();
};

function readiness({ dataSource, isReady }: HttpParts): RequestHandler {
  return async (_request, response) => {
    const isReachable = await dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
    const state = !isReady()
      ? 'not serving'
      : isReachable
        ? 'ready'
        : 'the database is out of reach';
    response.status(state === 'ready' ? 200 : 503).json({ state });
  };
}

const nothingHere: RequestHandler = (_request, response) => {
  response.status(404).type('text/plain').send('There is nothing here.');
};

/** What went wrong before any of our own answers: a body that is too large or no JSON, or a bug. */
function failed(log: Logger): ErrorRequestHandler {
  // express knows an error handler by its four parameters
  return (error, _request, response, _next) => {
    const status = Number(error.status) >= 400 && Number(error.status) < 500 ? error.status : 500;
    if (status === 500) log.error({ err: error }, 'a request failed');
    const message = status === 500 ? 'Something went wrong on our side.' : 'This makes no sense.';
    response.status(status).json({ message });
  };
}

/** Everything the one port answers, in the order in which it is tried. */
export function createHttp(parts: HttpParts): Express {
  const { config, auth, sessions, graphql, metrics, contextFor, workbench } = parts;
  const contextOf = async ({ headers }: IncomingMessage) =>
    contextFor((await sessions.of(headers.cookie))?.user ?? VISITOR);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.use(securityHeaders(config));
  app.get('/healthz', (_request, response) => void response.json({ state: 'alive' }));
  app.get('/readyz', readiness(parts));
  app.get('/metrics', async (_request, response) => {
    response.setHeader('Content-Type', metrics.contentType);
    response.send(await metrics.text());
  });
  // users are managed by our own mutations, which keep the timeline and the last administrator
  app.all('/api/auth/admin/*path', nothingHere);
  app.all('/api/auth/*path', clientAddress, toNodeHandler(auth));
  app.use('/api', demoRoutes(parts));
  app.use('/api', statementRoutes({ contextOf }));
  app.use('/documents', agreementRoutes({ contextOf }));
  app.use('/documents', validationNoticeRoutes({ contextOf }));
  app.use(
    '/graphql',
    express.json({ limit: '1mb' }),
    expressMiddleware(graphql, {
      context: ({ req }) => contextOf(req),
    }),
  );
  app.use(workbench);
  app.use(nothingHere);
  app.use(failed(parts.log));
  return app;
}
