import { buildIfChanged } from './build.mjs';
import { runProduct } from './child.mjs';
import { portOf, refuseTakenPort } from './port.mjs';
import { withDatabase } from './with-database.mjs';

/** `npm start`: the built product on one port, and its database where none is named. */
export async function start() {
  const port = portOf(process.env);
  await refuseTakenPort(port);
  const built = buildIfChanged();
  // reported by the await below; until then nobody else listens
  built.catch(() => {});
  return withDatabase(async ({ url }) => {
    await built;
    return runProduct('apps/server/dist/main.js', [], {
      env: { DATABASE_URL: url, PORT: String(port) },
    });
  });
}
