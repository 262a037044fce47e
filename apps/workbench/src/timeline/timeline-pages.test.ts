import { describe, expect, it } from 'vitest';
import {
  byDay,
  categoriesOf,
  type TimelineEntry,
  type TimelinePage,
  withNewest,
  withOlder,
} from './timeline-pages';

function event(id: string, occurredAt = '2026-11-19T15:00:00Z'): TimelineEntry {
  return {
    __typename: 'TimelineEvent',
    id,
    type: 'NOTE_ADDED',
    category: 'NOTES',
    occurredAt,
    recordedAt: occurredAt,
    caseId: null,
    portfolioId: null,
    title: id,
    detail: null,
    body: null,
    actor: null,
  };
}

function page(ids: readonly string[], hasNextPage = false): TimelinePage {
  return {
    __typename: 'TimelineConnection',
    nodes: ids.map((id) => event(id)),
    pageInfo: { __typename: 'PageInfo', endCursor: ids.at(-1) ?? null, hasNextPage },
  };
}

function idsOf(one: TimelinePage): string[] {
  return one.nodes.map((node) => node.id);
}

describe('pages of the timeline', () => {
  it('grow downwards without doubles', () => {
    const both = withOlder(page(['c', 'b'], true), page(['b', 'a']));
    expect(idsOf(both)).toEqual(['c', 'b', 'a']);
    expect(both.pageInfo.hasNextPage).toBe(false);
  });

  it('take what is new on top and keep the place below', () => {
    const before = withOlder(page(['c', 'b'], true), page(['a'], true));
    const after = withNewest(before, page(['d', 'c'], true));
    expect(idsOf(after)).toEqual(['d', 'c', 'b', 'a']);
    expect(after.pageInfo.endCursor).toBe('a');
  });

  it('begin anew when more happened than a page holds', () => {
    expect(idsOf(withNewest(page(['b', 'a']), page(['z', 'y'], true)))).toEqual(['z', 'y']);
    expect(idsOf(withNewest(page([]), page(['a'])))).toEqual(['a']);
  });

  it('are cut at midnight of the zone', () => {
    const events = [event('late', '2026-11-20T03:00:00Z'), event('early', '2026-11-19T15:00:00Z')];
    expect(byDay(events, 'UTC').map((one) => one.day)).toEqual(['2026-11-20', '2026-11-19']);
    expect(byDay(events, 'America/New_York')).toHaveLength(1);
  });
});

it('asks for everything when nothing is filtered', () => {
  expect(categoriesOf('ALL')).toBeNull();
  expect(categoriesOf('MONEY')).toEqual(['MONEY']);
});
