import { GraphQLError } from 'graphql';

/** What is thrown rather than refused: the four codes that reach a client unmasked. */
export const OPEN_CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'] as const;
export type OpenCode = (typeof OPEN_CODES)[number];

function open(code: OpenCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Nobody is signed in. */
export function unauthenticated(): GraphQLError {
  return open('UNAUTHENTICATED', 'Sign in first.');
}

/** This user may not do that, ever or to this record. */
export function forbidden(message = 'You may not do that.'): GraphQLError {
  return open('FORBIDDEN', message);
}

/** There is none, or none this user may know of: the two are never told apart. */
export function notFound(what: string): GraphQLError {
  return open('NOT_FOUND', `${what} was not found.`);
}

/** An argument of a query makes no sense. Mutations return a Refusal instead. */
export function badInput(message: string): GraphQLError {
  return open('BAD_USER_INPUT', message);
}
