import { useQuery } from '@apollo/client/react';
import { EmptyState, FailedState, LoadingRows, useToday } from '@kept/ui';
import { useParams } from 'react-router';
import { errorCode } from '../core/apollo';
import { CaseWorkspace } from './CaseWorkspace';
import { CasePageDocument } from './collection-case.graphql';

// Far enough for the latest day a promise may have; days off are asked for with the case.
const CALENDAR_DAYS = 120;

/** One case: who and what, the timeline, and the work in progress. */
export function CasePage() {
  const { id = '' } = useParams();
  const today = useToday();
  const { data, previousData, error, refetch } = useQuery(CasePageDocument, {
    variables: {
      id,
      from: today.subtract({ days: 7 }).toString(),
      to: today.add({ days: CALENDAR_DAYS }).toString(),
    },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  // while the days of the calendar move on at midnight the same case stays on screen
  const last = previousData?.collectionCase;
  const view = data?.collectionCase ?? (last?.id === id ? last : undefined);
  if (view) return <CaseWorkspace key={view.id} view={view} askAgain={() => void refetch()} />;
  if (error === undefined) return <LoadingRows rows={14} label="Opening the case" />;
  const code = errorCode(error);
  if (code === 'NOT_FOUND' || code === 'FORBIDDEN') {
    return (
      <EmptyState title="There is no such case for you">
        It does not exist, or it belongs to another team's portfolio.
      </EmptyState>
    );
  }
  return (
    <FailedState
      title="The case could not be loaded"
      detail="Nothing you typed is lost. Try again in a moment."
      onRetry={() => void refetch()}
    />
  );
}
