import type { Role } from '../role/role';
import type { Action, Subject, SubjectRecords, SubjectType } from './subject';

/** Who asks. `portfolioIds`: the portfolios of their teams. */
export type AbilityUser = {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  readonly portfolioIds: readonly string[];
};

declare const abilityBrand: unique symbol;
/** What a user may do. Opaque: only the functions here read it, so that no check is made without a record. */
export type Ability = { readonly [abilityBrand]: true };

/** One condition on a row. A field in the plural (`portfolioIds`) holds several values: one of them suffices. */
export type Condition =
  | { readonly field: string; readonly op: 'eq'; readonly value: string | null }
  | { readonly field: string; readonly op: 'in'; readonly value: readonly string[] };

/** Rows that match any group; a row matches a group when it meets all its conditions. */
export type RowConditions = 'ALL' | 'NONE' | readonly (readonly Condition[])[];

/** Decides once what a user may do: DESIGN section 6, "Who sees what" and "Authority". */
export function defineAbilityFor(_user: AbilityUser): Ability {
  throw new Error('not written yet');
}

/** Whether the user may do this to this record. */
export function can(_ability: Ability, _action: Action, _of: Subject): boolean {
  throw new Error('not written yet');
}

/** Whether there may be any record at all to which the user may do this: for navigation and root fields, never for a row. */
export function canAny(_ability: Ability, _action: Action, _type: SubjectType): boolean {
  throw new Error('not written yet');
}

/** Those of the actions that the user may do to the record, in the order given. */
export function allowedActions<T extends SubjectType>(
  _ability: Ability,
  _type: T,
  _record: SubjectRecords[T],
  _actions: readonly Action[],
): Action[] {
  throw new Error('not written yet');
}

/** The rows of a kind to which the user may do this, as data from which the server makes SQL. */
export function rulesToConditions(
  _ability: Ability,
  _action: Action,
  _type: SubjectType,
): RowConditions {
  throw new Error('not written yet');
}

/** Pages and acts of the workbench that depend on the user. */
export const MAY = [
  'WORKLIST',
  'CASES',
  'CUSTOMERS',
  'PROMISES',
  'IMPORTS',
  'USERS',
  'TEAMS',
  'WORK',
  'ASSIGN',
  'RECORD_PAYMENT',
  'REVERSE_PAYMENT',
  'ADD_NOTE',
] as const;
export type May = (typeof MAY)[number];

/** What the navigation shows this user. */
export function mayOf(_ability: Ability): May[] {
  throw new Error('not written yet');
}
