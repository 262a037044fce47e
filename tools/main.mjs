// The commands, on the pinned Node and with everything installed; see run.mjs.
import { delimiter, dirname } from 'node:path';
import { Stop, say } from './say.mjs';
import { isStopping, listenForStop } from './stopping.mjs';

/** @typedef {(args: string[]) => Promise<number>} Command a command gives its exit code */

/** @type {Record<string, () => Promise<Command>>} */
const COMMANDS = {
  start: async () => (await import('./start.mjs')).start,
  dev: async () => (await import('./dev.mjs')).dev,
  test: async () => (await import('./test.mjs')).test,
  check: async () => (await import('./check.mjs')).check,
  codegen: async () => (await import('./codegen.mjs')).codegen,
  import: async () => (await import('./cli.mjs')).cli('import'),
  job: async () => (await import('./cli.mjs')).cli('job'),
  verify: async () => (await import('./cli.mjs')).cli('verify'),
  seed: async () => (await import('./cli.mjs')).cli('seed'),
  'e2e-servers': async () => (await import('./e2e-servers.mjs')).e2eServers,
  bench: async () => (await import('./bench.mjs')).bench,
};

// npm and Nx start programs by the name of `node`: let that be the pinned one.
process.env.PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);

const [name = '', ...args] = process.argv.slice(2);
listenForStop();
process.exit(await run());

async function run() {
  const command = COMMANDS[name];
  if (!command) {
    say(`there is no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}`);
    return 2;
  }
  try {
    const code = await (await command())(args);
    return isStopping() && code > 128 ? 0 : code;
  } catch (error) {
    if (error instanceof Stop) say(error.message);
    else console.error(error);
    return 1;
  }
}
