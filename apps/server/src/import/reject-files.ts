import { once } from 'node:events';
import { constants, createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { type CsvFile, refuseIfChanged } from './csv-file';
import type { Header } from './header';
import { ImportRefused } from './import-refused';
import type { ImportJob } from './import-request';
import type { Problem } from './read-row';
import type { StagingTables } from './staging';

/** Where the rejected rows go, and where it says what is wrong with each. */
export interface RejectFiles {
  readonly rows: string;
  readonly reasons: string;
}

/** Beside the file, or where the command was called if that folder cannot be written to. */
export async function rejectPaths(file: string): Promise<RejectFiles> {
  const name = basename(file).replace(/\.csv$/i, '');
  for (const folder of [dirname(resolve(file)), process.cwd()]) {
    const isWritable = await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (isWritable) {
      return {
        rows: join(folder, `${name}.rejected.csv`),
        reasons: join(folder, `${name}.rejected.reasons.csv`),
      };
    }
  }
  throw new ImportRefused(
    'Rejected rows could be written nowhere: call the command in a folder you may write to.',
  );
}

/**
 * Writes the rejected rows byte by byte as the file has them, under its own header, so that they can
 * be mended and imported again; and beside them a second file with line, column, value and reason.
 * Where nothing was rejected, what an earlier run left there is removed.
 */
export async function writeRejects(
  client: pg.Client,
  job: ImportJob,
  { header, rejects, rejected }: { header: Header; rejects: RejectFiles; rejected: number },
): Promise<RejectFiles | null> {
  if (rejected === 0) {
    if (!job.isDryRun)
      await Promise.all(Object.values(rejects).map((path) => rm(path, { force: true })));
    return null;
  }
  await refuseIfChanged(job.file);
  const rows = createWriteStream(`${rejects.rows}.writing`);
  const reasons = createWriteStream(`${rejects.reasons}.writing`);
  try {
    await writeBoth(client, job, { header, rows, reasons });
  } finally {
    rows.end();
    reasons.end();
  }
  await Promise.all([finished(rows), finished(reasons)]);
  // a reader never sees half a file
  await rename(`${rejects.rows}.writing`, rejects.rows);
  await rename(`${rejects.reasons}.writing`, rejects.reasons);
  return rejects;
}

async function writeBoth(
  client: pg.Client,
  { file, tables }: ImportJob,
  { header, rows, reasons }: { header: Header; rows: Writable; reasons: Writable },
): Promise<void> {
  const head = await readBytes(file, 0, header.rowsBegin);
  await send(rows, head);
  await send(reasons, 'line,line in the rejected file,column,value,code,reason\r\n');
  let line = 1 + linesOf(head, file);
  for await (const { start, bytes, problems, ...rejected } of rejectedRows(client, tables)) {
    const row = await readBytes(file, Number(start), bytes);
    // the last line of a file may have no end
    const whole = row.at(-1) === file.newline ? row : Buffer.concat([row, Buffer.of(file.newline)]);
    await send(rows, whole);
    for (const { field, value, code, reason } of problems) {
      const cells = [rejected.line, line, field, value, code, reason];
      await send(reasons, `${cells.map(cell).join(',')}\r\n`);
    }
    line += linesOf(whole, file);
  }
}

async function send(stream: Writable, content: Buffer | string): Promise<void> {
  if (!stream.write(content)) await once(stream, 'drain');
}

async function readBytes(file: CsvFile, start: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.alloc(bytes);
  await file.handle.read(buffer, 0, bytes, start);
  return buffer;
}

function linesOf(bytes: Buffer, { newline }: CsvFile): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) lines += 1;
  return lines;
}

interface RejectedRow {
  line: number;
  start: string;
  bytes: number;
  problems: Problem[];
}

const PAGE = 2_000;

async function* rejectedRows(
  client: pg.Client,
  { stage, reject }: StagingTables,
): AsyncGenerator<RejectedRow> {
  await client.query(`CREATE INDEX ON ${reject} (line)`);
  for (let after = 0; ; ) {
    const { rows } = await client.query<RejectedRow>(
      `WITH page AS (
         SELECT line, jsonb_agg(jsonb_build_object('field', field, 'value', value, 'code', code, 'reason', reason)
                                ORDER BY field, code) AS problems
         FROM ${reject} WHERE line > $1 GROUP BY line ORDER BY line LIMIT $2
       )
       SELECT s.line, s.start_byte AS start, s.bytes, page.problems
       FROM page JOIN ${stage} s ON s.line = page.line ORDER BY s.line`,
      [after, PAGE],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.line;
  }
}

/** A cell that no spreadsheet takes for a formula. */
function cell(value: string | number): string {
  const text = String(value);
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-[\d.,' ]+$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
