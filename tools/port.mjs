import { createServer } from 'node:net';
import { Stop } from './say.mjs';

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {number}
 */
export function portOf(env) {
  const port = Number(env.PORT || 4000);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Stop(`PORT is "${env.PORT}": it must be a number from 0 (any free one) to 65535.`);
}

/** @returns {Promise<number>} a port that was free a moment ago */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Says in one line who has the port, before anything is brought up for nothing.
 * @param {number} port
 */
export async function refuseTakenPort(port) {
  const problem = await new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? error.code : error.message));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
  if (!problem) return;
  if (problem === 'EACCES') throw new Stop(`port ${port} needs rights you do not have: set PORT.`);
  const who = (await isKept(port))
    ? `Kept already runs at http://localhost:${port}`
    : `port ${port} is taken`;
  throw new Stop(`${who}: stop it, or set PORT to another one.`);
}

/** @param {number} port */
async function isKept(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`, {
      signal: AbortSignal.timeout(1000),
    });
    return (await answer.text()).includes('"state":"alive"');
  } catch {
    return false;
  }
}
