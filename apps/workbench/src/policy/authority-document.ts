import { AUTHORITY_ROLES, type AuthorityPolicy, type AuthorityRole } from '@kept/domain';
import { LIMIT_SECTIONS, type PolicyField } from './policy-fields';

/** Forgiveness as a table: a row for each age at which any role's limit changes. */
export type ForgivenessRow = {
  /** null: any older */
  readonly upToAgeDays: number | null;
  readonly percents: Readonly<Record<AuthorityRole, number>>;
};

type Brackets = AuthorityPolicy['roles'][AuthorityRole]['forgiveness'];

function percentAt(brackets: Brackets, age: number | null): number {
  const bracket = brackets.find(
    ({ upToAgeDays }) => upToAgeDays === null || (age !== null && age <= upToAgeDays),
  );
  return bracket?.percent ?? 0;
}

/** The roles' own brackets laid over one another. */
export function forgivenessRows({ roles }: Pick<AuthorityPolicy, 'roles'>): ForgivenessRow[] {
  const ages = new Set<number>();
  for (const role of AUTHORITY_ROLES) {
    for (const { upToAgeDays } of roles[role].forgiveness) {
      if (upToAgeDays !== null) ages.add(upToAgeDays);
    }
  }
  const sorted: (number | null)[] = [...[...ages].sort((a, b) => a - b), null];
  return sorted.map((upToAgeDays) => ({
    upToAgeDays,
    percents: {
      COLLECTOR: percentAt(roles.COLLECTOR.forgiveness, upToAgeDays),
      SUPERVISOR: percentAt(roles.SUPERVISOR.forgiveness, upToAgeDays),
      CREDIT_MANAGER: percentAt(roles.CREDIT_MANAGER.forgiveness, upToAgeDays),
    },
  }));
}

/** The table back as the brackets of a role; equal neighbours are one. */
export function bracketsOf(rows: readonly ForgivenessRow[], role: AuthorityRole): Brackets {
  return rows
    .map(({ upToAgeDays, percents }) => ({ upToAgeDays, percent: percents[role] }))
    .filter(({ percent }, index, all) => percent !== all[index + 1]?.percent);
}

/** One limit of somebody's own, as the page edits it. */
export type OwnLimit = {
  readonly userId: string;
  readonly effectiveFrom: string;
  /** '': until further notice */
  readonly effectiveUntil: string;
  readonly path: string;
  readonly value: number | null;
};

export const FORGIVENESS_PATH = 'forgiveness';

/** What somebody may have of their own. */
export const OWN_LIMIT_FIELDS: readonly PolicyField[] = [
  ...LIMIT_SECTIONS.flatMap(({ fields }) => fields),
  { path: FORGIVENESS_PATH, label: 'Forgiveness, any age', unit: 'PERCENT' },
];

function ownValue(limits: object, path: string): number | null | undefined {
  const [group = '', name] = path.split('.');
  const value: unknown = (limits as Record<string, unknown>)[group];
  if (path === FORGIVENESS_PATH) return Array.isArray(value) ? value[0]?.percent : undefined;
  if (name === undefined) return value as number | null | undefined;
  return (value as Record<string, number | null> | undefined)?.[name];
}

/** Single users' own limits, a line each. */
export function ownLimits({ users }: Pick<AuthorityPolicy, 'users'>): OwnLimit[] {
  return users.flatMap(({ userId, effectiveFrom, effectiveUntil, limits }) =>
    OWN_LIMIT_FIELDS.flatMap(({ path }) => {
      const value = ownValue(limits, path);
      if (value === undefined) return [];
      return [{ userId, effectiveFrom, effectiveUntil: effectiveUntil ?? '', path, value }];
    }),
  );
}

function limitOf({ path, value }: OwnLimit): object {
  if (path === FORGIVENESS_PATH) {
    return { forgiveness: [{ upToAgeDays: null, percent: value ?? 0 }] };
  }
  const [group = '', name] = path.split('.');
  return name === undefined ? { [group]: value } : { [group]: { [name]: value } };
}

/** The lines back as the document's users. */
export function usersOf(lines: readonly OwnLimit[]): object[] {
  return lines.map((line) => ({
    userId: line.userId,
    effectiveFrom: line.effectiveFrom,
    effectiveUntil: line.effectiveUntil === '' ? null : line.effectiveUntil,
    limits: limitOf(line),
  }));
}
