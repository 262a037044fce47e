import type { Theme } from '@mui/material/styles';

/** The colours of the forecast, in the chart and in its legend. */
export function forecastLooks(theme: Theme) {
  const { kept, text } = theme.vars.palette;
  const { accent, overdue } = kept.meaning;
  const mixed = (share: number) =>
    `color-mix(in oklab, ${accent.text} ${share}%, ${kept.surface.sheet})`;
  return {
    promised: mixed(60),
    planned: mixed(28),
    expected: text.primary,
    band: text.secondary,
    came: overdue.text,
  } as const;
}

/** What each colour is, in the words of the table. */
export const LEGEND = [
  ['promised', 'promised'],
  ['planned', 'planned'],
  ['expected', 'expected of it'],
  ['band', 'at least, at most'],
  ['came', 'came'],
] as const;
