import type { Theme } from '@mui/material/styles';
import type { Meaning } from './palette';

/** The sign that stands beside a colour, so that nobody has to see the colour. */
export const MEANING_SIGNS: Readonly<Record<Meaning, string>> = {
  overdue: '▲',
  broken: '✗',
  kept: '✓',
  blocked: '⊘',
  muted: '·',
  accent: '●',
};

export function meaningText(theme: Theme, meaning: Meaning): string {
  return theme.vars.palette.kept.meaning[meaning].text;
}

export function meaningSoft(theme: Theme, meaning: Meaning): string {
  return theme.vars.palette.kept.meaning[meaning].soft;
}
