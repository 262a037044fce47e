import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { runProduct } from './child.mjs';
import { root } from './root.mjs';
import { Stop } from './say.mjs';
import { withDatabase } from './with-database.mjs';

const FILE = 'tools/bench/bench.mjs';

/**
 * `npm run bench [-- NAME]`: measures the built product beside the floors that DESIGN names.
 * @param {string[]} args
 */
export async function bench(args) {
  if (!existsSync(join(root, FILE))) throw new Stop('there is no bench yet');
  await buildIfChanged();
  return withDatabase(({ adminUrl, url }) =>
    runProduct(FILE, args, {
      env: { DATABASE_URL: url, KEPT_ADMIN_DATABASE_URL: adminUrl },
    }),
  );
}
