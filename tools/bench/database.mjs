import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * A database of its own for one measure, dropped afterwards.
 * @template T
 * @param {string} adminUrl
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withFreshDatabase(adminUrl, work) {
  const name = `kept_bench_${randomUUID().slice(0, 8)}`;
  await query(adminUrl, `CREATE DATABASE ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  try {
    return await work(url.href);
  } finally {
    await query(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

/**
 * One statement on a connection of its own.
 * @param {string} url
 * @param {string} sql
 * @param {unknown[]} [values]
 * @returns {Promise<Record<string, any>[]>}
 */
export async function query(url, sql, values) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
