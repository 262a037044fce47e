import { formatAmount, isParseProblem, money, parseAmount } from '@kept/domain';
import { hoursText, isHoursProblem, readHours, type Windows } from './hours-text';
import type { FieldUnit, PolicyField } from './policy-fields';

/** A policy as it came: figures in a tree. What it must hold is the domain's and the server's to say. */
export type PolicyDocument = { readonly [key: string]: unknown };

/** What was typed, by the place of its field. */
export type Typed = Readonly<Record<string, string>>;

export type Problems = Readonly<Record<string, string>>;

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The value at a place: 'roles.COLLECTOR.plan.days'. */
export function valueAt(document: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((tree, key) => (isTree(tree) ? tree[key] : undefined), document);
}

/** The document with another value at a place; nothing else is touched. */
export function withValue(document: unknown, path: string, value: unknown): PolicyDocument {
  const [key = '', ...rest] = path.split('.');
  const tree = isTree(document) ? document : {};
  const below = rest.length === 0 ? value : withValue(tree[key], rest.join('.'), value);
  return { ...tree, [key]: below };
}

/** A figure as somebody would type it; none: ''. */
export function typedText(value: unknown, unit: FieldUnit, currency: string): string {
  if (unit === 'HOURS') return value == null ? '' : hoursText(value as Windows);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'number') return '';
  if (unit === 'MONEY') return formatAmount(money(value, currency)).replace(/\.0+$/, '');
  return String(value);
}

const WHOLE = /^\d{1,6}$/;
const DECIMAL = /^\d{1,3}(\.\d{1,2})?$/;

export type Read =
  | { readonly value: number | boolean | Windows | null }
  | { readonly problem: string };

/** A typed figure as the document holds it, or what is wrong with it. */
export function readText(text: string, field: PolicyField, currency: string): Read {
  const typed = text.trim();
  if (field.unit === 'YES_NO') return { value: typed === 'yes' };
  if (typed === '') {
    return field.mayBeNone ? { value: null } : { problem: 'This needs a figure.' };
  }
  if (field.unit === 'HOURS') {
    const windows = readHours(typed);
    return isHoursProblem(windows) ? windows : { value: windows };
  }
  if (field.unit === 'MONEY') {
    const minorUnits = parseAmount(typed, { decimalSign: '.', currency });
    return isParseProblem(minorUnits) ? { problem: `${minorUnits.text}.` } : { value: minorUnits };
  }
  if (field.unit === 'PERCENT') {
    const isRight = DECIMAL.test(typed) && Number(typed) <= 100;
    return isRight ? { value: Number(typed) } : { problem: 'Between 0 and 100.' };
  }
  return WHOLE.test(typed) ? { value: Number(typed) } : { problem: 'A whole number.' };
}

/** The document with everything that was typed, or what is wrong and where. */
export function readTyped(
  base: unknown,
  typed: Typed,
  fields: readonly PolicyField[],
  currency: string,
): { readonly document: PolicyDocument; readonly problems: Problems } {
  let document: PolicyDocument = isTree(base) ? base : {};
  const problems: Record<string, string> = {};
  for (const field of fields) {
    const text = typed[field.path];
    if (text === undefined) continue;
    const read = readText(text, field, currency);
    if ('problem' in read) problems[field.path] = read.problem;
    else document = withValue(document, field.path, read.value);
  }
  return { document, problems };
}
