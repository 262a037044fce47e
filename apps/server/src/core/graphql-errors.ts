import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { OPEN_CODES } from './errors';
import type { Logger } from './logger';
import { databaseErrorOf } from './unique-violations';

// said by Apollo about the request itself, before any of our code ran
const REQUEST_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
];
const SHOWN = new Set<unknown>([...OPEN_CODES, ...REQUEST_CODES]);
// invalid_text_representation: an id that is no uuid
const MALFORMED = '22P02';

/** What a client may learn of an error: everything of the expected ones, of a bug only where to find it in the log. */
export function maskErrors(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, locations, path, extensions } = formatted;
    if (SHOWN.has(extensions?.code)) {
      return { message, locations, path, extensions: { code: extensions?.code } };
    }
    const cause = unwrapResolverError(error);
    if (databaseErrorOf(cause)?.code === MALFORMED) {
      return { message: 'An id is malformed.', path, extensions: { code: 'BAD_USER_INPUT' } };
    }
    const errorId = randomUUID();
    log.error({ err: cause, errorId, path }, 'a bug was met');
    return {
      message: `Something went wrong on our side. The log knows it as ${errorId}.`,
      path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    };
  };
}
