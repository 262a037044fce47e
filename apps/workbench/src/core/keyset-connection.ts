import type { FieldPolicy, Reference } from '@apollo/client';

type Connection = {
  readonly nodes: readonly Reference[];
  readonly pageInfo: unknown;
};

/**
 * How a keyset list is kept: a page asked for with `after` is appended without the rows already there
 * (rows move between pages while one reads), a page without it replaces what was there.
 */
export function keysetConnection(keyArgs: string[]): FieldPolicy<Connection> {
  return {
    keyArgs,
    merge(existing, incoming, { args }) {
      if (!args?.after || existing === undefined) return incoming;
      const known = new Set(existing.nodes.map((node) => node.__ref));
      const fresh = incoming.nodes.filter((node) => !known.has(node.__ref));
      return { ...existing, ...incoming, nodes: [...existing.nodes, ...fresh] };
    },
  };
}
