import type pg from 'pg';
import { refuseIfChanged } from './csv-file';
import type { Header } from './header';
import type { ImportGround, ImportJob } from './import-request';
import { readRecords } from './read-records';
import { rowReader } from './read-row';
import { settleDates } from './settle-dates';
import { createStaging, StagingCopy } from './staging';

/** Streams the file into the staging table, and answers with the number of its rows. */
export async function stageFile(
  client: pg.Client,
  job: ImportJob,
  { header, ground }: { header: Header; ground: ImportGround },
): Promise<number> {
  const { file, mapping, fields, portfolio } = job;
  const dateFormat = await settleDates(file, { header, mapping, fields });
  await createStaging(client, job.tables, job.kind);
  const copy = new StagingCopy(client, job.tables);
  const read = rowReader(fields, {
    dateFormat,
    decimalSign: mapping.decimalSign,
    country: portfolio.country,
    timeZone: portfolio.timeZone,
    values: mapping.values,
    encoding: file.encoding,
    width: header.titles.length,
  });
  ground.progress.step('READING', file.size);
  let rows = 0;
  let position = 0;
  try {
    await readRecords(file, {
      delimiter: header.delimiter,
      take: (record, place) => {
        position = place.start + place.bytes;
        if (place.start < header.rowsBegin) return;
        copy.add(read(record, place));
        rows += 1;
      },
      between: async () => {
        ground.signal.throwIfAborted();
        await copy.flush();
        ground.progress.advance(position);
        return true;
      },
    });
    await copy.end();
  } catch (error) {
    copy.abort(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
  await refuseIfChanged(file);
  await client.query(`ANALYZE ${job.tables.stage}`);
  return rows;
}
