import { expect, it } from 'vitest';
import { phoneText } from './contact-point-text';

it.each([
  ['+16145550123', '+1 614 555 0123'],
  ['+442079460018', '+44 2079 460 018'],
  ['614-555', '614-555'],
])('%s is read as %s', (value, text) => {
  expect(phoneText(value)).toBe(text);
});
