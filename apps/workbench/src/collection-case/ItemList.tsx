import type { ItemStatus } from '@kept/domain';
import { KeyHint } from '@kept/ui';
import Box from '@mui/material/Box';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { ITEM_STATUS_LABELS } from '../contact-log/contact-log-words';
import type { ContactLogDesk } from '../contact-log/use-contact-log';
import { useKeys } from '../core/keys';
import type { CaseView } from './case-view';
import { ItemRow } from './ItemRow';
import { itemsByCurrency, joined, rangeOf, toggled } from './item-list';
import { type CaseAct, keyBindings, keyOf } from './keys';
import { useFocusWithin } from './use-focus-within';

const STATUS_ACTS: readonly (readonly [CaseAct, ItemStatus])[] = [
  ['statusReceived', 'RECEIVED'],
  ['statusNotReceived', 'NOT_RECEIVED'],
  ['statusInApproval', 'IN_APPROVAL'],
  ['statusApproved', 'APPROVED'],
  ['statusScheduled', 'SCHEDULED'],
  ['statusClaimedPaid', 'CLAIMED_PAID'],
  ['statusDisputed', 'DISPUTED'],
  ['statusCopyRequested', 'COPY_REQUESTED'],
];

/** The letters that say how the ticked items stand; shown while the focus is in the list. */
function StatusLegend() {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '2px 10px',
        padding: '6px 12px',
        fontSize: '0.75rem',
        color: 'text.secondary',
      }}
    >
      <span>
        <KeyHint keys={keyOf('tickAllOpen', 'items')} /> all
      </span>
      <span>
        <KeyHint keys={keyOf('tickAllOverdue', 'items')} /> overdue
      </span>
      {STATUS_ACTS.map(([act, status]) => (
        <span key={act}>
          <KeyHint keys={keyOf(act, 'items')} /> {ITEM_STATUS_LABELS[status].toLowerCase()}
        </span>
      ))}
    </Box>
  );
}

/** Open items; arrows move, Space ticks, Shift takes a range, a letter says how the ticked ones stand. */
export function ItemList({ view, desk }: { view: CaseView; desk: ContactLogDesk }) {
  const groups = itemsByCurrency(view.items);
  const order = groups.flatMap(([, items]) => items.map((item) => item.id));
  const overdue = view.items.filter((item) => item.daysPastDue > 0).map((item) => item.id);
  const ticked = desk.draft.itemIds;
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(order[0]);
  const [anchor, setAnchor] = useState(order[0]);
  const [isWithin, focusHandlers] = useFocusWithin();
  const shownCurrent = current !== undefined && order.includes(current) ? current : order[0];

  const acts: Partial<Record<CaseAct, () => void>> = {
    tickAllOpen: () => desk.tickItems(order),
    tickAllOverdue: () => desk.tickItems(overdue),
    tickNone: () => desk.tickItems([]),
    statusNone: () => desk.sayOfTicked(null),
  };
  for (const [act, status] of STATUS_ACTS) {
    acts[act] = () => {
      // a letter on an item that nothing is ticked beside speaks of that item
      if (ticked.length === 0 && shownCurrent) desk.tickItems([shownCurrent]);
      desk.sayOfTicked(status);
    };
  }
  useKeys(keyBindings('items', acts), { isOff: !isWithin });

  function toggle(id: string, event: MouseEvent | KeyboardEvent): void {
    if (event.shiftKey && anchor) desk.tickItems(joined(ticked, rangeOf(order, anchor, id)));
    else desk.tickItems(toggled(ticked, id));
    setAnchor(id);
  }

  function move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = order[order.indexOf(shownCurrent ?? '') + step];
    if (next === undefined) return;
    if (event.shiftKey) desk.tickItems(joined(ticked, rangeOf(order, shownCurrent ?? next, next)));
    else setAnchor(next);
    root.current?.querySelector<HTMLElement>(`[data-item="${next}"]`)?.focus();
  }

  return (
    <Box
      ref={root}
      role="group"
      aria-label="Open items"
      data-part="items"
      onKeyDown={move}
      {...focusHandlers}
    >
      {isWithin && <StatusLegend />}
      {groups.map(([currency, items]) => (
        <Box key={currency} role="group" aria-label={`Items in ${currency}`}>
          {groups.length > 1 && (
            <Box sx={{ padding: '4px 12px', color: 'text.secondary', fontSize: '0.75rem' }}>
              {currency}
            </Box>
          )}
          {items.map((item) => (
            <ItemRow
              key={item.id}
              item={item}
              today={view.today}
              isTicked={ticked.includes(item.id)}
              isCurrent={item.id === shownCurrent}
              saidNow={desk.draft.itemStatus[item.id]}
              onToggle={(event) => toggle(item.id, event)}
              onFocus={() => setCurrent(item.id)}
            />
          ))}
        </Box>
      ))}
      {order.length === 0 && (
        <Box sx={{ padding: '8px 12px', color: 'text.secondary' }}>Nothing is open.</Box>
      )}
    </Box>
  );
}
