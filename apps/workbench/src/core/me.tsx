import { createContext, type ReactNode, use } from 'react';
import type { MeQuery } from '../gql/graphql';

export type Me = MeQuery['me'];

const MeContext = createContext<Me | null>(null);

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** Who is signed in; only below the shell. */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error('useMe outside the shell: nobody is signed in here');
  return me;
}

/** Whether this user may use a page or act at all, e.g. 'RECORD_PAYMENT'; rows say more by allowedActions. */
export function useMay(act: string): boolean {
  return useMe().may.includes(act);
}
