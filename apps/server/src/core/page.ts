import { Field, ObjectType } from 'type-graphql';
import type { z } from 'zod';
import { badInput } from './errors';

@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field(() => Boolean)
  hasNextPage!: boolean;
}

export interface Page<T> {
  nodes: T[];
  pageInfo: PageInfo;
}

const MOST_ROWS = 200;

/** How many rows a list may be asked for at once. */
export function pageSize(first: number | null | undefined, usual = 50): number {
  if (first === undefined || first === null) return usual;
  if (first < 1 || first > MOST_ROWS) {
    throw badInput(`A page has between 1 and ${MOST_ROWS} rows.`);
  }
  return first;
}

/** A position in a list, as the client carries it: opaque to it, the sort key to us. */
export function encodeCursor(position: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Reads a position back, as strictly as any other input. */
export function decodeCursor<T>(cursor: string, shape: z.ZodType<T>): T {
  const problem = badInput('This is no cursor of this list.');
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (parsed.success) return parsed.data;
  } catch {
    throw problem;
  }
  throw problem;
}

/** A page of rows fetched one beyond its size: the extra row says that there are more. */
export function pageOf<T>(
  rows: readonly T[],
  size: number,
  positionOf: (row: T) => readonly unknown[],
): Page<T> {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: Object.assign(new PageInfo(), {
      endCursor: last === undefined ? null : encodeCursor(positionOf(last)),
      hasNextPage: rows.length > size,
    }),
  };
}
