import { currentUserIdStore } from './current-user-id';

/** Where one was in a list: how far down, and on which record. */
export type ListPlace = { readonly offset: number; readonly selectedKey: string | undefined };

const TOP: ListPlace = { offset: 0, selectedKey: undefined };

function slot(address: string): string {
  return `kept.place.${currentUserIdStore.get() ?? 'nobody'}.${address}`;
}

/** The place in the list at this address, as it was left in this tab. */
export function listPlace(address: string): ListPlace {
  const kept = sessionStorage.getItem(slot(address));
  return kept === null ? TOP : { ...TOP, ...(JSON.parse(kept) as Partial<ListPlace>) };
}

/** Remembers it, so that going back finds the same place. */
export function rememberPlace(address: string, part: Partial<ListPlace>): void {
  sessionStorage.setItem(slot(address), JSON.stringify({ ...listPlace(address), ...part }));
}
