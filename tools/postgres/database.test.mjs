import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { root } from '../root.mjs';
import { openDatabase } from './database.mjs';

/** @type {string} */
let home;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'kept-database-'));
  // as root another account has to enter it
  chmodSync(home, 0o755);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));
beforeEach(() => {
  vi.stubEnv('KEPT_DATA_DIR', home);
  vi.stubEnv('DATABASE_URL', '');
});
afterEach(() => vi.unstubAllEnvs());

// Another command that uses the same database, until it is told to leave.
const COMMAND = `
  const { openDatabase } = await import('./tools/postgres/database.mjs');
  const database = await openDatabase();
  process.send(database.url);
  process.on('message', () => database.release().then(() => process.exit()));
`;

async function otherCommand() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', COMMAND], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [url] = await once(child, 'message');
  return {
    url,
    leave: () => Promise.all([once(child, 'exit'), child.send('leave')]),
    kill: () => Promise.all([once(child, 'exit'), child.kill('SIGKILL')]),
  };
}

/** @param {string} url */
async function ask(url, sql = 'SELECT current_database() AS answer') {
  const client = new pg.Client({ connectionString: url });
  // a server that is killed under us says so here, too
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

function postmaster() {
  const file = join(home, 'postgres/data/postmaster.pid');
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}

describe('the embedded server', () => {
  it('is brought up empty and stopped by whoever leaves last', async () => {
    const other = await otherCommand();
    const mine = await openDatabase();
    expect(mine.url).toBe(other.url);
    expect(mine.isEmbedded).toBe(true);
    await other.leave();
    expect(await ask(mine.url)).toBe('kept');
    await mine.release();
    await expect(ask(mine.url)).rejects.toThrow('ECONNREFUSED');
  });

  it('keeps its data, and speaks UTF-8 whatever the machine speaks', async () => {
    const first = await openDatabase();
    await ask(first.url, "CREATE TABLE note AS SELECT 'Žluťoučký' AS answer");
    await first.release();
    const second = await openDatabase();
    expect(await ask(second.url, 'SELECT answer FROM note')).toBe('Žluťoučký');
    expect(await ask(second.url, "SELECT current_setting('server_encoding') AS answer")).toBe(
      'UTF8',
    );
    await second.release();
  });

  it('wants the password, which only the owner can read', async () => {
    const database = await openDatabase();
    const url = new URL(database.url);
    url.password = 'guessed';
    await expect(ask(url.href)).rejects.toThrow('password authentication failed');
    await database.release();
  });

  it('is adopted when a command was killed, and then stopped', async () => {
    const killed = await otherCommand();
    const orphan = postmaster();
    await killed.kill();
    const mine = await openDatabase();
    expect(mine.url).toBe(killed.url);
    expect(postmaster()).toBe(orphan);
    await mine.release();
    await expect(ask(mine.url)).rejects.toThrow('ECONNREFUSED');
  });

  it('comes up again after it was itself killed, with what was committed', async () => {
    const other = await otherCommand();
    await ask(other.url, "CREATE TABLE survivor AS SELECT 'here' AS answer");
    process.kill(postmaster(), 'SIGKILL');
    await other.kill();
    const mine = await openDatabase();
    expect(await ask(mine.url, 'SELECT answer FROM survivor')).toBe('here');
    await mine.release();
  });

  it('is not held up by a pid file whose number now belongs to another program', async () => {
    const file = join(home, 'postgres/data/postmaster.pid');
    writeFileSync(file, `${process.pid}\n${home}/postgres/data\n0\n1\n\n127.0.0.1\n`);
    const mine = await openDatabase();
    expect(postmaster()).not.toBe(process.pid);
    await mine.release();
  });

  it('can be brought up by two commands at once', async () => {
    const [one, two] = await Promise.all([otherCommand(), otherCommand()]);
    expect(one.url).toBe(two.url);
    await Promise.all([one.leave(), two.leave()]);
    await expect(ask(one.url)).rejects.toThrow('ECONNREFUSED');
  });

  it('refuses data of another PostgreSQL version in one line', async () => {
    const file = join(home, 'postgres/data/PG_VERSION');
    writeFileSync(file, '17\n');
    await expect(openDatabase()).rejects.toThrow(
      /written by PostgreSQL 17, this Kept brings PostgreSQL 18/,
    );
    writeFileSync(file, '18\n');
  });
});

describe('a database of one’s own', () => {
  it('is used as it is named, and not stopped', async () => {
    const embedded = await openDatabase();
    vi.stubEnv('DATABASE_URL', embedded.url);
    const own = await openDatabase();
    expect(own).toMatchObject({ url: embedded.url, isEmbedded: false });
    await own.release();
    expect(await ask(embedded.url)).toBe('kept');
    await embedded.release();
  });

  it.each([
    ['mysql://somewhere/kept', 'DATABASE_URL is not of the form postgres://'],
    ['postgres://', 'the database in DATABASE_URL'],
    ['postgres://me:secret@127.0.0.1:1/kept', 'postgres://me:***@127.0.0.1:1/kept'],
  ])('%s is refused in one line that shows no password', async (url, message) => {
    vi.stubEnv('DATABASE_URL', url);
    const refusal = await openDatabase().catch((error) => error.message);
    expect(refusal).toContain(message);
    expect(refusal).not.toContain('secret');
    expect(refusal).not.toContain('\n');
  });
});
