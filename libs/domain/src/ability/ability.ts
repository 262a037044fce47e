import { createMongoAbility, type MongoAbility } from '@casl/ability';
import { type AbilityUser, type GrantConditions, grantsOf } from './grants';
import {
  type Action,
  type Subject,
  type SubjectRecords,
  type SubjectType,
  subject,
} from './subject';

export type { AbilityUser } from './grants';

type Rules = MongoAbility<[Action, SubjectType | Record<PropertyKey, unknown>]>;

declare const abilityBrand: unique symbol;
/** What a user may do. Opaque: only the functions here read it, so that no check is made without a record. */
export type Ability = { readonly [abilityBrand]: true };

/** One condition on a row. A field in the plural (`portfolioIds`) holds several values: one of them suffices. */
export type Condition =
  | { readonly field: string; readonly op: 'eq'; readonly value: string | null }
  | { readonly field: string; readonly op: 'in'; readonly value: readonly string[] };

/** Rows that match any group; a row matches a group when it meets all its conditions. */
export type RowConditions = 'ALL' | 'NONE' | readonly (readonly Condition[])[];

/**
 * Decides once what a user may do: rows of their teams' portfolios, or of the customers they own, or all, by role.
 * Rules only ever grant, and their conditions use eq and in on fields of the row, so that the server can ask its
 * database the same question. DESIGN section 5, Abilities; section 6, "Who sees what" and "Authority".
 */
export function defineAbilityFor(user: AbilityUser): Ability {
  const rules = grantsOf(user).map(({ actions, types, conditions }) => ({
    action: [...actions],
    subject: [...types],
    ...(conditions === undefined ? {} : { conditions }),
  }));
  // the one place where the library's ability, which would answer without a record, is hidden
  return createMongoAbility<Rules>(rules as never) as unknown as Ability;
}

/** Whether the user may do this to this record. */
export function can(ability: Ability, action: Action, { type, record }: Subject): boolean {
  return rulesOf(ability, action, type).some((rule) => rule.matchesConditions(record));
}

/**
 * Whether there may be any record at all to which the user may do this: for navigation and for a list's root field,
 * never for a row. An ability over no portfolio is an ability over nothing.
 */
export function canAny(ability: Ability, action: Action, type: SubjectType): boolean {
  return rulesToConditions(ability, action, type) !== 'NONE';
}

/** Those of the actions that the user may do to the record, in the order given. */
export function allowedActions<T extends SubjectType>(
  ability: Ability,
  type: T,
  record: SubjectRecords[T],
  actions: readonly Action[],
): Action[] {
  return actions.filter((action) => can(ability, action, subject(type, record)));
}

/** The rows of a kind to which the user may do this, as data from which the server makes SQL. */
export function rulesToConditions(
  ability: Ability,
  action: Action,
  type: SubjectType,
): RowConditions {
  const groups: Condition[][] = [];
  for (const rule of rulesOf(ability, action, type)) {
    if (rule.conditions === undefined) return 'ALL';
    const group = conditionsOf(rule.conditions as GrantConditions);
    if (!group.some(isNever)) groups.push(group);
  }
  return groups.length === 0 ? 'NONE' : groups;
}

function rulesOf(ability: Ability, action: Action, type: SubjectType) {
  return (ability as unknown as Rules).rulesFor(action, type);
}

function conditionsOf(conditions: GrantConditions): Condition[] {
  return Object.entries(conditions).map(([field, value]) =>
    value === null || typeof value === 'string'
      ? { field, op: 'eq', value }
      : { field, op: 'in', value: value.$in },
  );
}

function isNever(condition: Condition): boolean {
  return condition.op === 'in' && condition.value.length === 0;
}
