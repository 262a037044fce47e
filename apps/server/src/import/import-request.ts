import type { Clock } from '../core/clock';
import type { Ctx } from '../core/context';
import type { MappedField } from './columns';
import type { CsvFile } from './csv-file';
import type { ImportKind } from './import-kind';
import type { Mapping } from './mapping';
import type { StagingTables } from './staging';

/** What became of the rows of a file. The four outcomes add up to `rows`. */
export interface RowCounts {
  rows: number;
  accepted: number;
  unchanged: number;
  later: number;
  rejected: number;
}

/** The portfolio whose books the file belongs to. */
export interface ImportPortfolio {
  /** null in a dry run that would create it */
  id: string | null;
  code: string;
  name: string;
  creditorName: string;
  currency: string;
  country: string;
  timeZone: string;
  debtKind: string;
}

export type ImportStep = 'READING' | 'CHECKING' | 'WRITING';

/** Told as the import goes on: a bar on a terminal, lines elsewhere. */
export interface Progress {
  /** `total` is null where it is not known */
  step(step: ImportStep, total: number | null): void;
  advance(done: number): void;
  say(line: string): void;
  end(): void;
}

export interface ImportRequest {
  kind: ImportKind;
  file: string;
  mapping: Mapping;
  /** the portfolio's name or code; else the mapping says it */
  portfolio: string | null;
  isDryRun: boolean;
}

/** What the import needs of the installation. */
export interface ImportGround {
  ctx: Ctx;
  clock: Clock;
  /** past a pooler: the staging and the locks live on one connection */
  databaseDirectUrl: string;
  progress: Progress;
  signal: AbortSignal;
}

/** Everything that the statements of a run have in common. */
export interface ImportJob {
  readonly runId: string;
  readonly kind: ImportKind;
  readonly tables: StagingTables;
  readonly portfolio: ImportPortfolio;
  readonly businessDay: string;
  readonly fields: readonly MappedField[];
  readonly file: CsvFile;
  readonly mapping: Mapping;
  readonly isDryRun: boolean;
}

/** How people know a field of the file: by the file's own header. */
export function titleOf(job: ImportJob, name: string): string {
  return job.fields.find((field) => field.name === name)?.title ?? name;
}

/** Whether the file says anything about a field: what it does not say is left as it is. */
export function isMapped(job: ImportJob, name: string): boolean {
  const field = job.fields.find((one) => one.name === name);
  return field !== undefined && (field.indexes.length > 0 || field.constant !== null);
}
