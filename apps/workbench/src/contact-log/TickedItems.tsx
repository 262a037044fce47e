import { formatAmount, sumByCurrency } from '@kept/domain';
import { MoneyText } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CaseView } from '../collection-case/case-view';
import type { ContactLogDraft } from './contact-log-draft';
import { itemStatusText } from './contact-log-words';

/** '2 not received, 1 in approval' */
function saidText(draft: ContactLogDraft): string {
  const counts = new Map<string, number>();
  for (const status of Object.values(draft.itemStatus)) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts]
    .map(([status, count]) => `${count} ${itemStatusText(status).toLowerCase()}`)
    .join(', ');
}

/** Which items were talked about, in one line; they are ticked in the list of items. */
export function TickedItems(props: {
  view: CaseView;
  draft: ContactLogDraft;
  onTick: (itemIds: readonly string[]) => void;
}) {
  const { view, draft, onTick } = props;
  const items = view.items.filter((item) => draft.itemIds.includes(item.id));
  if (items.length === 0) return null;
  const sums = sumByCurrency(items.map((item) => item.open));
  const said = saidText(draft);
  const names =
    items.length <= 3 ? items.map((item) => item.number).join(', ') : `${items.length} items`;
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        About
      </Box>
      <span>{names}</span>
      {sums.map((sum) => (
        <MoneyText
          key={sum.currency}
          value={{ amount: formatAmount(sum), currency: sum.currency }}
        />
      ))}
      {said !== '' && <b>{said}</b>}
      <Button onClick={() => onTick([])}>Untick</Button>
    </Box>
  );
}
