import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { useConnection } from '../core/connection';
import { deliverOutbox } from '../core/outbox';

/** Once the server can be reached: what waits is sent, and what could not be asked is asked again. */
export function useBackOnline(): void {
  const client = useApolloClient();
  const { state } = useConnection();
  useEffect(() => {
    if (state !== 'online') return;
    askFailedAgain(client);
    void deliverOutbox(client).then(({ sent }) => {
      if (sent > 0) void client.refetchQueries({ include: 'active' });
    });
  }, [client, state]);
}

/** Only what failed: what is on screen is kept right by the live layer, and lists keep their place. */
function askFailedAgain(client: ApolloClient): void {
  for (const query of client.getObservableQueries('active')) {
    if (query.getCurrentResult().error) query.refetch().catch(() => undefined);
  }
}
