import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { GraphQLSchema } from 'graphql';
import type { Ctx } from './context';
import { maskErrors } from './graphql-errors';
import { hotQueryGateway } from './hot-queries';
import type { Logger } from './logger';
import type { Metrics } from './metrics';

export interface GraphqlParts {
  schema: GraphQLSchema;
  log: Logger;
  metrics: Metrics;
  httpServer: Server;
  isProduction: boolean;
  /** the position from which a replay misses nothing of what an answer shows */
  cursor(): string | null;
}

// each of the workbench's own documents stays below half of each: a test sends them all
const LIMITS = {
  // a fragment is not a level: what counts is how deep the answer is
  maxDepth: { n: 12, flattenFragments: true },
  costLimit: { maxCost: 60_000, ignoreIntrospection: true },
  maxAliases: { n: 30 },
  maxDirectives: { n: 30 },
  maxTokens: { n: 4_000 },
} as const;

/**
 * Every answer carries `extensions.cursor`, taken before its first read. It costs no statement: the
 * listener keeps it fresh, and an older cursor only replays more than needed.
 */
function cursorInAnswers(cursor: GraphqlParts['cursor']): ApolloServerPlugin<Ctx> {
  return {
    async requestDidStart() {
      const position = cursor();
      return {
        async willSendResponse({ response }) {
          if (position === null || response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          singleResult.extensions = { ...singleResult.extensions, cursor: position };
        },
      };
    },
  };
}

function timed(metrics: Metrics): ApolloServerPlugin<Ctx> {
  return {
    async requestDidStart() {
      const stop = metrics.startOperation();
      return {
        async willSendResponse({ operationName, operation, response }) {
          const { body } = response;
          const failed = body.kind === 'single' && body.singleResult.errors !== undefined;
          stop(operation ? (operationName ?? 'anonymous') : 'invalid', failed);
        },
      };
    },
  };
}

/** Apollo with our limits, masking and measures; compiled queries come in as its gateway. */
export function createGraphql(parts: GraphqlParts): ApolloServer<Ctx> {
  const { schema, log, metrics, httpServer, isProduction, cursor } = parts;
  const armor = new ApolloArmor(LIMITS).protect();
  return new ApolloServer<Ctx>({
    gateway: hotQueryGateway(schema),
    ...armor,
    plugins: [
      ...armor.plugins,
      ApolloServerPluginLandingPageDisabled(),
      // it would wrap the resolver of every field, for cache headers that nobody reads
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 10_000 }),
      cursorInAnswers(cursor),
      timed(metrics),
    ],
    introspection: !isProduction,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    formatError: maskErrors(log),
    logger: log,
    stopOnTerminationSignals: false,
  });
}
