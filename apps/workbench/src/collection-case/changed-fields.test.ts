import { expect, it } from 'vitest';
import { changedFields, type FieldWords } from './changed-fields';

type Action = { action: string; on: string | null };
const WORDS: FieldWords<Action> = [
  ['Next action', (one) => one.action],
  ['On', (one) => one.on ?? 'no day'],
];

it('says what somebody else changed, and nothing that stayed', () => {
  const before = { action: 'Call', on: null };
  expect(changedFields(before, { action: 'Call', on: '2026-11-24' }, WORDS)).toEqual([
    { label: 'On', before: 'no day', after: '2026-11-24' },
  ]);
  expect(changedFields(before, { ...before }, WORDS)).toEqual([]);
});
