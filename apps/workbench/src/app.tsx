import { ApolloProvider } from '@apollo/client/react';
import { applyDensity, KeptThemeProvider } from '@kept/ui';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { createApolloClient } from './core/apollo';
import { KeysProvider } from './core/keys';
import { AppRoutes } from './routes';
import { ErrorBoundary } from './shell/ErrorBoundary';

/** Puts the workbench on the page. */
export function startApp(root: HTMLElement): void {
  applyDensity();
  const client = createApolloClient();
  createRoot(root).render(
    <StrictMode>
      <KeptThemeProvider>
        <ErrorBoundary>
          <ApolloProvider client={client}>
            <BrowserRouter>
              <KeysProvider>
                <Suspense fallback={null}>
                  <AppRoutes />
                </Suspense>
              </KeysProvider>
            </BrowserRouter>
          </ApolloProvider>
        </ErrorBoundary>
      </KeptThemeProvider>
    </StrictMode>,
  );
}
