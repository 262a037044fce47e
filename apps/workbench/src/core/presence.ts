import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { PresentUser } from './live';
import { usePresenceChanges, useRooms } from './live-context';
import { PresenceDocument } from './presence.graphql';

const NOBODY: readonly PresentUser[] = [];

/** Who has this customer open now: asked once, then told. */
export function usePresence(customerId: string | undefined): readonly PresentUser[] {
  const { data } = useQuery(
    PresenceDocument,
    customerId === undefined
      ? skipToken
      : { variables: { customerId }, fetchPolicy: 'network-only' },
  );
  const [told, setTold] = useState<{ customerId: string; users: readonly PresentUser[] }>();
  useRooms(customerId === undefined ? [] : [`customer:${customerId}`]);
  usePresenceChanges((changed, users) => {
    if (changed === customerId) setTold({ customerId: changed, users });
  });
  if (customerId === undefined) return NOBODY;
  return told?.customerId === customerId ? told.users : (data?.presence ?? NOBODY);
}
