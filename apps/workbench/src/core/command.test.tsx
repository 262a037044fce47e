import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Answers, answeringLink, thrownCode } from '../test/render-page';
import { TakeNextCaseDocument } from '../worklist/worklist.graphql';
import { createApolloClient } from './apollo';
import { useCommand } from './command';
import { connectionStore } from './connection';
import { currentUserIdStore } from './current-user-id';
import { deliverOutbox, dropFromOutbox, outboxOf } from './outbox';

const TAKEN = {
  takeNextCase: { __typename: 'CaseRef', id: 'c1', number: 'C-1', customerName: 'Halvorsen' },
};
const REFUSED = {
  takeNextCase: {
    __typename: 'Refusal',
    code: 'NO_CASE_AVAILABLE',
    message: 'No case is free.',
    field: null,
    reasons: [],
  },
};

function commandWith(answers: Answers) {
  const { link, asked } = answeringLink(answers);
  const client = createApolloClient(link);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApolloProvider client={client}>{children}</ApolloProvider>
  );
  const { result } = renderHook(() => useCommand(TakeNextCaseDocument), { wrapper });
  const keys = () =>
    asked.map(({ variables }) => (variables.input as { idempotencyKey: string }).idempotencyKey);
  return { result, keys, client };
}

/** Answers one after the other, the last one from then on. */
function inTurn(...ends: (() => object)[]): Answers {
  let turn = 0;
  return [
    [
      'TakeNextCase',
      () => {
        const end = ends[Math.min(turn, ends.length - 1)];
        turn += 1;
        return end?.() ?? {};
      },
    ],
  ];
}

const lost = () => {
  throw new TypeError('Failed to fetch');
};

beforeEach(() => {
  connectionStore.set({ state: 'online' });
  currentUserIdStore.set('mia');
  const store = outboxOf('mia');
  store.set([]);
});

describe('useCommand', () => {
  it('hands over what was done, under a key of its own', async () => {
    const { result, keys } = commandWith(inTurn(() => TAKEN));
    const end = await act(() => result.current.run({ input: {} }));
    expect(end).toMatchObject({ kind: 'done', value: { id: 'c1' } });
    await act(() => result.current.run({ input: {} }));
    expect(new Set(keys()).size).toBe(2);
  });

  it('shows a refusal, and a new try is a new wish', async () => {
    const { result, keys } = commandWith(
      inTurn(
        () => REFUSED,
        () => TAKEN,
      ),
    );
    const end = await act(() => result.current.run({ input: {} }));
    expect(end.kind).toBe('refused');
    expect(result.current.refusal?.message).toBe('No case is free.');
    await act(() => result.current.run({ input: {} }));
    expect(result.current.refusal).toBeUndefined();
    expect(new Set(keys()).size).toBe(2);
  });

  it('sends a double click once', async () => {
    const { result, keys } = commandWith(inTurn(() => TAKEN));
    const ends = await act(() =>
      Promise.all([result.current.run({ input: {} }), result.current.run({ input: {} })]),
    );
    expect(ends.map((end) => end.kind)).toEqual(['done', 'done']);
    expect(keys()).toHaveLength(1);
  });

  it('tries again with the same key after a lost network, so that it happens once', async () => {
    const { result, keys } = commandWith(inTurn(lost, () => TAKEN));
    const first = await act(() => result.current.run({ input: {} }));
    expect(first.kind).toBe('failed');
    expect(result.current.failure).toBeDefined();
    expect(connectionStore.get().state).toBe('offline');
    await act(() => result.current.run({ input: {} }));
    const [one, other] = keys();
    expect(one).toBe(other);
  });

  it('takes a thrown error for an answer: it is not tried again under its key', async () => {
    const forbidden = () => {
      throw thrownCode('FORBIDDEN', 'You may not do that.');
    };
    const { result, keys } = commandWith(inTurn(forbidden, () => TAKEN));
    const end = await act(() => result.current.run({ input: {} }));
    expect(end.kind).toBe('failed');
    expect(connectionStore.get().state).toBe('online');
    await act(() => result.current.run({ input: {} }));
    expect(new Set(keys()).size).toBe(2);
  });
});

describe('the outbox', () => {
  const outbox = { text: 'Call with Ms Ortiz', path: '/cases/c1' };

  it('keeps a command over a lost network and sends it once when it is back', async () => {
    const { result, keys, client } = commandWith(inTurn(lost, () => TAKEN));
    const end = await act(() => result.current.run({ input: {} }, { outbox }));
    expect(end.kind).toBe('queued');
    expect(outboxOf('mia').get()).toMatchObject([{ note: { text: 'Call with Ms Ortiz' } }]);
    expect(JSON.parse(localStorage.getItem('kept.outbox.mia') ?? '[]')).toHaveLength(1);
    expect(await deliverOutbox(client)).toEqual({ sent: 1, refused: 0 });
    expect(outboxOf('mia').get()).toEqual([]);
    const [one, other] = keys();
    expect(one).toBe(other);
  });

  it('does not even try while it is known to be offline', async () => {
    connectionStore.set({ state: 'offline', since: '2026-11-22T15:04:00Z' });
    const { result, keys } = commandWith(inTurn(() => TAKEN));
    const end = await act(() => result.current.run({ input: {} }, { outbox }));
    expect(end.kind).toBe('queued');
    expect(keys()).toEqual([]);
  });

  it('keeps what was refused until its writer mends or drops it, and goes on with the rest', async () => {
    connectionStore.set({ state: 'offline', since: '2026-11-22T15:04:00Z' });
    const { result, client } = commandWith(
      inTurn(
        () => REFUSED,
        () => TAKEN,
      ),
    );
    await act(() => result.current.run({ input: {} }, { outbox }));
    await act(() => result.current.run({ input: { leaveCaseId: 'c9' } }, { outbox }));
    expect(await deliverOutbox(client)).toEqual({ sent: 1, refused: 1 });
    const [entry] = outboxOf('mia').get();
    expect(entry?.refusal?.message).toBe('No case is free.');
    expect(await deliverOutbox(client)).toEqual({ sent: 0, refused: 0 });
    dropFromOutbox(entry?.id ?? '');
    expect(outboxOf('mia').get()).toEqual([]);
  });

  it('stops at the first that finds no network, and keeps the order', async () => {
    connectionStore.set({ state: 'offline', since: '2026-11-22T15:04:00Z' });
    const { result, client, keys } = commandWith(inTurn(lost));
    await act(() => result.current.run({ input: {} }, { outbox }));
    await act(() => result.current.run({ input: { leaveCaseId: 'c9' } }, { outbox }));
    expect(await deliverOutbox(client)).toEqual({ sent: 0, refused: 0 });
    expect(keys()).toHaveLength(1);
    expect(outboxOf('mia').get()).toHaveLength(2);
  });

  it('belongs to its writer', async () => {
    connectionStore.set({ state: 'offline', since: '2026-11-22T15:04:00Z' });
    const { result } = commandWith(inTurn(() => TAKEN));
    await act(() => result.current.run({ input: {} }, { outbox }));
    expect(outboxOf('ben').get()).toEqual([]);
  });
});
