import { type Field, fieldsOf, type ImportKind } from './import-kind';
import { ImportRefused } from './import-refused';
import type { Mapping } from './mapping';

/** A field with where a row says it: the columns of the file, or a constant of the mapping. */
export interface MappedField extends Field {
  readonly indexes: readonly number[];
  readonly constant: string | null;
  /** what people know it by: the file's own header, or the field where it is a constant */
  readonly title: string;
}

/** Headers are compared without case, asterisks, spaces and invisible marks. */
function plain(header: string): string {
  return header.toLowerCase().replace(/[*\s\u200B\uFEFF]/gu, '');
}

function wantedHeaders(mapping: Mapping): string[] {
  return Object.values(mapping.columns).flat();
}

/** The mapped columns that a header does not have, as the mapping spells them. */
export function missingColumns(mapping: Mapping, header: readonly string[]): string[] {
  const present = new Set(header.map(plain));
  return wantedHeaders(mapping).filter((wanted) => !present.has(plain(wanted)));
}

/** Finds the mapped columns in the file's header. Refuses a column that is missing or there twice. */
export function mapColumns(
  kind: ImportKind,
  mapping: Mapping,
  header: readonly string[],
): MappedField[] {
  const missing = missingColumns(mapping, header);
  if (missing.length > 0) {
    const names = missing.map((name) => `"${name}"`).join(', ');
    throw new ImportRefused(
      `The file has no column ${names}. Its columns are: ${header.join(', ')}.\n` +
        'Put the names of its own columns into "columns" of the mapping.',
    );
  }
  const plainHeader = header.map(plain);
  const indexOf = (wanted: string) => {
    const index = plainHeader.indexOf(plain(wanted));
    if (plainHeader.includes(plain(wanted), index + 1)) {
      throw new ImportRefused(`The file has two columns named "${wanted}": rename one of them.`);
    }
    return index;
  };
  return fieldsOf(kind).map((field) => {
    const indexes = [mapping.columns[field.name] ?? []].flat().map(indexOf);
    const constant = mapping.constants[field.name] ?? null;
    const title = indexes.map((index) => header[index]).join(', ') || field.name;
    return { ...field, indexes, constant, title };
  });
}
