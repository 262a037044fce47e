/** What a colour may mean. Each is always shown with a word or a sign beside it. */
export const MEANINGS = ['overdue', 'broken', 'kept', 'blocked', 'muted', 'accent'] as const;
export type Meaning = (typeof MEANINGS)[number];

type MeaningColour = { readonly text: string; readonly soft: string };

export type KeptPalette = {
  readonly surface: { readonly desk: string; readonly sheet: string; readonly raised: string };
  readonly line: { readonly hair: string; readonly field: string };
  readonly row: { readonly hover: string; readonly selected: string; readonly moved: string };
  readonly meaning: Readonly<Record<Meaning, MeaningColour>>;
};

// Every text colour below has at least 4.5:1 on every surface and on its own soft ground: palette.test.ts.
export const LIGHT = {
  text: { primary: '#24211c', secondary: '#5c564c' },
  primary: { main: '#0e5a5a', dark: '#0a4646', light: '#2f7d7a', contrastText: '#ffffff' },
  kept: {
    surface: { desk: '#f3f1ed', sheet: '#faf9f6', raised: '#ffffff' },
    line: { hair: '#ddd8cf', field: '#8b8477' },
    row: { hover: '#edeae3', selected: '#dfeae8', moved: '#f6edcf' },
    meaning: {
      overdue: { text: '#7f4a00', soft: '#f7e7cc' },
      broken: { text: '#9c231d', soft: '#f8e0dc' },
      kept: { text: '#1b6236', soft: '#dcecdd' },
      blocked: { text: '#573c9c', soft: '#e8e1f6' },
      muted: { text: '#5f594f', soft: '#e9e5de' },
      accent: { text: '#0e5a5a', soft: '#dcebe9' },
    },
  },
} as const;

export const DARK = {
  text: { primary: '#ece8e1', secondary: '#b3aca0' },
  primary: { main: '#66bdb4', dark: '#4fa39b', light: '#8ad3cb', contrastText: '#0a2322' },
  kept: {
    surface: { desk: '#191816', sheet: '#201f1c', raised: '#292724' },
    line: { hair: '#38352f', field: '#7d766a' },
    row: { hover: '#272521', selected: '#1f3432', moved: '#3a331d' },
    meaning: {
      overdue: { text: '#e8b15a', soft: '#3a2d17' },
      broken: { text: '#f3978d', soft: '#40221f' },
      kept: { text: '#85cc9c', soft: '#1d3425' },
      blocked: { text: '#c0aef2', soft: '#2f2844' },
      muted: { text: '#b0a99d', soft: '#2f2c27' },
      accent: { text: '#74c7be', soft: '#1c3331' },
    },
  },
} as const;
