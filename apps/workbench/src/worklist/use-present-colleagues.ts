import { useApolloClient } from '@apollo/client/react';
import { usePresenceChanges } from '../core/live-context';
import { useMe } from '../core/me';
import type { WorklistRow } from './worklist-row';

/** Keeps 'Mia is in' on the rows right as colleagues come and go. */
export function usePresentColleagues(rows: readonly WorklistRow[]): void {
  const client = useApolloClient();
  const { id: myId } = useMe();
  usePresenceChanges((customerId, users) => {
    const other = users.find((user) => user.userId !== myId);
    for (const row of rows) {
      if (row.customerId !== customerId) continue;
      const id = client.cache.identify(row);
      if (id) client.cache.modify({ id, fields: { takenBy: () => other?.userName ?? null } });
    }
  });
}
