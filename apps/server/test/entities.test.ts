import { createDataSource } from '@kept/data';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource({ url: database.url, poolSize: 1 }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

interface Column {
  table: string;
  column: string;
  type: string;
  isNullable: boolean;
}

/** Names that TypeORM and PostgreSQL have for the same type. */
const SAME: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone',
  int: 'integer',
  int4: 'integer',
  int8: 'bigint',
  bool: 'boolean',
  char: 'character',
  varchar: 'character varying',
};

async function columnsOfTables(): Promise<Column[]> {
  return dataSource.query(`
    SELECT c.relname AS "table", a.attname AS "column", NOT a.attnotnull AS "isNullable",
           regexp_replace(format_type(a.atttypid, NULL), '"', '', 'g') AS "type"
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v')
       AND a.attnum > 0 AND NOT a.attisdropped`);
}

function columnsOfEntities(): Column[] {
  return dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map(({ databaseName, isNullable, isArray, type }) => {
      const name = String(type);
      return {
        table: tableName,
        column: databaseName,
        type: (SAME[name] ?? name) + (isArray ? '[]' : ''),
        isNullable,
      };
    }),
  );
}

it('every column of an entity is in its table, with the same type', async () => {
  const found = new Map(
    (await columnsOfTables()).map((one) => [`${one.table}.${one.column}`, one]),
  );
  const wrong = columnsOfEntities().flatMap(({ table, column, type }) => {
    const real = found.get(`${table}.${column}`);
    if (!real) return [`${table}.${column} is in no migration`];
    return real.type === type
      ? []
      : [`${table}.${column} is ${real.type}, the entity says ${type}`];
  });
  expect(wrong).toEqual([]);
});

it('no entity takes for granted what its table may leave empty', async () => {
  const found = new Map(
    (await columnsOfTables()).map((one) => [`${one.table}.${one.column}`, one]),
  );
  const wrong = columnsOfEntities()
    .filter((one) => found.get(`${one.table}.${one.column}`)?.isNullable !== one.isNullable)
    .map(
      ({ table, column, isNullable }) =>
        `${table}.${column} ${isNullable ? 'has' : 'lacks'} NOT NULL`,
    );
  expect(wrong).toEqual([]);
});
