import { expect, it } from 'vitest';
import { hoursText, readHours } from './hours-text';

it.each([
  ['Mon-Fri 09:00-17:30', [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }]],
  [
    'Mon-Thu 08:00-18:00, Sat 09:00-12:00',
    [
      { days: [1, 2, 3, 4], from: '08:00', to: '18:00' },
      { days: [6], from: '09:00', to: '12:00' },
    ],
  ],
  ['Mon-Sun 00:00-24:00', [{ days: [1, 2, 3, 4, 5, 6, 7], from: null, to: null }]],
])('%s is read as it is written', (text, windows) => {
  expect(readHours(text)).toEqual(windows);
  expect(hoursText(windows)).toBe(text);
});

it('reads what hands type', () => {
  expect(readHours('mon – fri 9:00 – 17:30')).toEqual([
    { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' },
  ]);
});

it('writes days that do not follow one another apart', () => {
  expect(hoursText([{ days: [1, 3, 4], from: '09:00', to: null }])).toBe(
    'Mon 09:00-24:00, Wed-Thu 09:00-24:00',
  );
});

it.each([
  ['9 to 5', 'As Mon-Fri 09:00-17:30, Sat 09:00-12:00.'],
  ['Fri-Mon 09:00-17:00', 'As Mon-Fri 09:00-17:30, Sat 09:00-12:00.'],
  ['Mon 09:00-25:00', 'A clock goes from 00:00 to 24:00.'],
  ['Mon 17:00-09:00', 'It closes before it opens.'],
  ['', 'As Mon-Fri 09:00-17:30, Sat 09:00-12:00.'],
])('says what is wrong with %j', (text, problem) => {
  expect(readHours(text)).toEqual({ problem });
});
