import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The folder that npm was called from: what file names on its command line are relative to. */
export const callerFolder = process.env.INIT_CWD ?? process.cwd();

/** Where Kept keeps what is not in the database, and the embedded database itself. */
export function dataFolder() {
  const named = process.env.KEPT_DATA_DIR;
  return named ? resolve(callerFolder, named) : join(root, '.kept');
}
