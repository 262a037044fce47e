import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '../core/me';
import { outboxOf } from '../core/outbox';
import { useStore } from '../core/store';

const OutboxDialog = lazy(async () => ({
  default: (await import('./OutboxDialog')).OutboxDialog,
}));

/** How much waits to be sent, and what was refused when it was; nothing when the outbox is empty. */
export function OutboxButton() {
  const { id } = useMe();
  const entries = useStore(outboxOf(id));
  const [isOpen, setIsOpen] = useState(false);
  const refused = entries.filter((entry) => entry.refusal).length;
  const waiting = entries.length - refused;
  return (
    <>
      {entries.length > 0 && (
        <Button
          variant="outlined"
          color={refused > 0 ? 'error' : 'warning'}
          onClick={() => setIsOpen(true)}
          sx={{ whiteSpace: 'nowrap' }}
        >
          {refused > 0 ? `${refused} refused` : `${waiting} to be sent`}
        </Button>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <OutboxDialog entries={entries} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
