import pg from 'pg';

/**
 * Runs `work` while nobody else on the same database runs what goes by the same name; waits for its
 * turn. The lock lives in a connection of its own, past any pooler, and ends with it.
 */
export async function withAdvisoryLock<T>(
  directUrl: string,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: directUrl, application_name: 'kept-lock' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`kept ${name}`]);
    return await work();
  } finally {
    await client.end();
  }
}
