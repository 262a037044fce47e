import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeField, type Encoding, openCsv } from './csv-file';
import { readRecords } from './read-records';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-records-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array, encoding: Encoding = 'utf-8') {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  const file = await openCsv(path, encoding);
  const bytes = Buffer.from(content);
  const records: { line: number; cells: string[]; raw: string }[] = [];
  try {
    await readRecords(file, {
      delimiter: ',',
      take: (record, { line, start, bytes: length }) =>
        records.push({
          line,
          cells: record.map((cell) => decodeField(cell, encoding)),
          raw: bytes.toString('latin1', start, start + length),
        }),
      between: async () => true,
    });
  } finally {
    await file.handle.close();
  }
  return records;
}

it('numbers records by the line on which they begin, and knows their bytes', async () => {
  const text = 'a,b\r\n1,"two\r\nlines"\r\n\r\n\r\n3,4\r\n';
  expect(await read(text)).toEqual([
    { line: 1, cells: ['a', 'b'], raw: 'a,b\r\n' },
    { line: 2, cells: ['1', 'two\r\nlines'], raw: '1,"two\r\nlines"\r\n' },
    { line: 6, cells: ['3', '4'], raw: '3,4\r\n' },
  ]);
});

it('takes a byte order mark, mixed line ends and a last line without an end', async () => {
  expect(await read('\uFEFFa,b\r\n1,2\n3,4')).toEqual([
    { line: 1, cells: ['a', 'b'], raw: 'a,b\r\n' },
    { line: 2, cells: ['1', '2'], raw: '1,2\n' },
    { line: 3, cells: ['3', '4'], raw: '3,4' },
  ]);
});

it('reads files of the old Macintosh', async () => {
  expect((await read('a,b\r1,2\r')).map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
  ]);
});

it('keeps quotation marks that stand inside a field', async () => {
  expect((await read('a,b\n1,6" pipe\n')).at(-1)?.cells).toEqual(['1', '6" pipe']);
});

it('counts on over the borders of chunks', async () => {
  // lines of many lengths, some of two lines, over three chunks
  const rows = Array.from({ length: 20_000 }, (_, n) =>
    n % 7 === 0 ? `${n},"é${'x'.repeat(n % 40)}\n${n}"\n` : `${n},${'ü'.repeat(n % 13)}\n`,
  );
  const records = await read(`n,text\n${rows.join('')}`);
  let line = 2;
  for (const [n, row] of rows.entries()) {
    const record = records[n + 1];
    expect(record?.line).toBe(line);
    expect(record?.raw).toBe(Buffer.from(row).toString('latin1'));
    line += row.split('\n').length - 1;
  }
});

it('reads windows-1252', async () => {
  const bytes = Buffer.from([0x61, 0x2c, 0x62, 10, 0x80, 0x2c, 0xe9, 0x93, 10]);
  expect((await read(bytes, 'windows-1252')).at(-1)?.cells).toEqual(['€', 'é“']);
});

it.each([
  [
    'another encoding',
    Buffer.from('a,b\n1,2\n3,\xe9\n', 'latin1'),
    'Line 3 is not written in UTF-8',
  ],
  ['UTF-16', Buffer.from('\uFEFFa,b\n', 'utf16le'), 'UTF-16'],
  ['a workbook', Buffer.from('PK\x03\x04'), 'save the sheet as CSV'],
  [
    'a quotation mark that never ends',
    'a,b\n1,2\n3,"4\n5,6\n',
    'in or after line 3 is never closed',
  ],
])('refuses %s', async (_what, content, message) => {
  await expect(read(content)).rejects.toThrow(message);
});
