import { expect, it } from 'vitest';
import { answered, idempotencyKeyFor } from './idempotency-key';

const wish = { input: { caseId: 'c1', note: 'called' } };

it('gives the same wish the same key until it was answered', () => {
  const key = idempotencyKeyFor('LogContact', wish);
  expect(idempotencyKeyFor('LogContact', { input: { caseId: 'c1', note: 'called' } })).toBe(key);
  answered('LogContact', wish);
  expect(idempotencyKeyFor('LogContact', wish)).not.toBe(key);
});

it('gives another wish another key', () => {
  const key = idempotencyKeyFor('LogContact', wish);
  expect(idempotencyKeyFor('LogContact', { input: { caseId: 'c2', note: 'called' } })).not.toBe(
    key,
  );
  expect(idempotencyKeyFor('AddNote', wish)).not.toBe(key);
});

it('forgets a key that was never answered after half a day', () => {
  const key = idempotencyKeyFor('LogContact', wish);
  const [name = ''] = Object.keys(localStorage);
  localStorage.setItem(name, JSON.stringify({ key, until: '2020-01-01T00:00:00Z' }));
  expect(idempotencyKeyFor('LogContact', wish)).not.toBe(key);
});
