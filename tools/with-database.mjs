import { openDatabase } from './postgres/database.mjs';

/**
 * Brings the database up for the time that `work` takes.
 * @template T
 * @param {(database: import('./postgres/database.mjs').Database) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(work) {
  const database = await openDatabase();
  try {
    return await work(database);
  } finally {
    await database.release();
  }
}
