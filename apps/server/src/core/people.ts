import type { CurrentUser } from './context';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Who asks before signing in: may do nothing but what is public. */
export const VISITOR: CurrentUser = {
  id: NOBODY,
  name: '',
  email: '',
  roles: [],
  teamIds: [],
  portfolioIds: [],
};

/** The installation itself: jobs, imports, sweeps. The timeline shows it as an actor of null. */
export const SYSTEM: CurrentUser = {
  id: NOBODY,
  name: 'Kept',
  email: '',
  roles: ['ADMINISTRATOR', 'CREDIT_MANAGER', 'CASH_CLERK'],
  teamIds: [],
  portfolioIds: [],
};

/** Whether somebody is behind the request. */
export function isSignedIn(user: CurrentUser): boolean {
  return user.id !== NOBODY;
}
