import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { KeptThemeProvider } from '../theme/KeptThemeProvider';

/** Renders under the house's theme, as every component of the house is. */
export function renderUi(what: ReactNode): RenderResult {
  return render(what, { wrapper: KeptThemeProvider });
}
