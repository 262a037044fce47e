import { useKeys } from '../core/keys';
import { useMay } from '../core/me';

const GROUP = 'List';

/** The keys of a list of cases. */
export function useCaseListKeys(keys: {
  move: (by: number) => void;
  open: () => void;
  next: (() => void) | undefined;
  onDialog: (dialog: 'snooze' | 'assign') => void;
  check: () => void;
  clear: () => void;
  isOff: boolean;
}): void {
  const { move, open, next, onDialog, check, clear, isOff } = keys;
  const canAssign = useMay('ASSIGN');
  const canWork = useMay('WORK');
  useKeys(
    [
      { keys: ['j', 'ArrowDown'], label: 'Next row', group: GROUP, run: () => move(1) },
      { keys: ['k', 'ArrowUp'], label: 'Row before', group: GROUP, run: () => move(-1) },
      { keys: 'Enter', label: 'Open the case', group: GROUP, run: open },
      ...(next ? [{ keys: 'n', label: 'Work next', group: GROUP, run: next }] : []),
      { keys: 'f', label: 'To the filters', group: GROUP, run: focusFilters },
      ...(canWork
        ? [{ keys: 's', label: 'Snooze', group: GROUP, run: () => onDialog('snooze') }]
        : []),
      ...(canAssign
        ? [{ keys: 'a', label: 'Assign', group: GROUP, run: () => onDialog('assign') }]
        : []),
      { keys: 'Space', label: 'Select the row', group: GROUP, run: check },
      { keys: 'x', label: 'Clear the selection', group: GROUP, run: clear },
    ],
    { isOff },
  );
}

function focusFilters(): void {
  document.querySelector<HTMLElement>('[aria-label="Filters"] button')?.focus();
}
