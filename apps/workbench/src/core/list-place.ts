/** Where one was in a list, by its address: kept for the visit, so that going back finds the same place. */
export type ListPlace = { offset: number; selectedKey: string | undefined };

const places = new Map<string, ListPlace>();

/** The place in the list at this address; changing it is remembering it. */
export function listPlace(address: string): ListPlace {
  const known = places.get(address);
  if (known) return known;
  const place: ListPlace = { offset: 0, selectedKey: undefined };
  places.set(address, place);
  return place;
}
