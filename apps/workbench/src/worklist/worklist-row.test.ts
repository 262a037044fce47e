import { describe, expect, it } from 'vitest';
import { worklistRow } from '../test/worklist-rows';
import { placeRows, type WorklistRow } from './worklist-row';

const row = (id: string, points: number, part: Partial<WorklistRow> = {}) =>
  worklistRow(id, { points, ...part });
const ids = (rows: readonly WorklistRow[]) => rows.map((each) => each.id).join(' ');
const LIST = [row('a', 90), row('b', 80), row('c', 70), row('d', 60)];

function again(asked: readonly string[], fresh: readonly WorklistRow[], hasMore = false) {
  return placeRows(LIST, { ids: new Set(asked), fresh, hasMore });
}

describe('placeRows', () => {
  it('moves a row to where its points put it now', () => {
    expect(ids(again(['d'], [row('d', 85)]))).toBe('a d b c');
    expect(ids(again(['a'], [row('a', 65)]))).toBe('b c a d');
  });

  it('leaves a row where it is when its place is the same, with its new facts', () => {
    const placed = again(['b'], [row('b', 80, { lastOutcome: 'BUSY' })]);
    expect(ids(placed)).toBe('a b c d');
    expect(placed[1]?.lastOutcome).toBe('BUSY');
  });

  it('takes out what left the list', () => {
    expect(ids(again(['b', 'c'], [row('c', 70)]))).toBe('a c d');
  });

  it('puts in what came into it, behind its equals', () => {
    expect(ids(again(['x'], [row('x', 80)]))).toBe('a b x c d');
    expect(ids(again(['x'], [row('x', 10)]))).toBe('a b c d x');
  });

  it('leaves what belongs below the loaded rows to its page', () => {
    expect(ids(again(['x'], [row('x', 10)], true))).toBe('a b c d');
    expect(ids(again(['a'], [row('a', 10)], true))).toBe('b c d');
  });

  it('puts what is pinned first, the earliest callback before the later', () => {
    const early = { isPinned: true, callbackAt: '2026-11-22T09:00:00Z' };
    const late = { isPinned: true, callbackAt: '2026-11-22T11:00:00Z' };
    expect(ids(again(['c', 'd'], [row('c', 70, late), row('d', 60, early)]))).toBe('d c a b');
  });

  it('makes no row twice', () => {
    expect(ids(again(['a', 'd'], [row('a', 90), row('d', 95)]))).toBe('d a b c');
  });
});
