import Box from '@mui/material/Box';

import { useMe } from '../core/me';
import { usePresence } from '../core/presence';
import { useCustomerOnScreen } from './page-customer';

/** Who else has this customer open: 'Mia is in', 'Mia and Ben are in'. */
export function WhoIsHere() {
  const { id } = useMe();
  const users = usePresence(useCustomerOnScreen());
  const names = [...new Set(users.filter((user) => user.userId !== id).map((u) => u.userName))];
  return (
    <Box role="status" sx={{ color: 'kept.meaning.accent.text', whiteSpace: 'nowrap' }}>
      {names.length > 0 && (
        <>
          <span aria-hidden="true">● </span>
          {namesText(names)}
        </>
      )}
    </Box>
  );
}

function namesText(names: readonly string[]): string {
  if (names.length === 1) return `${names[0]} is in`;
  if (names.length === 2) return `${names[0]} and ${names[1]} are in`;
  return `${names[0]} and ${names.length - 1} others are in`;
}
