import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { useConnection } from '../core/connection';
import { deliverOutbox } from '../core/outbox';

/** Sends what waits once the server can be reached, and shows what came of it. */
export function useOutboxDelivery(): void {
  const client = useApolloClient();
  const { state } = useConnection();
  useEffect(() => {
    if (state !== 'online') return;
    void deliverOutbox(client).then(({ sent }) => {
      if (sent > 0) void client.refetchQueries({ include: 'active' });
    });
  }, [client, state]);
}
