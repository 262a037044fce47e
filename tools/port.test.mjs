import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { freePort, portOf, refuseTakenPort } from './port.mjs';

/** @type {import('node:http').Server | undefined} */
let server;
afterEach(() => server?.close());

/** @param {import('node:http').RequestListener} answer */
async function occupy(answer) {
  const port = await freePort();
  server = createServer(answer);
  await new Promise((resolve) => server?.listen(port, () => resolve(undefined)));
  return port;
}

it('a free port is accepted', async () => {
  await expect(refuseTakenPort(await freePort())).resolves.toBeUndefined();
});

it('a taken port is refused by its number', async () => {
  const port = await occupy((_, response) => response.writeHead(404).end());
  await expect(refuseTakenPort(port)).rejects.toThrow(
    `port ${port} is taken: stop it, or set PORT to another one.`,
  );
});

it('another Kept on the port is called by its name', async () => {
  const port = await occupy((_, response) => response.end(JSON.stringify({ state: 'alive' })));
  await expect(refuseTakenPort(port)).rejects.toThrow(
    `Kept already runs at http://localhost:${port}: stop it, or set PORT to another one.`,
  );
});

it.each([
  [undefined, 4000],
  ['', 4000],
  ['0', 0],
  ['8080', 8080],
])('PORT=%s is %s', (PORT, port) => {
  expect(portOf({ PORT })).toBe(port);
});

it.each(['-1', '65536', 'http', '40.5'])('PORT=%s is refused', (PORT) => {
  expect(() => portOf({ PORT })).toThrow(`PORT is "${PORT}"`);
});
