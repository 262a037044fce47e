import { buildIfChanged } from './build.mjs';
import { runProduct } from './child.mjs';
import { callerFolder } from './root.mjs';
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
      runProduct('apps/server/dist/cli.js', [name, ...args], {
        cwd: callerFolder,
        env: { DATABASE_URL: url },
      }),
    );
  };
}
