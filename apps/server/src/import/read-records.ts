import { isUtf8 } from 'node:buffer';
import { CsvError, type Parser, parse } from 'csv-parse';
import type { CsvFile } from './csv-file';
import { ImportRefused } from './import-refused';

/** Where a record stands: its first line (the header is line 1) and its bytes, with the line's end. */
export interface Place {
  line: number;
  start: number;
  bytes: number;
}

export interface RecordReading {
  delimiter: string;
  /** called for each record, the header first; the place is only lent */
  take: (record: string[], place: Place) => void;
  /** after each chunk: the time to write what was gathered; false ends the reading */
  between: () => Promise<boolean>;
}

const CHUNK = 262_144;
// a quotation mark that is never closed must not swallow the file
const LONGEST_RECORD = 1_000_000;

/** Reads a file record by record, in chunks, with flat memory. Refuses a file that is no CSV. */
export async function readRecords(file: CsvFile, reading: RecordReading): Promise<void> {
  const lines = new LineCounter(file);
  const parser = openParser(file, reading, lines);
  const utf8 = file.encoding === 'utf-8' ? new TextDecoder('utf-8', { fatal: true }) : null;
  try {
    for (let position = file.begins; position < file.size; ) {
      const buffer = Buffer.allocUnsafe(Math.min(CHUNK, file.size - position));
      const { bytesRead } = await file.handle.read(buffer, 0, buffer.length, position);
      if (bytesRead === 0) break;
      const chunk = buffer.subarray(0, bytesRead);
      lines.enter(chunk, position);
      if (utf8) demandUtf8(utf8, chunk, lines);
      await write(parser, chunk);
      position += bytesRead;
      if (!(await reading.between())) return;
    }
    await end(parser);
    await reading.between();
  } catch (error) {
    throw error instanceof CsvError ? refused(file, error, lines) : error;
  } finally {
    parser.destroy();
  }
}

function openParser(file: CsvFile, { delimiter, take }: RecordReading, lines: LineCounter): Parser {
  const parser = parse({
    delimiter,
    encoding: file.encoding === 'utf-8' ? 'utf8' : 'latin1',
    record_delimiter: file.newline === 10 ? ['\r\n', '\n'] : '\r',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    // taken here and not emitted: half the time of a stream of a million arrays
    on_record: (record: string[], context) => {
      take(record, lines.placeOf(file.begins + context.bytes));
      return null;
    },
  });
  // each write hands its error to its own callback
  parser.on('error', () => undefined);
  return parser;
}

function write(parser: Parser, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

function end(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject);
    parser.once('end', resolve);
    parser.resume();
    parser.end();
  });
}

function refused(file: CsvFile, error: CsvError, lines: LineCounter): ImportRefused {
  const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  return new ImportRefused(
    isOpen
      ? `${file.path}: a quotation mark opened in or after line ${lines.next} is never closed. Nothing was imported.`
      : `${file.path} is no CSV: ${error.message}. Nothing was imported.`,
  );
}

function demandUtf8(decoder: TextDecoder, chunk: Buffer, lines: LineCounter): void {
  try {
    decoder.decode(chunk, { stream: true });
  } catch {
    throw new ImportRefused(
      `Line ${lines.lineOfBadByte()} is not written in UTF-8. ` +
        'Say "encoding": "windows-1252" in the mapping, or save the file as "CSV UTF-8". Nothing was imported.',
    );
  }
}

/** Counts the lines of the file itself; the parser counts CRLF within quotes as two. */
class LineCounter {
  /** the line on which the next record begins, or an empty line before it */
  next = 1;
  private newline: number;
  private chunk: Buffer = Buffer.alloc(0);
  private chunkStart = 0;
  private recordStart: number;
  /** how far into the chunk lines have been counted */
  private counted = 0;
  /** newlines of a record that began in an earlier chunk */
  private carried = 0;
  private place: Place = { line: 0, start: 0, bytes: 0 };

  constructor(file: CsvFile) {
    this.newline = file.newline;
    this.recordStart = file.begins;
  }

  enter(chunk: Buffer, start: number): void {
    this.carried += this.countTo(this.chunk.length);
    this.chunk = chunk;
    this.chunkStart = start;
    this.counted = 0;
  }

  /** The place of the record that ends before `until`. */
  placeOf(until: number): Place {
    const skipped = this.emptyLinesAt(this.recordStart);
    const { place } = this;
    place.line = this.next + skipped.lines;
    place.start = this.recordStart + skipped.bytes;
    place.bytes = until - place.start;
    this.next += this.carried + this.countTo(until - this.chunkStart);
    this.carried = 0;
    this.recordStart = until;
    return place;
  }

  lineOfBadByte(): number {
    let line = this.next + this.carried;
    // the end of a letter that began in the chunk before
    let from = 0;
    while (from < 3 && ((this.chunk[from] ?? 0) & 0xc0) === 0x80) from += 1;
    for (;;) {
      const at = this.chunk.indexOf(this.newline, from);
      if (at === -1 || !isUtf8(this.chunk.subarray(from, at))) return line;
      from = at + 1;
      line += 1;
    }
  }

  private countTo(end: number): number {
    let lines = 0;
    for (;;) {
      const at = this.chunk.indexOf(this.newline, this.counted);
      if (at === -1 || at >= end) break;
      this.counted = at + 1;
      lines += 1;
    }
    return lines;
  }

  // only those in the chunk at hand: an empty line that ends a chunk is counted to the record after it
  private emptyLinesAt(start: number): { lines: number; bytes: number } {
    let at = start - this.chunkStart;
    const from = at;
    let lines = 0;
    if (at < 0) return { lines, bytes: 0 };
    for (;;) {
      const byte = this.chunk[at];
      if (byte === this.newline) lines += 1;
      else if (byte !== 13 || this.chunk[at + 1] !== 10) break;
      at += 1;
    }
    return { lines, bytes: at - from };
  }
}
