import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { fieldsOf, type ImportKind, sqlTypeOf } from './import-kind';

/** The tables of one run. Unlogged: they hold nothing that the file does not. */
export interface StagingTables {
  /** every row as it was read */
  readonly stage: string;
  /** a row for everything that is wrong with a row */
  readonly reject: string;
  /** every row with what is to become of it */
  readonly judged: string;
  /** the rows that will be written, slice by slice */
  readonly ready: string;
}

const SCHEMA = 'import_staging';

export function stagingTables(runId: string): StagingTables {
  const name = (table: string) => `${SCHEMA}.${table}_${runId.replaceAll('-', '')}`;
  return {
    stage: name('stage'),
    reject: name('reject'),
    judged: name('judged'),
    ready: name('ready'),
  };
}

export async function createStaging(
  client: pg.Client,
  tables: StagingTables,
  kind: ImportKind,
): Promise<void> {
  const columns = fieldsOf(kind).map((field) => `${field.column} ${sqlTypeOf(field)}`);
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
  await client.query(`
    CREATE UNLOGGED TABLE ${tables.stage} (
      line integer NOT NULL, start_byte bigint NOT NULL, bytes integer NOT NULL, problems jsonb,
      ${columns.join(', ')}
    ) WITH (autovacuum_enabled = off);
    CREATE UNLOGGED TABLE ${tables.reject} (
      line integer NOT NULL, field text NOT NULL, value text NOT NULL, code text NOT NULL, reason text NOT NULL
    ) WITH (autovacuum_enabled = off)`);
}

export async function dropStaging(client: pg.Client, tables: StagingTables): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS ${Object.values(tables).join(', ')}`);
}

/** Sends lines to the staging table by COPY. */
export class StagingCopy {
  private stream;
  private lines = '';
  private failure: Error | null = null;

  constructor(client: pg.Client, { stage }: StagingTables) {
    this.stream = client.query(copyFrom(`COPY ${stage} FROM STDIN`));
    this.stream.on('error', (error) => {
      this.failure = error;
    });
  }

  add(line: string): void {
    this.lines += line;
  }

  /** Sends what was added, and waits while the database has enough to do. */
  async flush(): Promise<void> {
    if (this.failure) throw this.failure;
    const { lines } = this;
    this.lines = '';
    if (lines !== '' && !this.stream.write(lines, 'utf8')) await once(this.stream, 'drain');
  }

  async end(): Promise<void> {
    await this.flush();
    this.stream.end();
    if (!this.stream.writableFinished) await once(this.stream, 'finish');
  }

  /** Ends the COPY without keeping a row. */
  abort(reason: Error): void {
    this.stream.destroy(reason);
  }
}
