import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  ServerError,
} from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { tap } from 'rxjs';
import { possibleTypes } from '../gql/possible-types';
import { reportOffline } from './connection';
import { keysetConnection } from './keyset-connection';
import { createStore } from './store';

/** True once the server said that nobody is signed in any more; the sign-in opens over the page. */
export const signedOutStore = createStore(false);

/** The code of a thrown GraphQL error (FORBIDDEN, NOT_FOUND …), or undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  const code = error.errors[0]?.extensions?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Whether the house never said yes or no: worth sending again, with the same key. */
export function isUnanswered(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) return false;
  return ServerError.is(error) ? error.statusCode >= 500 : true;
}

/** Whether the request did not even arrive: what fetch throws then, in every browser. */
export function isNetworkLoss(error: unknown): boolean {
  return error instanceof TypeError;
}

const noticeTrouble = new ErrorLink(({ error }) => {
  if (errorCode(error) === 'UNAUTHENTICATED') signedOutStore.set(true);
  if (isNetworkLoss(error)) reportOffline();
});

let cursorOfFirstAnswer: string | null = null;

/** Where the log of changes stood at this page's first answer; the live layer begins there. */
export function firstCursor(): string | null {
  return cursorOfFirstAnswer;
}

const noteCursor = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap(({ extensions }) => {
      const cursor = extensions?.cursor;
      if (typeof cursor === 'string') cursorOfFirstAnswer ??= cursor;
    }),
  ),
);

/** The cache: lists grow page by page, money has no identity of its own. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          worklist: keysetConnection(['filter']),
          customers: keysetConnection(['search', 'filter']),
          promises: keysetConnection(['filter']),
          paymentPlans: keysetConnection(['filter']),
          instalments: keysetConnection(['filter']),
          contactDecisionRecords: keysetConnection(['filter']),
        },
      },
      Me: { keyFields: [] },
      Presence: { keyFields: false },
    },
  });
}

/** The one client of a page; tests hand in a link of their own. */
export function createApolloClient(
  link: ApolloLink = new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
): ApolloClient {
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([noticeTrouble, noteCursor, link]),
    defaultOptions: { watchQuery: { notifyOnNetworkStatusChange: true } },
  });
}
