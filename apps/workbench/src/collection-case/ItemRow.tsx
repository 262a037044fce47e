import { DateText, groupedAmount, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import type { KeyboardEvent, MouseEvent } from 'react';
import { itemStatusText } from '../contact-log/contact-log-words';
import type { CaseItem } from './case-view';
import { lateText } from './item-list';

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '20px minmax(0, 1fr) auto auto',
  columnGap: 8,
  alignItems: 'baseline',
  padding: '5px 12px 5px 10px',
  minHeight: 'var(--row-height)',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  cursor: 'pointer',
  userSelect: 'none',
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 36px',
  '&:hover': { backgroundColor: theme.vars.palette.kept.row.hover },
  '&[aria-checked="true"]': { backgroundColor: theme.vars.palette.kept.row.selected },
  '&:focus-visible': { outlineOffset: -2 },
}));

function statusText(item: CaseItem): string {
  const said = item.customerStatus === null ? '' : itemStatusText(item.customerStatus);
  return item.scheduledOn && item.customerStatus === 'SCHEDULED'
    ? `${said} ${item.scheduledOn}`
    : said;
}

/** The second line of an item: what the customer said of it, and what is disputed or promised of it. */
function ItemSigns({ item, saidNow }: { item: CaseItem; saidNow: string | undefined }) {
  const { open, disputed, promiseId } = item;
  const isPart = disputed.minorUnits > 0 && disputed.minorUnits < open.minorUnits;
  const said = statusText(item);
  if (!saidNow && said === '' && disputed.minorUnits === 0 && promiseId === null) return null;
  return (
    <Box
      component="span"
      sx={{ gridColumn: '2 / -1', display: 'flex', flexWrap: 'wrap', gap: 1, paddingTop: '2px' }}
    >
      {saidNow && <StatusChip meaning="accent" label={`now: ${itemStatusText(saidNow)}`} />}
      {!saidNow && said !== '' && (
        <StatusChip meaning="muted" label={said} title={`said on ${item.customerStatusOn ?? ''}`} />
      )}
      {disputed.minorUnits > 0 && (
        <StatusChip
          meaning="blocked"
          label={isPart ? `${groupedAmount(disputed.amount)} disputed` : 'disputed'}
        />
      )}
      {promiseId !== null && <StatusChip meaning="accent" label="promised" />}
    </Box>
  );
}

/** One open item; a tick says that it was talked about. */
export function ItemRow(props: {
  item: CaseItem;
  today: string;
  isTicked: boolean;
  isCurrent: boolean;
  /** the status given to it in the contact log now being filled in */
  saidNow: string | undefined;
  onToggle: (event: MouseEvent | KeyboardEvent) => void;
  onFocus: () => void;
}) {
  const { item, today, isTicked, isCurrent, saidNow, onToggle, onFocus } = props;
  const isLate = item.daysPastDue > 0;
  return (
    <Row
      role="checkbox"
      aria-checked={isTicked}
      tabIndex={isCurrent ? 0 : -1}
      data-item={item.id}
      onClick={onToggle}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        onToggle(event);
      }}
    >
      <Box
        component="span"
        aria-hidden="true"
        sx={{ color: isTicked ? 'primary.main' : 'text.secondary' }}
      >
        {isTicked ? '☑' : '☐'}
      </Box>
      <Box
        component="span"
        sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        title={item.description ?? undefined}
      >
        {item.number}
      </Box>
      <Box
        component="span"
        sx={{
          whiteSpace: 'nowrap',
          color: isLate ? 'kept.meaning.overdue.text' : 'text.secondary',
        }}
      >
        <span title={`due ${item.dueOn}`}>
          {isLate ? lateText(item.daysPastDue) : <DateText day={item.dueOn} today={today} />}
        </span>
      </Box>
      <Box component="span" sx={{ textAlign: 'right', minWidth: 76 }}>
        {groupedAmount(item.open.amount)}
      </Box>
      <ItemSigns item={item} saidNow={saidNow} />
    </Row>
  );
}
