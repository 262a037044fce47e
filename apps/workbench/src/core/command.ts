import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import type { RefusalPartsFragment } from '../gql/graphql';
import { isUnanswered } from './apollo';
import { connectionStore } from './connection';
import { answered, idempotencyKeyFor } from './idempotency-key';
import { operationName } from './operation-name';
import { enqueue, type OutboxNote } from './outbox';

type ResultOf<Data> = Data[Exclude<keyof Data, '__typename'>];

/** What a mutation answers when it was not refused. */
export type Done<Data> = Exclude<ResultOf<Data>, { __typename: 'Refusal' }>;

/** What the screen hands over: the mutation's variables, the key left to `useCommand`. */
export type CommandVariables<Variables> = Variables extends { input: infer Input }
  ? Omit<Variables, 'input'> & { input: Omit<Input, 'idempotencyKey'> }
  : Variables;

/** How a command ended. `queued`: the network is away, it waits in the outbox and will be sent once. */
export type CommandEnd<Data> =
  | { readonly kind: 'done'; readonly value: Done<Data> }
  | { readonly kind: 'refused'; readonly refusal: RefusalPartsFragment }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'queued' };

export type CommandOptions = {
  /** names of queries to ask again afterwards */
  readonly refetch?: readonly string[];
  /** given: without a network the command waits in the outbox instead of failing; says what it is */
  readonly outbox?: OutboxNote;
};

export type Command<Data, Variables> = {
  run(variables: CommandVariables<Variables>, options?: CommandOptions): Promise<CommandEnd<Data>>;
  readonly refusal: RefusalPartsFragment | undefined;
  /** the request could not be answered at all; the input is still there, try again */
  readonly failure: Error | undefined;
  readonly running: boolean;
  /** forgets refusal and failure, for a form that is opened anew */
  clear(): void;
};

function withKey(name: string, variables: object): { variables: object; settle: () => void } {
  if (!('input' in variables)) return { variables, settle: () => {} };
  const { input } = variables;
  const idempotencyKey = idempotencyKeyFor(name, variables);
  return {
    variables: { ...variables, input: { ...(input as object), idempotencyKey } },
    settle: () => answered(name, variables),
  };
}

type Settled = { refusal?: RefusalPartsFragment | undefined; failure?: Error | undefined };

type Sending<Data> = {
  readonly client: ApolloClient;
  readonly document: TypedDocumentNode<Data, object>;
  readonly plain: object;
  readonly options: CommandOptions;
};

async function send<Data>(sending: Sending<Data>): Promise<CommandEnd<Data>> {
  const { client, document, plain, options } = sending;
  const { variables, settle } = withKey(operationName(document), plain);
  const isOffline = connectionStore.get().state === 'offline';
  if (options.outbox && isOffline) return queue(document, variables, options.outbox, settle);
  try {
    const { data } = await client.mutate({
      mutation: document,
      variables,
      ...(options.refetch ? { refetchQueries: [...options.refetch] } : {}),
    });
    settle();
    return endOf(data as Data);
  } catch (error) {
    if (!isUnanswered(error)) settle();
    else if (options.outbox) return queue(document, variables, options.outbox, settle);
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

function queue<Data>(
  document: TypedDocumentNode<Data, object>,
  variables: object,
  note: OutboxNote,
  settle: () => void,
): CommandEnd<Data> {
  enqueue({ document, variables, note });
  settle();
  return { kind: 'queued' };
}

/**
 * The only way the workbench writes. A refusal cannot be overlooked (`kind`, and `refusal` for the form),
 * every wish has one idempotency key however often it is sent, and a second click while it runs gets the
 * first one's end.
 */
export function useCommand<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
): Command<Data, Variables> {
  const client = useApolloClient();
  const [running, setRunning] = useState(false);
  const [settled, setSettled] = useState<Settled>({});
  const inFlight = useRef<Promise<CommandEnd<Data>> | undefined>(undefined);

  const run = useCallback(
    (plain: CommandVariables<Variables>, options: CommandOptions = {}) => {
      if (inFlight.current !== undefined) return inFlight.current;
      setRunning(true);
      const untyped = document as TypedDocumentNode<Data, object>;
      const sent = send({ client, document: untyped, plain, options }).then((end) => {
        inFlight.current = undefined;
        setRunning(false);
        setSettled({
          refusal: end.kind === 'refused' ? end.refusal : undefined,
          failure: end.kind === 'failed' ? end.error : undefined,
        });
        return end;
      });
      inFlight.current = sent;
      return sent;
    },
    [client, document],
  );

  const clear = useCallback(() => setSettled({}), []);
  return { run, refusal: settled.refusal, failure: settled.failure, running, clear };
}

/** Reads the one field of a mutation's answer: its result, or the refusal. */
export function endOf<Data>(data: Data): CommandEnd<Data> {
  const result = Object.entries(data as object).find(([field]) => field !== '__typename')?.[1];
  if (isRefusal(result)) return { kind: 'refused', refusal: result };
  return { kind: 'done', value: result as Done<Data> };
}

function isRefusal(result: unknown): result is RefusalPartsFragment {
  return (
    typeof result === 'object' &&
    result !== null &&
    '__typename' in result &&
    result.__typename === 'Refusal'
  );
}
