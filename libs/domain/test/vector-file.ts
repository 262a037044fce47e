import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { VectorFile } from './vector';

const OWN = 'test-data/contact-vectors.json';

/**
 * The vectors to run: those of the repository, or of the file of the same form that CONTACT_VECTORS names, as seen from
 * here, from where the command was given, or from the repository's root.
 */
export function vectorFile(): VectorFile & { readonly name: string } {
  const asked = process.env.CONTACT_VECTORS;
  const own = resolve(import.meta.dirname, '..', OWN);
  if (!asked) return { name: OWN, ...read(own) };
  const root = resolve(import.meta.dirname, '../../..');
  const folders = [process.cwd(), process.env.INIT_CWD ?? root, root];
  const found = folders.map((folder) => resolve(folder, asked)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`CONTACT_VECTORS names ${asked}, which is not there`);
  return { name: asked, ...read(found) };
}

function read(path: string): VectorFile {
  const file: Partial<VectorFile> = JSON.parse(readFileSync(path, 'utf8'));
  return { vectors: file.vectors ?? [], calculations: file.calculations ?? [] };
}
