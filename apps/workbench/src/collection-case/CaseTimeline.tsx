import { useMemo } from 'react';
import { useMe } from '../core/me';
import { Timeline } from '../timeline/Timeline';
import type { CaseView } from './case-view';

/** What happened with the customer, as this portfolio sees it. */
export function CaseTimeline({ view, revision }: { view: CaseView; revision: number }) {
  const { portfolios } = useMe();
  const names = useMemo(() => new Map(portfolios.map((one) => [one.id, one.name])), [portfolios]);
  return (
    <Timeline
      customerId={view.customer.id}
      portfolioId={view.portfolio.id}
      portfolioNames={names}
      zone={view.portfolio.timeZone}
      today={view.today}
      revision={revision}
      path={`/cases/${view.id}`}
    />
  );
}
