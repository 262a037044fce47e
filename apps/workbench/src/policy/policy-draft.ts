import {
  AUTHORITY_ROLES,
  type AuthorityPolicy,
  type AuthorityRole,
  isRole,
  ROLE_LABELS,
} from '@kept/domain';
import {
  bracketsOf,
  FORGIVENESS_PATH,
  type ForgivenessRow,
  forgivenessRows,
  OWN_LIMIT_FIELDS,
  ownLimits,
  usersOf,
} from './authority-document';
import {
  type PolicyDocument,
  type Problems,
  readText,
  readTyped,
  type Typed,
  typedText,
  withValue,
} from './policy-document';
import {
  AUTHORITY_WHOLE,
  KIND_SECTIONS,
  LIMIT_SECTIONS,
  type PageKind,
  type PolicyField,
} from './policy-fields';

/** A row of the forgiveness table as it is typed; the last one is for any older debt. */
export type TypedBracket = {
  readonly age: string;
  readonly percents: Readonly<Record<AuthorityRole, string>>;
};

/** A limit of somebody's own as it is typed. */
export type TypedOwn = {
  readonly userId: string;
  readonly path: string;
  readonly value: string;
  readonly effectiveFrom: string;
  readonly effectiveUntil: string;
};

/** What of a policy was changed and is not published yet; null: that part was not touched. */
export type PolicyDraft = {
  readonly typed: Typed;
  readonly brackets: readonly TypedBracket[] | null;
  readonly own: readonly TypedOwn[] | null;
  readonly beyondForgiveness: string | null;
  readonly effectiveFrom: string;
};

export const NO_CHANGE: PolicyDraft = {
  typed: {},
  brackets: null,
  own: null,
  beyondForgiveness: null,
  effectiveFrom: '',
};

export function isChanged(draft: PolicyDraft): boolean {
  const { typed, brackets, own, beyondForgiveness } = draft;
  const parts = [brackets, own, beyondForgiveness];
  return Object.keys(typed).length > 0 || parts.some((part) => part !== null);
}

/** Every figure of a kind, with its whole place in the document. */
export function fieldsOf(kind: PageKind): readonly PolicyField[] {
  if (kind !== 'AUTHORITY') return (KIND_SECTIONS[kind] ?? []).flatMap(({ fields }) => fields);
  const limits = LIMIT_SECTIONS.flatMap(({ fields }) => fields);
  return [
    ...AUTHORITY_ROLES.flatMap((role) =>
      limits.map((field) => ({ ...field, path: `roles.${role}.${field.path}` })),
    ),
    ...AUTHORITY_WHOLE.flatMap(({ fields }) => fields),
  ];
}

export function typedBrackets(policy: AuthorityPolicy): TypedBracket[] {
  return forgivenessRows(policy).map(({ upToAgeDays, percents }) => ({
    age: upToAgeDays === null ? '' : String(upToAgeDays),
    percents: {
      COLLECTOR: String(percents.COLLECTOR),
      SUPERVISOR: String(percents.SUPERVISOR),
      CREDIT_MANAGER: String(percents.CREDIT_MANAGER),
    },
  }));
}

export function typedOwn(policy: AuthorityPolicy, currency: string): TypedOwn[] {
  return ownLimits(policy).map(({ value, ...line }) => ({
    ...line,
    value: typedText(value, unitOf(line.path), currency),
  }));
}

function unitOf(path: string): PolicyField['unit'] {
  return OWN_LIMIT_FIELDS.find((field) => field.path === path)?.unit ?? 'COUNT';
}

/** The policy with everything that was changed, or what is wrong and where. */
export function readDraft(
  kind: PageKind,
  base: unknown,
  draft: PolicyDraft,
  currency: string,
): { readonly document: PolicyDocument; readonly problems: Problems } {
  const { document: figures, problems: wrong } = readTyped(
    base,
    draft.typed,
    fieldsOf(kind),
    currency,
  );
  const problems: Record<string, string> = { ...wrong };
  let document = figures;
  if (draft.brackets !== null) {
    const rows = readBrackets(draft.brackets, problems);
    for (const role of AUTHORITY_ROLES) {
      document = withValue(document, `roles.${role}.forgiveness`, bracketsOf(rows, role));
    }
  }
  if (draft.own !== null) {
    document = { ...document, users: usersOf(readOwn(draft.own, problems, currency)) };
  }
  if (draft.beyondForgiveness !== null) {
    document = { ...document, beyondForgiveness: draft.beyondForgiveness };
  }
  return { document, problems };
}

const PERCENT: PolicyField = { path: '', label: '', unit: 'PERCENT' };
const AGE: PolicyField = { path: '', label: '', unit: 'DAYS' };

function readFigure(text: string, field: PolicyField, at: string, wrong: Record<string, string>) {
  const read = readText(text, field, 'USD');
  if ('problem' in read) wrong[at] = read.problem;
  return 'value' in read && typeof read.value === 'number' ? read.value : 0;
}

function readBrackets(
  brackets: readonly TypedBracket[],
  problems: Record<string, string>,
): ForgivenessRow[] {
  const rows = brackets.map(({ age, percents }, index) => {
    const isLast = index === brackets.length - 1;
    const percentOf = (role: AuthorityRole) =>
      readFigure(percents[role], PERCENT, `brackets.${index}.${role}`, problems);
    return {
      upToAgeDays: isLast ? null : readFigure(age, AGE, `brackets.${index}.age`, problems),
      percents: {
        COLLECTOR: percentOf('COLLECTOR'),
        SUPERVISOR: percentOf('SUPERVISOR'),
        CREDIT_MANAGER: percentOf('CREDIT_MANAGER'),
      },
    };
  });
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]?.upToAgeDays;
    const isLower = before != null && row.upToAgeDays !== null && row.upToAgeDays <= before;
    if (isLower) problems[`brackets.${index}.age`] = 'Older than the row before.';
  }
  return rows;
}

function readOwn(lines: readonly TypedOwn[], problems: Record<string, string>, currency: string) {
  return lines.map((line, index) => {
    const field = OWN_LIMIT_FIELDS.find(({ path }) => path === line.path);
    if (line.userId === '') problems[`own.${index}.userId`] = 'Say whose it is.';
    if (line.effectiveFrom === '') problems[`own.${index}.effectiveFrom`] = 'Say from when.';
    if (field === undefined) problems[`own.${index}.path`] = 'Say which limit.';
    const read = readText(line.value, field ?? PERCENT, currency);
    if ('problem' in read) problems[`own.${index}.value`] = read.problem;
    const value = 'value' in read && typeof read.value === 'number' ? read.value : null;
    return { ...line, path: field?.path ?? FORGIVENESS_PATH, value };
  });
}

export function roleLabel(role: string): string {
  return isRole(role) ? ROLE_LABELS[role] : role;
}
