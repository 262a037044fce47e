import 'reflect-metadata';
import { DataSource, type Logger } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';
import { SnakeNamingStrategy } from './naming-strategy';
import { pgTypes } from './pg-values';
import { preparingClient, type StatementName } from './prepared-client';

export interface DataSourceOptions {
  url: string;
  poolSize?: number;
  /** shown in pg_stat_activity */
  applicationName?: string;
  logger?: Logger;
  onPoolError?: (error: Error) => void;
  /** statements to prepare; only where no pooler stands between, which would hand them to other sessions */
  prepared?: StatementName;
}

/** The one way to open our database; the caller initialises and destroys it. */
export function createDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize ?? 10,
    // a database out of reach is said, not waited for without end
    connectTimeoutMS: 20_000,
    applicationName: options.applicationName ?? 'kept',
    entities,
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNamingStrategy(),
    installExtensions: false,
    synchronize: false,
    logging: options.logger ? ['query', 'error', 'warn'] : false,
    ...(options.logger && { logger: options.logger }),
    ...(options.onPoolError && { poolErrorHandler: options.onPoolError }),
    extra: {
      types: pgTypes,
      ...(options.prepared && { Client: preparingClient(options.prepared) }),
    },
  });
}
