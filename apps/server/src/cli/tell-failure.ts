import { oneLine } from '../core/failure';
import { ImportRefused } from '../import/import-refused';
import { Stopped } from './installation';

/** What a person is told of a failure: one clear line, or the whole error where nobody could expect it. */
export function tellFailure(error: unknown): void {
  process.stderr.write(`${textOf(error)}\n`);
}

function textOf(error: unknown): string {
  if (error instanceof ImportRefused || error instanceof Stopped) return error.message;
  const line = oneLine(error, process.env.DATABASE_URL);
  return line ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}
