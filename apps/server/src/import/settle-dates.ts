import {
  type DateFormat,
  isParseProblem,
  parseDay,
  type SettledFormat,
  settleDateFormat,
} from '@kept/domain';
import type { MappedField } from './columns';
import type { CsvFile } from './csv-file';
import type { Header } from './header';
import { ImportRefused } from './import-refused';
import type { Mapping } from './mapping';
import { readRecords } from './read-records';

interface Sample {
  text: string;
  line: number;
}

type Shape = Exclude<DateFormat, 'M/D/YYYY' | 'D/M/YYYY'> | 'SLASHES';

const SHAPES: readonly (readonly [Shape, RegExp])[] = [
  ['SLASHES', /^\d{1,2}\/\d{1,2}\/\d{4}$/],
  ['YYYY-MM-DD', /^\d{4}-\d{2}-\d{2}$/],
  ['DD.MM.YYYY', /^\d{1,2}\.\d{1,2}\.\d{4}$/],
  ['YYYYMMDD', /^\d{8}$/],
  ['ISO_TIMESTAMP', /^\d{4}-\d{2}-\d{2}T/],
];

const SAY_IT = 'Say it in the mapping, for example "dateFormat": "M/D/YYYY".';

/**
 * How the days of a file are written: as the mapping says, else as the whole file shows, never guessed.
 * Refuses a file that could be read both ways, or that is written both ways.
 */
export async function settleDates(
  file: CsvFile,
  { header, mapping, fields }: { header: Header; mapping: Mapping; fields: readonly MappedField[] },
): Promise<DateFormat> {
  if (mapping.dateFormat) return mapping.dateFormat;
  const shapes = await collectShapes(file, header, fields);
  const [first, second] = [...shapes];
  if (!first) return 'YYYY-MM-DD';
  if (second) {
    const examples = [first, second].map(([, texts]) => describe(firstOf(texts))).join(' and ');
    throw new ImportRefused(
      `The file writes its days in more than one way: ${examples}. ${SAY_IT}`,
    );
  }
  const [shape, texts] = first;
  return shape === 'SLASHES' ? settleSlashes(texts) : shape;
}

/** The different days of a file by the shape of their writing, each with the line it was first seen on. */
async function collectShapes(
  file: CsvFile,
  header: Header,
  fields: readonly MappedField[],
): Promise<Map<Shape, Map<string, number>>> {
  const indexes = fields.filter((field) => field.type === 'DAY').flatMap((field) => field.indexes);
  const shapes = new Map<Shape, Map<string, number>>();
  const note = (text: string, line: number) => {
    const shape = SHAPES.find(([, pattern]) => pattern.test(text))?.[0];
    if (!shape) return; // rejected with its row, in whatever format the rest is
    const texts = shapes.get(shape) ?? new Map<string, number>();
    if (!texts.has(text)) shapes.set(shape, texts.set(text, line));
  };
  if (indexes.length === 0) return shapes;
  await readRecords(file, {
    delimiter: header.delimiter,
    take: (record, { start, line }) => {
      if (start < header.rowsBegin) return;
      for (const index of indexes) note(record[index]?.trim() ?? '', line);
    },
    between: async () => true,
  });
  return shapes;
}

function settleSlashes(texts: ReadonlyMap<string, number>): 'M/D/YYYY' | 'D/M/YYYY' {
  const settled: SettledFormat = settleDateFormat(texts.keys());
  if (settled === 'AMBIGUOUS') {
    const sample = firstOf(texts);
    throw new ImportRefused(
      `No day of the file tells months from days: ${describe(sample)} is ` +
        `${reading(sample.text, 'M/D/YYYY')} as M/D/YYYY and ${reading(sample.text, 'D/M/YYYY')} as D/M/YYYY. ${SAY_IT}`,
    );
  }
  if (settled === 'CONTRADICTORY') {
    const monthFirst = onlyAs(texts, 'M/D/YYYY');
    const dayFirst = onlyAs(texts, 'D/M/YYYY');
    throw new ImportRefused(
      `The file contradicts itself: ${describe(monthFirst)} can only be M/D/YYYY, ${describe(dayFirst)} only D/M/YYYY. ` +
        'Mend the file, or say "dateFormat" in the mapping: then the rows that do not fit are rejected.',
    );
  }
  return settled;
}

function firstOf(texts: ReadonlyMap<string, number>): Sample {
  const [[text, line] = ['', 0]] = texts;
  return { text, line };
}

function onlyAs(texts: ReadonlyMap<string, number>, format: 'M/D/YYYY' | 'D/M/YYYY'): Sample {
  const other = format === 'M/D/YYYY' ? 'D/M/YYYY' : 'M/D/YYYY';
  const found = [...texts].find(
    ([text]) => !isParseProblem(parseDay(text, format)) && isParseProblem(parseDay(text, other)),
  );
  return found ? { text: found[0], line: found[1] } : firstOf(texts);
}

function describe({ text, line }: Sample): string {
  return `"${text}" (line ${line})`;
}

function reading(text: string, format: DateFormat): string {
  const day = parseDay(text, format);
  return isParseProblem(day) ? 'no day' : day.toString();
}
