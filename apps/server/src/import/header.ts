import { missingColumns } from './columns';
import { type CsvFile, decodeField } from './csv-file';
import { ImportRefused } from './import-refused';
import type { Mapping } from './mapping';
import { readRecords } from './read-records';

/** The first record of a file, and by which character its fields are parted. */
export interface Header {
  readonly titles: readonly string[];
  readonly delimiter: string;
  /** where the rows begin */
  readonly rowsBegin: number;
}

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Reads the header. Without a delimiter in the mapping it is the one by which all mapped columns are
 * there; where none is, the one by which most are, so that the refusal names what is missing.
 */
export async function readHeader(file: CsvFile, mapping: Mapping): Promise<Header> {
  const candidates = mapping.delimiter ? [mapping.delimiter] : DELIMITERS;
  const headers: Header[] = [];
  for (const delimiter of candidates) {
    const header = await headerBy(file, delimiter);
    if (header) headers.push(header);
  }
  const missing = (header: Header) => missingColumns(mapping, header.titles).length;
  const [best] = headers.sort((a, b) => missing(a) - missing(b));
  if (!best) {
    throw new ImportRefused(`${file.path} is empty: its first line has to name the columns.`);
  }
  return best;
}

async function headerBy(file: CsvFile, delimiter: string): Promise<Header | null> {
  let header: Header | null = null;
  await readRecords(file, {
    delimiter,
    take: (record, place) => {
      header ??= {
        titles: record.map((title) => decodeField(title, file.encoding).trim()),
        delimiter,
        rowsBegin: place.start + place.bytes,
      };
    },
    between: async () => header === null,
  });
  return header;
}
