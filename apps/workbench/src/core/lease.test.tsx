import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { FakeSocket } from '../test/fake-socket';
import { answeringLink } from '../test/render-page';
import { createApolloClient } from './apollo';
import { useLease } from './lease';
import { LiveProvider } from './live-context';

it('says that one is in a case, again after a lost connection, and when one leaves', async () => {
  const socket = new FakeSocket();
  const open = async () => socket;
  const client = createApolloClient(answeringLink([]).link);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApolloProvider client={client}>
      <LiveProvider userId="mia" open={open}>
        {children}
      </LiveProvider>
    </ApolloProvider>
  );
  const said = () => socket.said.filter(([event]) => event === 'enter' || event === 'leave');
  const { rerender } = renderHook(({ id }: { id: string | undefined }) => useLease(id), {
    wrapper,
    initialProps: { id: 'c1' as string | undefined },
  });
  await act(async () => undefined);
  expect(said()).toEqual([['enter', { caseId: 'c1' }]]);
  act(() => socket.lose());
  act(() => socket.connect());
  expect(said().at(-1)).toEqual(['enter', { caseId: 'c1' }]);
  rerender({ id: 'c2' });
  expect(said().slice(-2)).toEqual([
    ['leave', { caseId: 'c1' }],
    ['enter', { caseId: 'c2' }],
  ]);
  rerender({ id: undefined });
  expect(said().at(-1)).toEqual(['leave', { caseId: 'c2' }]);
});
