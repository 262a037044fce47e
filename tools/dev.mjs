import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build, createLogger, createServer } from 'vite';
import { forProduct, productArgs, startChild } from './child.mjs';
import { freePort, portOf, refuseTakenPort } from './port.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';
import { isStopping, onStop } from './stopping.mjs';
import { withDatabase } from './with-database.mjs';

// beside dist, so that a running `npm start` keeps the files it was started from
const OUT = 'apps/server/.dev';

/**
 * `npm run dev`: the workbench with hot reload on PORT, and behind it the server, built anew and
 * restarted whenever one of its sources changes.
 */
export async function dev() {
  // Vite would otherwise make this process, and all that it starts, a production one
  process.env.NODE_ENV ||= 'development';
  const port = portOf(process.env);
  await refuseTakenPort(port);
  const serverPort = await freePort();
  return withDatabase(async ({ url }) => {
    const ended = new Promise((resolve) => onStop(() => resolve(0)));
    const server = await watchServer({
      DATABASE_URL: url,
      PORT: String(serverPort),
      PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
    });
    await untilAnswers(`http://127.0.0.1:${serverPort}/healthz`);
    const workbench = await serveWorkbench(port, `http://127.0.0.1:${serverPort}`);
    say(`the workbench with hot reload: http://localhost:${port}`);
    await ended;
    await Promise.all([workbench.close(), server.close()]);
    return 0;
  });
}

/** @param {NodeJS.ProcessEnv} env */
async function watchServer(env) {
  /** @type {ReturnType<typeof startChild> | undefined} */
  let running;
  const watcher = await build({
    root: join(root, 'apps/server'),
    logLevel: 'warn',
    build: { watch: {}, outDir: join(root, OUT) },
  });
  if (!('on' in watcher)) throw new Error('the server is not being watched');
  const restart = async () => {
    if (running) say('a source of the server changed: restarting it');
    await running?.stop();
    if (isStopping()) return;
    const args = productArgs(`${OUT}/main.js`);
    running = startChild(process.execPath, args, forProduct(env));
  };
  // two changes in a row are two restarts, one after the other
  let restarted = Promise.resolve();
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') say(`the server was not built: ${event.error.message}`);
    if (event.code === 'END') restarted = restarted.then(restart);
  });
  return {
    close: async () => {
      await watcher.close();
      await restarted;
      await running?.stop();
    },
  };
}

/** @param {string} url */
async function untilAnswers(url) {
  while (!isStopping()) {
    if (await fetch(url).catch(() => undefined)) return;
    await wait(200);
  }
}

/**
 * @param {number} port
 * @param {string} server
 */
async function serveWorkbench(port, server) {
  process.env.KEPT_SERVER_URL = server;
  const own = process.listeners('SIGTERM');
  const vite = await createServer({
    root: join(root, 'apps/workbench'),
    customLogger: logger(),
    server: { port, strictPort: true },
  });
  // Vite would end this process by itself, before the database is put away
  for (const listener of process.listeners('SIGTERM')) {
    if (!own.includes(listener)) process.off('SIGTERM', listener);
  }
  return vite.listen();
}

/** While the server restarts, every open page asks for it in vain: that is no news. */
function logger() {
  const log = createLogger('warn');
  const { error } = log;
  log.error = (message, options) => {
    if (!message.includes('proxy error')) error(message, options);
  };
  return log;
}
