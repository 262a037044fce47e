import { expect, it } from 'vitest';
import { NOW } from '../test/case-view';
import { worklistRow } from '../test/worklist-rows';
import { callableTitle, callableWords } from './callable-words';

const zone = Temporal.Now.timeZoneId();
const today = NOW.toZonedDateTimeISO(zone).toPlainDate();
const words = (part: Parameters<typeof worklistRow>[1]) =>
  callableWords(worklistRow('1', part), { today, now: NOW });
const at = (minutes: number) => NOW.add({ minutes }).toString();

it('says now while the hours are open', () => {
  expect(words({ callableUntil: at(1) })).toMatchObject({ words: 'now', meaning: 'kept' });
  expect(words({ callableUntil: null })).toMatchObject({ words: 'now' });
});

it('says no more that it is now once the hours have ended, and now once they have begun', () => {
  expect(words({ callableUntil: at(0) })).toMatchObject({ words: 'not now', meaning: 'blocked' });
  expect(words({ isCallable: false, callableFrom: at(0) })).toMatchObject({ words: 'now' });
});

it('says from when, and what waiting does not change', () => {
  const from = Temporal.Instant.from(at(60)).toZonedDateTimeISO(zone);
  const clock = from.toPlainTime().toString({ smallestUnit: 'minute' });
  expect(words({ isCallable: false, callableFrom: at(60) }).words).toContain(clock);
  expect(words({ isCallable: false, callableFrom: at(60) }).meaning).toBe('blocked');
  expect(words({ isCallable: false })).toMatchObject({ words: 'not now', meaning: 'muted' });
});

it('does not say of a case that nobody has looked at that it must not be called', () => {
  const part = { isCallable: false, callableRule: 'UNKNOWN' };
  expect(words(part)).toMatchObject({ words: 'not known', meaning: 'muted' });
});

it('names the rule, or until when', () => {
  expect(callableTitle(worklistRow('1', { callableRule: 'US-FREQ-7' }))).toBe(
    'closed by US-FREQ-7',
  );
  expect(callableTitle(worklistRow('1', { callableUntil: '2026-11-20T02:00:00Z' }))).toBe(
    'until 21:00 there',
  );
});
