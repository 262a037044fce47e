import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { startChild } from './child.mjs';
import { isAlive } from './file-lock.mjs';

// Counts the signals it gets, and ends at the first one unless it is told to be stubborn.
const PROGRAM = `
  let count = 0;
  process.on('SIGTERM', () => {
    count += 1;
    process.send('SIGTERM ' + count);
    if (process.argv[1] !== 'stubborn') process.exit(7);
  });
  process.send('ready');
  setInterval(() => {}, 1000);
`;

/** @type {ReturnType<typeof startChild> | undefined} */
let started;
afterEach(async () => {
  started?.child.kill('SIGKILL');
  await started?.exited;
});

/** @param {string[]} args */
async function start(...args) {
  started = startChild(process.execPath, ['-e', PROGRAM, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(started.child, 'message');
  return started;
}

it('gives the exit code of what it ran', async () => {
  const { exited } = startChild(process.execPath, ['-e', 'process.exit(3)']);
  expect(await exited).toBe(3);
});

it('gives 127 where there is nothing to run', async () => {
  expect(await startChild('/nowhere/nothing', []).exited).toBe(127);
});

it('asks for the end once, and waits for it', async () => {
  const { child, exited, stop } = await start();
  const answer = once(child, 'message');
  expect(await stop()).toBe(7);
  expect(await answer).toEqual(['SIGTERM 1', undefined]);
  expect(await exited).toBe(7);
});

it('ends with the tool that started it, even one killed outright', async () => {
  const { child } = startChild(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { spawn } = await import('node:child_process');
       const product = spawn(process.execPath, ['--import', './tools/end-with-parent.mjs', '-e', 'setInterval(() => {}, 1000)'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true });
       product.on('spawn', () => process.send(product.pid));`,
    ],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const [pid] = await once(child, 'message');
  child.kill('SIGKILL');
  await once(child, 'exit');
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});
