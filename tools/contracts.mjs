import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { createServer } from 'vite';
import { runChild } from './child.mjs';
import { root } from './root.mjs';
import { schemaSql } from './schema-sql.mjs';
import { withDatabase } from './with-database.mjs';

/**
 * A checked-in file that is made from the sources; `check` compares it, `codegen` writes it.
 * @typedef {{ file: string, make: () => Promise<string> }} Contract
 */

/** @type {Contract[]} */
export const CONTRACTS = [
  { file: 'schema.graphql', make: graphqlSchema },
  { file: 'libs/data/schema.sql', make: migratedSchema },
];

/**
 * @param {Contract} contract
 * @returns {Promise<boolean>} whether the file is as the sources make it
 */
export async function isCurrent({ file, make }) {
  const path = join(root, file);
  return existsSync(path) && readFileSync(path, 'utf8') === (await make());
}

/** @param {Contract} contract */
export async function write({ file, make }) {
  writeFileSync(join(root, file), await make());
}

/**
 * The workbench's types, from its documents and schema.graphql.
 * @param {boolean} onlyCheck
 * @returns {Promise<boolean>} whether they are current (or were written)
 */
export async function workbenchTypes(onlyCheck) {
  const cli = join(root, 'node_modules/@graphql-codegen/cli/cjs/bin.js');
  const args = ['--config', 'codegen.config.ts', '--silent', ...(onlyCheck ? ['--check'] : [])];
  const code = await runChild(process.execPath, [cli, ...args], {
    cwd: join(root, 'apps/workbench'),
  });
  return code === 0;
}

function graphqlSchema() {
  return withSources('apps/server', async (load) => {
    const { printKeptSchema } = await load('src/core/schema.ts');
    return printKeptSchema();
  });
}

function migratedSchema() {
  return withDatabase(async ({ adminUrl }) => {
    const name = `kept_schema_${process.pid}_${randomBytes(4).toString('hex')}`;
    const url = new URL(adminUrl);
    url.pathname = name;
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    try {
      await admin.query(`CREATE DATABASE ${name}`);
      await migrate(url.href);
      return await schemaSql(url.href);
    } finally {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.end();
    }
  });
}

/** @param {string} url */
function migrate(url) {
  return withSources('libs/data', async (load) => {
    const { createDataSource } = await load('src/data-source.ts');
    const dataSource = await createDataSource({ url, poolSize: 1 }).initialize();
    await dataSource.runMigrations().finally(() => dataSource.destroy());
  });
}

/**
 * Runs TypeScript sources as the build would compile them.
 * @template T
 * @param {string} project
 * @param {(load: (file: string) => Promise<any>) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withSources(project, work) {
  const folder = join(root, project);
  const vite = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await work((file) => vite.ssrLoadModule(join(folder, file)));
  } finally {
    await vite.close();
  }
}
