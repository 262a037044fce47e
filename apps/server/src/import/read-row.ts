import { isParseProblem } from '@kept/domain';
import type { MappedField } from './columns';
import { decodeField, type Encoding } from './csv-file';
import type { Place } from './read-records';
import { type RowFacts, readerOf, type ValueReader, type ValueRules } from './read-value';

/** Why a row is rejected: which column, what stood there, and what is wrong with it. */
export interface Problem {
  field: string;
  value: string;
  code: string;
  reason: string;
}

export interface RowRules extends ValueRules {
  readonly encoding: Encoding;
  /** how many columns the header has */
  readonly width: number;
}

type Cell = string | null;

interface FieldReader {
  field: MappedField;
  read: ValueReader;
  isMany: boolean;
}

/** Makes the function that turns a record into a line for the staging table's COPY. */
export function rowReader(fields: readonly MappedField[], rules: RowRules) {
  const readers: FieldReader[] = fields.map((field) => ({
    field,
    read: readerOf(field, rules),
    isMany: field.type === 'PHONES' || field.type === 'EMAILS',
  }));
  const factOf = (type: 'CURRENCY' | 'COUNTRY' | 'ZONE', otherwise: string) => {
    const field = fields.find((one) => one.type === type);
    return (record: readonly string[]) =>
      (field && textOf(field, record, rules.encoding)) || otherwise;
  };
  const currencyOf = factOf('CURRENCY', '');
  const countryOf = factOf('COUNTRY', rules.country);
  const zoneOf = factOf('ZONE', rules.timeZone);

  const orders = dayOrders(fields);

  return (record: readonly string[], place: Place): string => {
    const row: RowFacts = {
      currency: currencyOf(record).toUpperCase(),
      country: countryOf(record).toUpperCase(),
      timeZone: zoneOf(record),
    };
    const reading: Reading = { record, row, problems: [], encoding: rules.encoding };
    if (!hasWidth(record, rules.width)) reading.problems.push(wrongWidth(record, rules.width));
    const cells = readers.map((reader) => readCell(reader, reading));
    for (const order of orders) checkOrder(order, cells, reading);
    const told =
      reading.problems.length === 0 ? '\\N' : escapeCopy(JSON.stringify(reading.problems));
    let line = `${place.line}\t${place.start}\t${place.bytes}\t${told}`;
    for (const cell of cells) line += cell === null ? '\t\\N' : `\t${escapeCopy(cell)}`;
    return `${line}\n`;
  };
}

// columns beyond the header's do no harm while nothing stands in them
function hasWidth(record: readonly string[], width: number): boolean {
  if (record.length <= width) return record.length === width;
  return record.slice(width).every((cell) => cell.trim() === '');
}

interface DayOrder {
  field: MappedField;
  later: number;
  earlier: number;
}

function dayOrders(fields: readonly MappedField[]): DayOrder[] {
  return fields.flatMap((field, later) => {
    const earlier = fields.findIndex((other) => other.name === field.notBefore);
    return earlier === -1 ? [] : [{ field, later, earlier }];
  });
}

const WRONG_ORDER: Readonly<Record<string, string>> = {
  dueOn: 'DUE_BEFORE_ISSUED',
  reversedOn: 'REVERSED_BEFORE_PAID',
};

function checkOrder({ field, later, earlier }: DayOrder, cells: readonly Cell[], reading: Reading) {
  const [day, start] = [cells[later], cells[earlier]];
  if (!day || !start || day >= start) return;
  const value = textOf(field, reading.record, reading.encoding) ?? day;
  const reason = `${day} is before ${start}`;
  tell(reading, field, {
    value,
    code: WRONG_ORDER[field.name] ?? 'ENDS_BEFORE_IT_BEGINS',
    reason,
  });
}

interface Reading {
  record: readonly string[];
  row: RowFacts;
  problems: Problem[];
  encoding: Encoding;
}

function textOf(field: MappedField, record: readonly string[], encoding: Encoding): Cell {
  const [index] = field.indexes;
  const text = index === undefined ? field.constant : decodeField(record[index] ?? '', encoding);
  return text?.trim() || null;
}

function readCell(reader: FieldReader, reading: Reading): Cell {
  return reader.isMany ? readMany(reader, reading) : readOne(reader, reading);
}

function readOne({ field, read }: FieldReader, reading: Reading): Cell {
  const text = textOf(field, reading.record, reading.encoding);
  if (text === null) {
    if (field.isRequired) tell(reading, field, { value: '', code: 'EMPTY', reason: 'is empty' });
    return null;
  }
  return check(field, text, { read, reading });
}

function check(
  field: MappedField,
  text: string,
  { read, reading }: { read: ValueReader; reading: Reading },
): Cell {
  if (text.length > field.maxLength) {
    const reason = `is longer than ${field.maxLength} characters`;
    tell(reading, field, { value: `${text.slice(0, 60)}…`, code: 'TOO_LONG', reason });
    return null;
  }
  if (text.includes('\0')) {
    const value = text.replaceAll('\0', '\uFFFD');
    tell(reading, field, { value, code: 'NUL_CHARACTER', reason: 'holds a NUL character' });
    return null;
  }
  const value = read(text, reading.row);
  if (!isParseProblem(value)) return value;
  tell(reading, field, { value: text, code: value.problem, reason: value.text });
  return null;
}

// phones and e-mails: each of their columns may hold one
function readMany({ field, read }: FieldReader, reading: Reading): Cell {
  const texts = field.indexes.map((index) =>
    decodeField(reading.record[index] ?? '', reading.encoding).trim(),
  );
  const values = texts
    .filter((text) => text !== '')
    .map((text) => check(field, text, { read, reading }))
    .filter((value) => value !== null);
  const quoted = [...new Set(values)].map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`);
  return quoted.length === 0 ? null : `{${quoted.join(',')}}`;
}

function tell({ problems }: Reading, field: MappedField, problem: Omit<Problem, 'field'>): void {
  problems.push({ field: field.title, ...problem });
}

function wrongWidth(record: readonly string[], width: number): Problem {
  return {
    field: '',
    value: String(record.length),
    code: 'COLUMN_COUNT',
    reason: `the row has ${record.length} columns, the header ${width}`,
  };
}

const UNSAFE = /[\\\t\n\r]/;

function escapeCopy(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}
