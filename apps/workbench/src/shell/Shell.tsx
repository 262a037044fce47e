import { useQuery } from '@apollo/client/react';
import { ClockProvider, FailedState, LoadingRows } from '@kept/ui';
import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { errorCode } from '../core/apollo';
import { currentUserIdStore } from '../core/current-user-id';
import { LiveProvider, type OpenSocket } from '../core/live-context';
import { type Me, MeProvider } from '../core/me';
import { MeDocument } from '../session/session.graphql';
import { Desk } from './Desk';

/** Everything behind the sign-in: asks who is there, then lays the desk. */
export function Shell({ openSocket }: { openSocket?: OpenSocket | undefined }) {
  const { data, error, refetch } = useQuery(MeDocument);
  const location = useLocation();
  if (data) return <SignedIn key={data.me.id} me={data.me} openSocket={openSocket} />;
  if (error === undefined) return <LoadingRows label="Opening Kept" />;
  if (errorCode(error) === 'UNAUTHENTICATED') {
    const to = encodeURIComponent(location.pathname + location.search);
    return <Navigate to={`/sign-in?to=${to}`} replace />;
  }
  return (
    <FailedState
      title="The server cannot be reached"
      detail="Nothing you typed is lost. Try again in a moment."
      onRetry={() => void refetch()}
    />
  );
}

function SignedIn({ me, openSocket }: { me: Me; openSocket: OpenSocket | undefined }) {
  // Before anything below renders: drafts are read in first renders.
  useState(() => currentUserIdStore.set(me.id));
  return (
    <MeProvider me={me}>
      <ClockProvider businessDate={me.businessDate}>
        <LiveProvider userId={me.id} open={openSocket}>
          <Desk />
        </LiveProvider>
      </ClockProvider>
    </MeProvider>
  );
}
