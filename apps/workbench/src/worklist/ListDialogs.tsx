import { lazy, Suspense } from 'react';
import type { WorklistRow } from './worklist-row';

const AssignCasesDialog = lazy(async () => ({
  default: (await import('./AssignCasesDialog')).AssignCasesDialog,
}));
const SnoozeFromListDialog = lazy(async () => ({
  default: (await import('./SnoozeFromListDialog')).SnoozeFromListDialog,
}));

/** The dialogs of the list, fetched when they are first asked for. */
export function ListDialogs(props: {
  dialog: 'snooze' | 'assign' | undefined;
  cases: readonly WorklistRow[];
  onClose: () => void;
  onDone: (caseIds: readonly string[]) => void;
}) {
  const { dialog, cases, onClose, onDone } = props;
  const [first] = cases;
  if (dialog === undefined || first === undefined) return null;
  return (
    <Suspense fallback={null}>
      {dialog === 'assign' ? (
        <AssignCasesDialog cases={cases} onClose={onClose} onDone={onDone} />
      ) : (
        <SnoozeFromListDialog row={first} onClose={onClose} onDone={onDone} />
      )}
    </Suspense>
  );
}
