import { ApolloProvider } from '@apollo/client/react';
import { KeptThemeProvider } from '@kept/ui';
import { render } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { createApolloClient, signedOutStore } from '../core/apollo';
import { connectionStore } from '../core/connection';
import { KeysProvider } from '../core/keys';
import { AppRoutes } from '../routes';
import { FakeSocket } from './fake-socket';
import { type Answers, answeringLink } from './render-page';

/** The whole workbench at an address, with a server of answers given by the test. */
export function renderApp(path: string, answers: Answers) {
  const { link, asked } = answeringLink(answers);
  const socket = new FakeSocket();
  const open = async () => socket;
  signedOutStore.set(false);
  connectionStore.set({ state: 'connecting' });
  const view = render(
    <KeptThemeProvider>
      <ApolloProvider client={createApolloClient(link)}>
        <MemoryRouter initialEntries={[path]}>
          <KeysProvider>
            <Suspense fallback={null}>
              <AppRoutes openSocket={open} />
            </Suspense>
          </KeysProvider>
        </MemoryRouter>
      </ApolloProvider>
    </KeptThemeProvider>,
  );
  return { ...view, asked, socket };
}
