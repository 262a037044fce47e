import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withFileLock } from './file-lock.mjs';

/** @type {string} */
let folder;
/** @type {string} */
let path;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-lock-'));
  path = join(folder, 'one.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('one after the other', async () => {
  /** @type {string[]} */
  const order = [];
  await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      withFileLock(path, async () => {
        order.push(`${name} in`);
        await new Promise(setImmediate);
        order.push(`${name} out`);
      }),
    ),
  );
  for (let at = 0; at < order.length; at += 2) {
    expect(order[at + 1]).toBe(order[at]?.replace('in', 'out'));
  }
  expect(order).toHaveLength(6);
  expect(existsSync(path)).toBe(false);
});

it('is released when the work fails', async () => {
  await expect(withFileLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(path)).toBe(false);
});

it('is taken over from a process that is no more', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(path, String(pid));
  expect(await withFileLock(path, async () => 'mine')).toBe('mine');
});

it('is taken over when nobody has touched it, though its number lives on in another process', async () => {
  writeFileSync(path, String(process.pid));
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(path, longAgo, longAgo);
  expect(await withFileLock(path, async () => 'mine')).toBe('mine');
});
