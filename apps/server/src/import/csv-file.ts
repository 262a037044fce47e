import { type FileHandle, open } from 'node:fs/promises';
import { ImportRefused } from './import-refused';

export type Encoding = 'utf-8' | 'windows-1252';

/** A file held open for the length of an import: it is read once or twice, and its rejected rows once more. */
export interface CsvFile {
  readonly path: string;
  readonly handle: FileHandle;
  readonly encoding: Encoding;
  /** where the header begins: after a byte order mark */
  readonly begins: number;
  readonly size: number;
  readonly modifiedMs: number;
  /** 10, or 13 for files of the old Macintosh */
  readonly newline: number;
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const LOOK_AHEAD = 65_536;

/** Opens a file and looks at its first bytes. Refuses what is no text. */
export async function openCsv(path: string, encoding: Encoding): Promise<CsvFile> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new ImportRefused(`The file ${path} cannot be opened (${error.code}).`);
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new ImportRefused(`${path} is no file.`);
    const start = Buffer.alloc(Math.min(LOOK_AHEAD, stat.size));
    await handle.read(start, 0, start.length, 0);
    refuseOtherThanText(path, start);
    return {
      path,
      handle,
      encoding,
      begins: start.subarray(0, 3).equals(MARK) ? 3 : 0,
      size: stat.size,
      modifiedMs: stat.mtimeMs,
      newline: start.includes(10) || !start.includes(13) ? 10 : 13,
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function refuseOtherThanText(path: string, start: Buffer): void {
  const first = start.subarray(0, 2).toString('latin1');
  if (first === '\xff\xfe' || first === '\xfe\xff') {
    throw new ImportRefused(`${path} is written in UTF-16: save it as "CSV UTF-8" and try again.`);
  }
  if (first === 'PK') {
    throw new ImportRefused(`${path} is a workbook or an archive: save the sheet as CSV first.`);
  }
}

/** Refuses a file that was written to while it was being read: its rows would be half of each. */
export async function refuseIfChanged(file: CsvFile): Promise<void> {
  const stat = await file.handle.stat();
  if (stat.size !== file.size || stat.mtimeMs !== file.modifiedMs) {
    throw new ImportRefused(`${file.path} changed while it was being read: import it again.`);
  }
}

// what windows-1252 has in the place of the 32 control characters of latin-1
const WINDOWS_1252 = [
  ...'\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F',
  ...'\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178',
];

/**
 * The text of a field. Fields of a windows-1252 file come as latin-1, so that each byte of the file
 * stays one character and a rejected row can be copied from it byte by byte.
 */
export function decodeField(text: string, encoding: Encoding): string {
  if (encoding === 'utf-8') return text;
  return text.replace(
    /[\x80-\x9f]/g,
    (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control,
  );
}
