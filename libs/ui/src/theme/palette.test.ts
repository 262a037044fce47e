import { describe, expect, it } from 'vitest';
import { contrast } from './contrast';
import { DARK, LIGHT, MEANINGS } from './palette';

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s palette', (_mode, palette) => {
  const { surface, row, meaning, line } = palette.kept;
  const grounds = [...Object.values(surface), ...Object.values(row)];

  it.each(['primary', 'secondary'] as const)('reads %s text on every ground', (which) => {
    for (const ground of grounds) {
      expect(contrast(palette.text[which], ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(MEANINGS)('reads %s on every ground and on its own soft one', (which) => {
    for (const ground of [...grounds, meaning[which].soft]) {
      expect(contrast(meaning[which].text, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('reads what stands on the accent', () => {
    expect(contrast(palette.primary.contrastText, palette.primary.main)).toBeGreaterThanOrEqual(
      4.5,
    );
    expect(contrast(palette.primary.contrastText, palette.primary.dark)).toBeGreaterThanOrEqual(
      4.5,
    );
  });

  it('shows where a field is: 3:1 for its edge', () => {
    for (const ground of Object.values(surface)) {
      expect(contrast(line.field, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#0e5a5a', '#0e5a5a')).toBe(1);
  });
});
