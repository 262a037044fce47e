import type { TimelineCategory } from '@kept/domain';

const SIGNS: Readonly<Record<TimelineCategory, string>> = {
  CONTACTS: '☏',
  MONEY: '¤',
  PROMISES: '◆',
  NOTES: '✎',
  CASE: '▤',
  ADMIN: '⚙',
};

/** The sign in the margin by which the eye finds a kind of event; the title says the same in words. */
export function categorySign(category: string): string {
  return SIGNS[category as TimelineCategory] ?? '·';
}
