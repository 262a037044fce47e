import { clockText, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import { keyframes, styled } from '@mui/material/styles';
import { categorySign } from './category-sign';
import type { TimelineEntry } from './timeline-pages';

const fade = (ground: string) => keyframes`from { background-color: ${ground}; }`;

const Row = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '44px 20px minmax(0, 1fr)',
  columnGap: 8,
  padding: '6px 16px',
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 40px',
  '&[data-arrived="true"]': {
    animation: `${fade(theme.vars.palette.kept.row.moved)} 3s ease-out`,
  },
}));

/** One event, readable by somebody who was not there. */
export function TimelineRow(props: {
  event: TimelineEntry;
  zone: string;
  hasArrived: boolean;
  /** the other book it belongs to, when it is not the one on screen */
  otherPortfolio: string | undefined;
}) {
  const { event, zone, hasArrived, otherPortfolio } = props;
  const at = Temporal.Instant.from(event.occurredAt);
  const wasLate = Temporal.Instant.from(event.recordedAt).since(at).total('hours') > 24;
  return (
    <Row data-arrived={hasArrived}>
      <Box component="time" dateTime={event.occurredAt} sx={{ color: 'text.secondary' }}>
        {clockText(at, zone)}
      </Box>
      <Box
        component="span"
        aria-hidden="true"
        sx={{ color: 'text.secondary', textAlign: 'center' }}
      >
        {categorySign(event.category)}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
          {event.title}
        </Box>
        {otherPortfolio && <StatusChip meaning="muted" label={otherPortfolio} />}
        {wasLate && (
          <Box
            component="span"
            sx={{ color: 'text.secondary' }}
            title={`recorded ${event.recordedAt}`}
          >
            {' '}
            (entered later)
          </Box>
        )}
        {event.detail && (
          <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {event.detail}
          </Box>
        )}
        {event.body && (
          <Box
            component="blockquote"
            sx={{
              margin: '2px 0 0',
              paddingLeft: 2,
              borderLeft: 2,
              borderColor: 'divider',
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
            }}
          >
            {event.body}
          </Box>
        )}
      </Box>
    </Row>
  );
}
