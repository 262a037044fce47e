import { describe, expect, it } from 'vitest';
import { worklistRow } from '../test/worklist-rows';
import { lastContactWords, nextActionWords } from './row-words';

const today = Temporal.PlainDate.from('2026-11-22');
const here = Temporal.Now.timeZoneId();
const at = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(here).toInstant().toString();

describe('nextActionWords', () => {
  it.each([
    [{ nextAction: 'CALL', nextActionOn: '2026-11-20' }, 'Call'],
    [{ nextAction: 'CALL', nextActionOn: '2026-11-22' }, 'Call'],
    [{ nextAction: 'CHECK_PAYMENT', nextActionOn: '2026-11-24' }, 'Check payment Tue 24 Nov'],
    [{ nextAction: null }, ''],
    [{ nextAction: 'SOMETHING_NEW' }, 'something new'],
  ])('says %o as "%s"', (part, words) => {
    expect(nextActionWords(worklistRow('a', part), today)).toBe(words);
  });

  it('gives a callback on both clocks, where they differ', () => {
    const callbackAt = at('2026-11-22T15:30');
    const there = worklistRow('a', { callbackAt, customerTimeZone: 'Asia/Kathmandu' });
    const clock = Temporal.Instant.from(callbackAt).toZonedDateTimeISO('Asia/Kathmandu');
    const { hour, minute } = clock;
    const text = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    expect(nextActionWords(there, today)).toBe(`Call back 15:30 · ${text} Kathmandu`);
    const same = worklistRow('a', { callbackAt, customerTimeZone: here });
    expect(nextActionWords(same, today)).toBe('Call back 15:30');
  });

  it('names the day of a callback that is not today', () => {
    const row = worklistRow('a', { callbackAt: at('2026-11-24T09:00'), customerTimeZone: here });
    expect(nextActionWords(row, today)).toBe('Call back Tue 24 Nov 09:00');
  });
});

describe('lastContactWords', () => {
  it.each([
    [{ lastContactAt: null }, 'never'],
    [{ lastContactAt: at('2026-11-22T08:00'), lastOutcome: 'PROMISE' }, 'today · promise'],
    [{ lastContactAt: at('2026-11-20T23:59'), lastOutcome: 'NO_ANSWER' }, '2 d · no answer'],
    [{ lastContactAt: at('2026-11-21T08:00'), lastOutcome: null }, '1 d'],
  ])('says %o as "%s"', (part, words) => {
    expect(lastContactWords(worklistRow('a', part), today)).toBe(words);
  });
});
