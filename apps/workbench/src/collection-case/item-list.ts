import type { CaseItem } from './case-view';

/** Items of one currency, oldest due first; currencies in the order in which they first appear. */
export function itemsByCurrency(items: readonly CaseItem[]): [currency: string, CaseItem[]][] {
  const groups = new Map<string, CaseItem[]>();
  const oldestFirst = [...items].sort((a, b) =>
    a.dueOn === b.dueOn ? (a.number < b.number ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1,
  );
  for (const item of oldestFirst) {
    const { currency } = item.open;
    groups.set(currency, [...(groups.get(currency) ?? []), item]);
  }
  return [...groups];
}

/** The ids from one item to another, both included, in the order of the list. */
export function rangeOf(order: readonly string[], from: string, to: string): string[] {
  const start = order.indexOf(from);
  const end = order.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return order.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** Adds ids that are not there and takes out those that are. */
export function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}

/** Both together, each once. */
export function joined(ids: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...ids, ...more])];
}

/** '64 d late', 'due today', 'due in 5 d' */
export function lateText(daysPastDue: number): string {
  if (daysPastDue > 0) return `${daysPastDue} d late`;
  return daysPastDue === 0 ? 'due today' : `due in ${-daysPastDue} d`;
}
