import { LocalTimeText, StatusChip, useIsNarrower } from '@kept/ui';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { RefObject } from 'react';
import { Link as RouterLink } from 'react-router';
import { CallState } from '../contact-decision/CallState';
import type { Calling } from '../contact-decision/use-calling';
import { CallMenu } from './CallMenu';
import { CaseBalances } from './CaseBalances';
import { CaseFacts, CasePoints } from './CaseFacts';
import type { CaseView } from './case-view';
import { closeReasonText, customerKindText, stageText } from './case-words';
import { keyOf } from './keys';
import { type MenuAct, MoreMenu } from './MoreMenu';

/** 'Company · Columbus OH · 15:12 there' */
function Place({ view }: { view: CaseView }) {
  const { customer, portfolio } = view;
  const relation = portfolio.debtKind === 'CONSUMER' ? 'consumer' : 'trade';
  const place = [customer.city, customer.region].filter(Boolean).join(' ') || customer.country;
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {customerKindText(customer.kind)}, {relation}
      {place && ` · ${place}`} ·{' '}
      <Box component="span" sx={{ color: 'text.primary', fontWeight: 600 }}>
        <LocalTimeText zone={view.customerTimeZone} isKnown={view.isTimeZoneKnown} />
      </Box>
    </Box>
  );
}

function CaseLine({ view }: { view: CaseView }) {
  const parts = [
    `Case ${view.number}`,
    view.portfolio.name,
    stageText(view.stage),
    view.owner?.name ?? 'nobody owns it',
  ];
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {parts.join(' · ')}
    </Box>
  );
}

/** Who it is, what time it is there, what they owe and how old it is; what to do next. */
export function CaseHeader(props: {
  view: CaseView;
  acts: readonly MenuAct[];
  /** the work below needs the room, and says itself what is owed */
  isCompact?: boolean;
  calling: Calling;
  callButton: RefObject<HTMLButtonElement | null>;
  onWhyCall: () => void;
}) {
  const { view, acts, isCompact = false, calling, callButton, onWhyCall } = props;
  const isNarrow = useIsNarrower(700);
  const isClosed = view.state === 'CLOSED';
  return (
    <Box
      component="header"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 2,
        padding: isNarrow ? '8px 12px' : '10px 16px',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'start', gap: 3 }}>
        <Box
          sx={{
            flex: 1,
            minWidth: 0,
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'baseline',
            gap: '0 12px',
          }}
        >
          <Typography
            component="h1"
            variant="h1"
            tabIndex={-1}
            sx={{ '&:focus': { outline: 'none' } }}
          >
            <Link
              component={RouterLink}
              to={`/customers/${view.customer.id}`}
              color="inherit"
              underline="hover"
            >
              {view.customer.name}
            </Link>
          </Typography>
          <Place view={view} />
          {!isClosed && (
            <CallState
              contact={calling}
              zone={view.customerTimeZone}
              keys={keyOf('whyCall')}
              onWhy={onWhyCall}
            />
          )}
          {!isNarrow && <CaseLine view={view} />}
          {isClosed && (
            <StatusChip
              meaning="muted"
              label={`closed ${view.closedOn ?? ''}${view.closeReason ? `: ${closeReasonText(view.closeReason)}` : ''}`}
            />
          )}
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          {!isNarrow && <CasePoints view={view} />}
          <CallMenu view={view} calling={calling} buttonRef={callButton} />
          <MoreMenu acts={acts} />
        </Box>
      </Box>
      {!isCompact && (
        <>
          <CaseBalances view={view} isCompact={isNarrow} />
          <CaseFacts view={view} />
        </>
      )}
    </Box>
  );
}
