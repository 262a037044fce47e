import type { IncomingMessage } from 'node:http';
import type { Config } from './config';

/** The origins from which our own pages speak to us: PUBLIC_URL; in development whatever address leads here. */
export function trustedOrigins(
  host: string | null | undefined,
  { publicUrl, isProduction }: Pick<Config, 'publicUrl' | 'isProduction'>,
): string[] {
  const own = isProduction || !host ? [] : [`http://${host}`, `https://${host}`];
  return [publicUrl, ...own];
}

/** Whether a request may act for whoever is signed in: no Origin is a program, not a foreign page. */
export function isTrustedOrigin(
  { headers }: Pick<IncomingMessage, 'headers'>,
  config: Pick<Config, 'publicUrl' | 'isProduction'>,
): boolean {
  return !headers.origin || trustedOrigins(headers.host, config).includes(headers.origin);
}
