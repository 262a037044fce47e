import { DateText, daysAwayText, EmptyState, FailedState, FilterChip, LoadingRows } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { memo, useEffect, useEffectEvent, useRef, useState } from 'react';
import { TimelineRow } from './TimelineRow';
import { byDay, TIMELINE_FILTERS, type TimelineFilter } from './timeline-pages';
import { useTimeline } from './use-timeline';
import { WaitingEntries } from './WaitingEntries';

/** 'today', 'yesterday', else the day itself. */
function DayHead({ day, today }: { day: string; today: string }) {
  const away = daysAwayText(Temporal.PlainDate.from(day), Temporal.PlainDate.from(today));
  const isNear = away === 'today' || away === 'yesterday';
  return (
    <Typography
      component="h3"
      variant="caption"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1,
        padding: '6px 16px 2px',
        color: 'text.secondary',
        backgroundColor: 'background.default',
      }}
    >
      {isNear && `${away.charAt(0).toUpperCase()}${away.slice(1)} · `}
      <DateText day={day} today={today} />
      {!isNear && ` · ${away}`}
    </Typography>
  );
}

/** Loads the next page when the end comes near; the button is for those who do not scroll. */
function OlderEvents({ isLoading, onLoad }: { isLoading: boolean; onLoad: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const load = useEffectEvent(onLoad);
  useEffect(() => {
    if (end.current === null || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) load();
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return (
    <Box ref={end} sx={{ padding: 3, textAlign: 'center' }}>
      <Button onClick={onLoad} loading={isLoading}>
        Older
      </Button>
    </Box>
  );
}

/**
 * Everything that happened with a customer, newest first, as far as the reader may see. Kept out of the typing
 * beside it: it is the longest part of the page.
 */
export const Timeline = memo(function Timeline(props: {
  customerId: string;
  portfolioId: string;
  portfolioNames: ReadonlyMap<string, string>;
  /** days are those of the portfolio */
  zone: string;
  today: string;
  revision: number;
  /** the page whose unsent entries stand above the newest event */
  path?: string;
}) {
  const { customerId, portfolioId, portfolioNames, zone, today, revision, path } = props;
  const [filter, setFilter] = useState<TimelineFilter>('ALL');
  const { page, hasFailed, isLoadingOlder, arrived, loadOlder, retry } = useTimeline(
    customerId,
    filter,
    revision,
  );
  return (
    <Box>
      <Box
        role="group"
        aria-label="Show"
        data-part="timeline"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, padding: '8px 16px' }}
      >
        {TIMELINE_FILTERS.map(([code, label]) => (
          <FilterChip
            key={code}
            label={label}
            isOn={filter === code}
            onClick={() => setFilter(code)}
          />
        ))}
      </Box>
      {path !== undefined && <WaitingEntries path={path} />}
      {hasFailed && <FailedState title="The timeline could not be loaded" onRetry={retry} />}
      {!page && !hasFailed && <LoadingRows label="Loading the timeline" />}
      {page?.nodes.length === 0 && (
        <EmptyState title={filter === 'ALL' ? 'Nothing has happened yet' : 'Nothing of this kind'}>
          {filter === 'ALL'
            ? 'The first contact, payment or note will stand here.'
            : 'Other kinds of events may be there.'}
        </EmptyState>
      )}
      {byDay(page?.nodes ?? [], zone).map(({ day, events }) => (
        <section key={day}>
          <DayHead day={day} today={today} />
          <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {events.map((event) => (
              <TimelineRow
                key={event.id}
                event={event}
                zone={zone}
                hasArrived={arrived.has(event.id)}
                otherPortfolio={
                  event.portfolioId && event.portfolioId !== portfolioId
                    ? (portfolioNames.get(event.portfolioId) ?? 'another book')
                    : undefined
                }
              />
            ))}
          </Box>
        </section>
      ))}
      {page?.pageInfo.hasNextPage && <OlderEvents isLoading={isLoadingOlder} onLoad={loadOlder} />}
    </Box>
  );
});
