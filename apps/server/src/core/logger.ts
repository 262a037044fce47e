import { type Logger, pino } from 'pino';
import prettyStream from 'pino-pretty';

export type { Logger } from 'pino';

/** JSON lines for machines; readable lines where a person looks on. Secrets never reach either. */
export function createLogger(level: string, isTerminal: boolean): Logger {
  const options = {
    level,
    base: null,
    redact: ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.token'],
  };
  if (!isTerminal) return pino(options);
  return pino(
    options,
    prettyStream({ colorize: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' }),
  );
}
