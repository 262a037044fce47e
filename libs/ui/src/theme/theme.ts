import { createTheme } from '@mui/material/styles';
import { COMPONENTS } from './component-styles';
import { DARK, type KeptPalette, LIGHT } from './palette';

declare module '@mui/material/styles' {
  interface Palette {
    kept: KeptPalette;
  }
  interface PaletteOptions {
    kept?: KeptPalette;
  }
  interface CssThemeVariables {
    enabled: true;
  }
}

type Scheme = typeof LIGHT | typeof DARK;

function scheme({ text, primary, kept }: Scheme) {
  return {
    palette: {
      text,
      primary,
      kept,
      background: { default: kept.surface.desk, paper: kept.surface.sheet },
      divider: kept.line.hair,
      error: { main: kept.meaning.broken.text },
      warning: { main: kept.meaning.overdue.text },
      success: { main: kept.meaning.kept.text },
      info: { main: kept.meaning.accent.text },
    },
  };
}

// No bare system-ui: on a Linux without a desktop it is whatever font comes first.
const FONT =
  '"Inter", "Segoe UI Variable Text", "Segoe UI", -apple-system, "Roboto", "Noto Sans", "Ubuntu", "Cantarell", "Helvetica Neue", "Liberation Sans", "Arial", sans-serif';

/** One theme, two palettes of their own; which one is in force stands on <html data-kept-scheme>. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-kept-scheme', cssVarPrefix: 'kept' },
  colorSchemes: { light: scheme(LIGHT), dark: scheme(DARK) },
  spacing: 4,
  shape: { borderRadius: 4 },
  typography: {
    fontFamily: FONT,
    fontSize: 14,
    htmlFontSize: 16,
    body1: { fontSize: '0.875rem', lineHeight: '1.25rem' },
    body2: { fontSize: '0.8125rem', lineHeight: '1.125rem' },
    caption: { fontSize: '0.75rem', lineHeight: '1rem' },
    h1: { fontSize: '1.25rem', lineHeight: '1.75rem', fontWeight: 600, letterSpacing: '-0.01em' },
    h2: { fontSize: '1rem', lineHeight: '1.5rem', fontWeight: 600 },
    h3: { fontSize: '0.875rem', lineHeight: '1.25rem', fontWeight: 600 },
    button: { textTransform: 'none', fontWeight: 550, lineHeight: '1.25rem' },
  },
  transitions: {
    duration: {
      shortest: 80,
      shorter: 100,
      short: 120,
      standard: 120,
      complex: 160,
      enteringScreen: 120,
      leavingScreen: 80,
    },
  },
  components: COMPONENTS,
});
