import { expect, it } from 'vitest';
import { asked } from '../test/approvals';
import { phaseText, spanText, waitingTime } from './waiting-time';

const at = (text: string) => Temporal.Instant.from(text);

it.each([
  // asked at 20:11:49; everyone after 90 s, a callback after 5 min
  ['2026-11-19T20:11:49Z', 'OWN_SUPERVISOR', 0, 'everyone is asked in 1:30'],
  ['2026-11-19T20:13:18Z', 'OWN_SUPERVISOR', 89, 'everyone is asked in 0:01'],
  ['2026-11-19T20:13:19Z', 'EVERYONE', 90, 'on the call, a callback in 3:30'],
  ['2026-11-19T20:16:48Z', 'EVERYONE', 299, 'on the call, a callback in 0:01'],
  ['2026-11-19T20:16:49Z', 'CALLBACK', 300, 'off the call: they are called back'],
  // the browser's clock is behind the server's
  ['2026-11-19T20:11:40Z', 'OWN_SUPERVISOR', 0, 'everyone is asked in 1:39'],
])('at %s it is %s after %i s', (now, phase, waited, words) => {
  const time = waitingTime(asked(), at(now));
  expect(time).toMatchObject({ phase, waited });
  expect(phaseText(time)).toBe(words);
});

it('asks everyone at once where the own supervisor may not decide', () => {
  const time = waitingTime(
    asked({ needs: 'CREDIT_MANAGER', phase: 'EVERYONE', everyoneAt: null }),
    at('2026-11-19T20:11:59Z'),
  );
  expect(time).toMatchObject({ phase: 'EVERYONE', left: 290 });
});

it('runs no clock while the creditor thinks', () => {
  const creditor = asked({
    needs: 'CREDITOR',
    phase: 'CREDITOR',
    everyoneAt: null,
    callbackAt: null,
  });
  expect(waitingTime(creditor, at('2026-11-22T20:11:49Z'))).toMatchObject({
    phase: 'CREDITOR',
    left: null,
  });
});

it('stays a callback once it is one', () => {
  const early = waitingTime(asked({ phase: 'CALLBACK' }), at('2026-11-19T20:12:00Z'));
  expect(early.phase).toBe('CALLBACK');
});

it.each([
  [9, '0:09'],
  [125, '2:05'],
  [3_599, '59:59'],
  [3_600, '1 h 00'],
  [86_400, '1 day'],
  [200_000, '2 days'],
])('says %i s as %s', (seconds, words) => {
  expect(spanText(seconds)).toBe(words);
});
