import type { ThemeOptions } from '@mui/material/styles';

/** What differs from Material's defaults: dense, flat, hairlines; only what floats has a shadow. */
export const COMPONENTS: NonNullable<ThemeOptions['components']> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      html: { height: '100%' },
      body: {
        minHeight: '100%',
        fontSize: '0.875rem',
        lineHeight: '1.25rem',
        fontVariantNumeric: 'tabular-nums',
        WebkitFontSmoothing: 'antialiased',
      },
      '#root': { minHeight: '100dvh' },
      ':root': { '--row-height': '36px' },
      ':root[data-density="compact"]': { '--row-height': '28px' },
      ':focus-visible': {
        outline: `2px solid ${theme.vars?.palette.primary.main}`,
        outlineOffset: 1,
      },
      'button, input, select, textarea': { font: 'inherit' },
      a: { color: theme.vars?.palette.primary.main },
      '@media (prefers-reduced-motion: reduce)': {
        '*, ::before, ::after': {
          animationDuration: '0.001ms !important',
          animationIterationCount: '1 !important',
          transitionDuration: '0.001ms !important',
          scrollBehavior: 'auto !important',
        },
      },
    }),
  },
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true, size: 'small', color: 'primary' },
    styleOverrides: {
      root: { minHeight: 32, padding: '4px 12px', fontSize: '0.875rem' },
      outlined: ({ theme }) => ({ borderColor: theme.vars?.palette.kept.line.field }),
    },
  },
  MuiIconButton: { defaultProps: { size: 'small' } },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({
        backgroundColor: theme.vars?.palette.kept.surface.raised,
        boxShadow: '0 12px 40px rgb(0 0 0 / 0.24)',
        border: `1px solid ${theme.vars?.palette.divider}`,
      }),
    },
  },
  MuiDialogTitle: {
    styleOverrides: {
      root: { fontSize: '1rem', lineHeight: '1.5rem', fontWeight: 600, padding: '16px 20px 8px' },
    },
  },
  MuiDialogContent: {
    styleOverrides: {
      // room for the label of a field that comes first
      root: { padding: '8px 20px 16px', '.MuiDialogTitle-root + &&': { paddingTop: 8 } },
    },
  },
  MuiDialogActions: { styleOverrides: { root: { padding: '8px 20px 16px' } } },
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({
        backgroundColor: theme.vars?.palette.kept.surface.raised,
        boxShadow: '0 6px 24px rgb(0 0 0 / 0.18)',
        border: `1px solid ${theme.vars?.palette.divider}`,
      }),
    },
  },
  MuiMenuItem: { styleOverrides: { root: { fontSize: '0.875rem', minHeight: 32 } } },
  // Nearly every field is needed; the few that are not say so.
  MuiInputLabel: { defaultProps: { required: false } },
  MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({ backgroundColor: theme.vars?.palette.kept.surface.raised }),
      notchedOutline: ({ theme }) => ({ borderColor: theme.vars?.palette.kept.line.field }),
    },
  },
  MuiInputBase: {
    styleOverrides: {
      root: { fontSize: '0.875rem' },
      input: ({ theme }) => ({
        '&::placeholder': { opacity: 1, color: theme.vars?.palette.text.secondary },
      }),
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 300, arrow: false },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        fontSize: '0.75rem',
        lineHeight: '1rem',
        color: theme.vars?.palette.text.primary,
        backgroundColor: theme.vars?.palette.kept.surface.raised,
        border: `1px solid ${theme.vars?.palette.divider}`,
        boxShadow: '0 6px 24px rgb(0 0 0 / 0.18)',
      }),
    },
  },
};
