import type { ApolloClient, DocumentNode, TypedDocumentNode } from '@apollo/client';
import type { RefusalPartsFragment } from '../gql/graphql';
import { isUnanswered } from './apollo';
import { currentUserIdStore } from './current-user-id';
import { createStore, type Store } from './store';

/** What the outbox shows of a waiting command, and where it can be mended. */
export type OutboxNote = {
  /** e.g. 'Call with Ms Ortiz, Halvorsen Steel' */
  readonly text: string;
  /** the page where the input can be mended, e.g. '/cases/…' */
  readonly path?: string;
  /** draft to put the input back into when it is mended: key and value of `useDraft` */
  readonly draft?: { readonly key: string; readonly value: unknown };
};

export type OutboxEntry = {
  readonly id: string;
  readonly document: DocumentNode;
  /** with their idempotency key: however often it is sent, it happens once */
  readonly variables: object;
  readonly note: OutboxNote;
  readonly queuedAt: string;
  /** the server's answer, when it refused; it waits to be mended or dropped */
  readonly refusal?: RefusalPartsFragment;
};

const stores = new Map<string, Store<readonly OutboxEntry[]>>();

function slot(userId: string): string {
  return `kept.outbox.${userId}`;
}

/** The outbox of a user in this browser: survives reload and sign-out, shows only to its owner. */
export function outboxOf(userId: string): Store<readonly OutboxEntry[]> {
  const known = stores.get(userId);
  if (known) return known;
  const kept = localStorage.getItem(slot(userId));
  const store = createStore<readonly OutboxEntry[]>(kept === null ? [] : JSON.parse(kept));
  store.subscribe(() => localStorage.setItem(slot(userId), JSON.stringify(store.get())));
  stores.set(userId, store);
  return store;
}

function mine(): Store<readonly OutboxEntry[]> {
  const userId = currentUserIdStore.get();
  if (userId === null) throw new Error('nobody is signed in: there is no outbox');
  return outboxOf(userId);
}

/** Puts a command in the outbox. */
export function enqueue(command: {
  document: DocumentNode;
  variables: object;
  note: OutboxNote;
}): void {
  const store = mine();
  const entry = {
    ...command,
    id: crypto.randomUUID(),
    queuedAt: Temporal.Now.instant().toString(),
  };
  store.set([...store.get(), entry]);
}

/** Takes a command out: it was sent, or its writer dropped it. */
export function dropFromOutbox(id: string): void {
  const store = mine();
  store.set(store.get().filter((entry) => entry.id !== id));
}

function markRefused(id: string, refusal: RefusalPartsFragment): void {
  const store = mine();
  store.set(store.get().map((entry) => (entry.id === id ? { ...entry, refusal } : entry)));
}

export type Delivery = { readonly sent: number; readonly refused: number };

let delivering: Promise<Delivery> | undefined;

/**
 * Sends what waits, in the order it was written. A refused one stays, with the reasons; the network gone
 * again leaves the rest waiting. Two tabs may both send: the key makes it happen once.
 */
export function deliverOutbox(client: ApolloClient): Promise<Delivery> {
  delivering ??= deliver(client).finally(() => {
    delivering = undefined;
  });
  return delivering;
}

async function deliver(client: ApolloClient): Promise<Delivery> {
  let sent = 0;
  let refused = 0;
  for (const entry of mine().get()) {
    if (entry.refusal) continue;
    const answer = await send(client, entry);
    if (answer === 'unanswered') break;
    if (answer === 'done') {
      dropFromOutbox(entry.id);
      sent += 1;
    } else {
      markRefused(entry.id, answer);
      refused += 1;
    }
  }
  return { sent, refused };
}

async function send(
  client: ApolloClient,
  entry: OutboxEntry,
): Promise<'done' | 'unanswered' | RefusalPartsFragment> {
  try {
    const { data } = await client.mutate({
      mutation: entry.document as TypedDocumentNode<Record<string, unknown>, object>,
      variables: entry.variables,
    });
    const result = Object.entries(data ?? {}).find(([field]) => field !== '__typename')?.[1];
    const refusal = result as RefusalPartsFragment | undefined;
    return refusal?.__typename === 'Refusal' ? refusal : 'done';
  } catch (error) {
    if (isUnanswered(error)) return 'unanswered';
    const message = error instanceof Error ? error.message : String(error);
    return { __typename: 'Refusal', code: 'NOT_ALLOWED', message, field: null, reasons: [] };
  }
}
