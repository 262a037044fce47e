import { readFile } from 'node:fs/promises';
import {
  COLLECTOR_RELATIONS,
  DATE_FORMATS,
  DEBT_KINDS,
  isCurrency,
  isTimeZone,
  LEDGER_MASTERS,
  WORK_MODES,
} from '@kept/domain';
import { z } from 'zod';
import { type Field, fieldsOf, type ImportKind } from './import-kind';
import { ImportRefused } from './import-refused';

const text = z.string().trim().min(1);

const portfolioBlock = z.strictObject({
  code: text,
  name: text,
  creditorName: text,
  currency: z.string().refine(isCurrency, 'is no currency of ISO 4217, such as USD'),
  country: z.string().regex(/^[A-Z]{2}$/, 'is no country of ISO 3166, such as US'),
  timeZone: z.string().refine(isTimeZone, 'is no time zone, such as America/New_York'),
  calendar: text,
  collectorRelation: z.enum(COLLECTOR_RELATIONS),
  debtKind: z.enum(DEBT_KINDS),
  ledgerMaster: z.enum(LEDGER_MASTERS),
  workMode: z.enum(WORK_MODES),
});
export type PortfolioBlock = z.infer<typeof portfolioBlock>;

const mappingFile = z.strictObject({
  $schema: z.string().optional(),
  columns: z.record(text, z.union([text, z.array(text).min(1)])),
  constants: z.record(text, text).default({}),
  values: z.record(text, z.record(z.string(), text)).default({}),
  dateFormat: z.enum(DATE_FORMATS).optional(),
  decimalSign: z.enum(['.', ',']).default('.'),
  delimiter: z.string().length(1, 'is one character, such as ";" or "\\t"').optional(),
  encoding: z.enum(['utf-8', 'windows-1252']).default('utf-8'),
  createUnknownCustomers: z.boolean().default(false),
  portfolio: z.union([text, portfolioBlock]).optional(),
});

/** How the columns of a file are read. docs/import.md describes each key. */
export type Mapping = z.infer<typeof mappingFile>;

/** Reads a mapping file. Refuses what it does not know, so that a slip of the pen is not taken for "not mapped". */
export async function readMapping(path: string, kind: ImportKind): Promise<Mapping> {
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ImportRefused(`The mapping ${path} cannot be read (${error.code}).`);
  });
  return parseMapping(parseJson(content.replace(/^\uFEFF/, ''), path), { path, kind });
}

function parseJson(content: string, path: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ImportRefused(`The mapping ${path} is not JSON: ${why}.`);
  }
}

/** Checks what a mapping says against what a kind of row can say. */
export function parseMapping(
  document: unknown,
  { path, kind }: { path: string; kind: ImportKind },
): Mapping {
  const parsed = mappingFile.safeParse(document);
  if (!parsed.success) throw refused(path, parsed.error.issues.flatMap(issueTexts));
  const problems = problemsOf(parsed.data, kind);
  if (problems.length > 0) throw refused(path, problems);
  return parsed.data;
}

function refused(path: string, problems: readonly string[]): ImportRefused {
  return new ImportRefused(
    [`The mapping ${path} cannot be used:`, ...problems.map((problem) => `  - ${problem}`)].join(
      '\n',
    ),
  );
}

function issueTexts(issue: z.core.$ZodIssue): string[] {
  const at = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path[0] === 'portfolio' ? portfolioBlock : mappingFile;
    return issue.keys.map(
      (key) =>
        `"${[...issue.path, key].join('.')}" is not a key of it; there are ${keysOf(known).join(', ')}`,
    );
  }
  if (issue.code === 'invalid_union' && at === 'portfolio') {
    const block = issue.errors.find((issues) => issues.some((one) => one.path.length > 0));
    const deeper = (block ?? []).map((one) => ({ ...one, path: ['portfolio', ...one.path] }));
    if (deeper.length > 0) return deeper.flatMap(issueTexts);
    return ['"portfolio" is the name of a portfolio, or a block that describes it'];
  }
  return [`"${at || 'it'}": ${issue.message}`];
}

function keysOf(schema: z.ZodObject): string[] {
  return Object.keys(schema.shape).filter((key) => key !== '$schema');
}

function problemsOf(mapping: Mapping, kind: ImportKind): string[] {
  const fields = fieldsOf(kind);
  const names = fields.map((field) => field.name);
  const said = new Set([...Object.keys(mapping.columns), ...Object.keys(mapping.constants)]);
  const unknown = [...said, ...Object.keys(mapping.values)].filter((name) => !names.includes(name));
  return [
    ...[...new Set(unknown)].map(
      (name) => `"${name}" is not a field of ${wordsOf(kind)}; there are ${names.join(', ')}`,
    ),
    ...fields.filter((field) => field.isRequired && !said.has(field.name)).map(missing),
    ...whoseProblems(kind, said),
    ...Object.keys(mapping.columns)
      .filter((name) => name in mapping.constants)
      .map((name) => `"${name}" stands in both "columns" and "constants": keep one`),
    ...fields.filter((field) => isList(mapping, field)).map(severalColumns),
  ];
}

function missing({ name }: Field): string {
  const example = name === 'currency' ? ', or a constant: "constants": {"currency": "USD"}' : '';
  return `"${name}" is missing: name its column in "columns"${example}`;
}

function whoseProblems(kind: ImportKind, said: ReadonlySet<string>): string[] {
  const hasCustomer = kind === 'CUSTOMERS' || said.has('customer') || said.has('invoiceNumber');
  return hasCustomer
    ? []
    : ['"customer" or "invoiceNumber" is missing: one of them says whose it is'];
}

function isList(mapping: Mapping, { name, type }: Field): boolean {
  return type !== 'PHONES' && type !== 'EMAILS' && Array.isArray(mapping.columns[name]);
}

function severalColumns({ name }: Field): string {
  return `"${name}" takes one column; only phone and email take several`;
}

/** A kind in words: "credit notes". */
export function wordsOf(kind: ImportKind): string {
  return kind.toLowerCase().replace('_', ' ');
}
