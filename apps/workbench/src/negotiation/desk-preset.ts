import { PLAN_KINDS, type PlanKind } from '@kept/domain';

/** With what the desk opens when a script leads to it. */
export type DeskPreset = { readonly kind: PlanKind; readonly isHardship: boolean };

/** The preset as it stands in the desk's address. */
export function presetSearch({ kind, isHardship }: DeskPreset): string {
  return isHardship ? `?kind=${kind}&hardship=yes` : `?kind=${kind}`;
}

/** The preset in an address; null: there is none. */
export function presetOf(search: URLSearchParams): DeskPreset | null {
  const kind = PLAN_KINDS.find((one) => one === search.get('kind'));
  return kind ? { kind, isHardship: search.get('hardship') === 'yes' } : null;
}
