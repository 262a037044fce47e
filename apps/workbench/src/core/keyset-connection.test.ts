import { gql } from '@apollo/client';
import { expect, it } from 'vitest';
import { createCache } from './apollo';

// A smaller document than the real one: only what pages are made of.
const LIST = gql`
  query List($after: String, $filter: WorklistFilter) {
    worklist(filter: $filter, after: $after) {
      nodes {
        id
      }
      pageInfo {
        endCursor
      }
    }
  }
`;

type List = { worklist: { nodes: { id: string }[]; pageInfo: { endCursor: string | null } } };

function listOf() {
  const cache = createCache();
  const page = (ids: readonly string[], after?: string) =>
    cache.writeQuery({
      query: LIST,
      variables: after === undefined ? { filter: {} } : { filter: {}, after },
      data: {
        worklist: {
          __typename: 'WorklistConnection',
          nodes: ids.map((id) => ({ __typename: 'WorklistItem', id })),
          pageInfo: { __typename: 'PageInfo', endCursor: ids.at(-1) ?? null },
        },
      },
    });
  const read = (filter: object = {}) =>
    cache.readQuery<List>({ query: LIST, variables: { filter } })?.worklist;
  return { page, read };
}

it('appends the next page without rows that moved into it from the one before', () => {
  const { page, read } = listOf();
  page(['a', 'b']);
  page(['b', 'c'], 'b');
  expect(read()?.nodes.map((node) => node.id)).toEqual(['a', 'b', 'c']);
  expect(read()?.pageInfo.endCursor).toBe('c');
});

it('starts anew when asked without a cursor', () => {
  const { page, read } = listOf();
  page(['a', 'b']);
  page(['c'], 'b');
  page(['x', 'a']);
  expect(read()?.nodes.map((node) => node.id)).toEqual(['x', 'a']);
});

it('keeps the lists of different filters apart', () => {
  const { page, read } = listOf();
  page(['a']);
  expect(read({ broken: true })).toBeUndefined();
});
