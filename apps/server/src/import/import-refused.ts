/** The whole file is refused, before anything is written: the message says why and what to do. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
}
