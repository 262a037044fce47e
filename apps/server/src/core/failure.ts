import { ConfigError } from './config';

interface SystemFailure {
  code?: unknown;
  message?: unknown;
  port?: unknown;
}

function hostOf(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${hostname}:${port || '5432'}${pathname}`;
}

const OUT_OF_REACH = new Set<unknown>([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ECONNRESET',
]);

// SQLSTATE → what it means for whoever set DATABASE_URL
const DATABASE_SAYS: Readonly<Record<string, string>> = {
  '28P01': 'the password is wrong',
  '28000': 'this user may not connect',
  '3D000': 'there is no such database',
  '42501': 'this user may not make tables there',
  '53300': 'it has no connection left',
  '57P03': 'it is starting up or shutting down',
};

/** A failure that the person at the keyboard can do something about. */
export class StartFailure extends Error {}

/**
 * What stands in the way of a start, in one clear line; null for what nobody could expect, which is
 * worth a stack trace.
 */
export function oneLine(error: unknown, databaseUrl: string | undefined): string | null {
  if (error instanceof ConfigError) return `The configuration is wrong: ${error.message}.`;
  if (error instanceof StartFailure) return error.message;
  if (typeof error !== 'object' || error === null) return null;
  const { code, port } = error as SystemFailure;
  if (code === 'EADDRINUSE') return `Port ${port} is taken: stop what runs there, or set PORT.`;
  if (code === 'EACCES') return `Port ${port} needs more rights than this user has: set PORT.`;
  const where = databaseUrl ? hostOf(databaseUrl) : 'DATABASE_URL';
  if (OUT_OF_REACH.has(code)) {
    return `No database answers at ${where}: is it running, and is DATABASE_URL right?`;
  }
  const said = DATABASE_SAYS[String(code)];
  if (said) return `The database at ${where} turned us away: ${said} (${code}).`;
  return error instanceof AggregateError ? oneLine(error.errors[0], databaseUrl) : null;
}
