import type { Logger as TypeOrmLogger } from 'typeorm';
import type { Logger } from './logger';

/** TypeORM's log: statements are counted, and shown at trace level; errors are told where they are caught. */
export class StatementLog implements TypeOrmLogger {
  constructor(
    private readonly logger: Logger,
    private readonly onStatement: (sql: string) => void,
  ) {}

  logQuery(query: string): void {
    this.onStatement(query);
    this.logger.trace({ query }, 'statement');
  }

  logQueryError(error: string | Error, query: string): void {
    this.logger.debug({ err: error, query }, 'statement failed');
  }

  logQuerySlow(time: number, query: string): void {
    this.logger.warn({ time, query }, 'slow statement');
  }

  logSchemaBuild(message: string): void {
    this.logger.debug(message);
  }

  logMigration(message: string): void {
    this.logger.info(message);
  }

  log(level: 'log' | 'info' | 'warn', message: unknown): void {
    this.logger[level === 'log' ? 'debug' : level](message);
  }
}
