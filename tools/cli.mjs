import { buildIfChanged } from './build.mjs';
import { productArgs, runChild, WITH_CHANNEL } from './child.mjs';
import { root } from './root.mjs';
import { withDatabase } from './with-database.mjs';

/**
 * `npm run import`, `job`, `verify`, `seed`: the server's second entry. It runs in the folder that
 * npm was called from, so that file names mean what the person at the keyboard meant.
 * @param {string} name
 * @returns {(args: string[]) => Promise<number>}
 */
export function cli(name) {
  return async (args) => {
    await buildIfChanged(['@kept/server']);
    return withDatabase(({ url }) =>
      runChild(process.execPath, productArgs('apps/server/dist/cli.js', name, ...args), {
        cwd: process.env.INIT_CWD ?? root,
        env: { DATABASE_URL: url },
        stdio: [...WITH_CHANNEL],
      }),
    );
  };
}
