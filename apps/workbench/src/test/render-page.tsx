import { ApolloLink, CombinedGraphQLErrors } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { ClockProvider, KeptThemeProvider } from '@kept/ui';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { Observable } from 'rxjs';
import { createApolloClient } from '../core/apollo';
import { currentUserIdStore } from '../core/current-user-id';
import { KeysProvider } from '../core/keys';
import { LiveProvider } from '../core/live-context';
import { type Me, MeProvider } from '../core/me';
import { NOW } from './case-view';
import { QUIET_CONTACT } from './contact-decisions';
import { FakeSocket } from './fake-socket';
import { QUIET_SCRIPT } from './scripts';

export type Variables = Readonly<Record<string, unknown>>;
/** Answers of operations by name, the first of a name wins; what an answer throws is a lost network. */
export type Answers = readonly (readonly [
  operation: string,
  answer: (variables: Variables) => object,
])[];

export type Asked = { readonly name: string; readonly variables: Variables };

/** What an answer throws to be a GraphQL error with a code, such as NOT_FOUND. */
export function thrownCode(code: string, message = code): Error {
  return new CombinedGraphQLErrors({ errors: [{ message, extensions: { code } }] });
}

export const ME: Me = {
  __typename: 'Me',
  id: 'user-1',
  name: 'Mia Berg',
  email: 'mia@example.com',
  roles: ['COLLECTOR'],
  may: ['WORKLIST', 'WORK', 'ADD_NOTE'],
  isDemo: false,
  businessDate: null,
  baseCurrency: 'USD',
  teams: [],
  portfolios: [],
};

/** A server of answers given by the test; `asked` is what was asked of it, in order. */
export function answeringLink(answers: Answers): { link: ApolloLink; asked: Asked[] } {
  const asked: Asked[] = [];
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const name = operation.operationName ?? '';
        asked.push({ name, variables: operation.variables });
        const answer = answers.find(([operation]) => operation === name)?.[1];
        queueMicrotask(() => {
          try {
            if (answer === undefined) throw new TypeError(`the test has no answer to ${name}`);
            observer.next({ data: answer(operation.variables) });
            observer.complete();
          } catch (error) {
            observer.error(error);
          }
        });
      }),
  );
  return { link, asked };
}

/**
 * A page of the workbench as a signed-in user sees it, at a fixed moment, with a socket that says what
 * the test lets it say. `others`: routes to which the page leads.
 */
export function renderPage(
  page: ReactNode,
  options: {
    answers: Answers;
    path?: string;
    route?: string;
    me?: Partial<Me>;
    others?: ReactNode;
  },
) {
  const { answers, path = '/', route = '*', me = {}, others } = options;
  const socket = new FakeSocket();
  const open = async () => socket;
  const { link, asked } = answeringLink([...answers, ...QUIET_CONTACT, ...QUIET_SCRIPT]);
  currentUserIdStore.set(ME.id);
  const view = render(
    <KeptThemeProvider>
      <ApolloProvider client={createApolloClient(link)}>
        <MemoryRouter initialEntries={[path]}>
          <KeysProvider>
            <MeProvider me={{ ...ME, ...me }}>
              <ClockProvider now={() => NOW}>
                <LiveProvider userId={ME.id} open={open}>
                  <Routes>
                    <Route path={route} element={page} />
                    {others}
                  </Routes>
                </LiveProvider>
              </ClockProvider>
            </MeProvider>
          </KeysProvider>
        </MemoryRouter>
      </ApolloProvider>
    </KeptThemeProvider>,
  );
  return { ...view, asked, socket };
}
