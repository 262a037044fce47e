import { LoadingRows, OfflineBanner } from '@kept/ui';
import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { lazy, Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { signedOutStore } from '../core/apollo';
import { useConnection } from '../core/connection';
import { useAllKeys, useKeys } from '../core/keys';
import { useRooms } from '../core/live-context';
import { useMay, useMe } from '../core/me';
import { outboxOf } from '../core/outbox';
import { useStore } from '../core/store';
import { useBackOnline } from './back-online';
import { Corner } from './Corner';
import { ErrorBoundary } from './ErrorBoundary';
import { useGoBack } from './go-back';
import { Rail } from './Rail';
import { TopBar } from './TopBar';

const ApprovalWatch = lazy(async () => ({
  default: (await import('../approval/ApprovalWatch')).ApprovalWatch,
}));
const OverrideWatch = lazy(async () => ({
  default: (await import('../contact-override/OverrideWatch')).OverrideWatch,
}));
const KeysOverlay = lazy(async () => ({ default: (await import('./KeysOverlay')).KeysOverlay }));
const SearchDialog = lazy(async () => ({
  default: (await import('../search/SearchDialog')).SearchDialog,
}));
const SessionEndedDialog = lazy(async () => ({
  default: (await import('../sign-in/SessionEndedDialog')).SessionEndedDialog,
}));

const SkipLink = styled('a')(({ theme }) => ({
  position: 'absolute',
  left: 8,
  top: -60,
  zIndex: 2000,
  padding: '8px 16px',
  borderRadius: 4,
  backgroundColor: theme.vars.palette.kept.surface.raised,
  color: theme.vars.palette.primary.main,
  '&:focus': { top: 8 },
}));

type Overlay = 'keys' | 'search' | undefined;

/** Rail, top bar, and the page between. */
export function Desk() {
  const { pathname } = useLocation();
  const [overlay, setOverlay] = useState<Overlay>();
  const isSignedOut = useStore(signedOutStore);
  const allKeys = useAllKeys();
  const goBack = useGoBack();
  const mayApprove = useMay('APPROVALS');
  const mayGrant = useMay('GRANT_OVERRIDE');
  useMyRooms();
  useBackOnline();
  useKeys([
    { keys: 'Ctrl+k', label: 'Search', group: 'Everywhere', run: () => setOverlay('search') },
    { keys: '?', label: 'Show the keys', group: 'Everywhere', run: () => setOverlay('keys') },
    { keys: 'Escape', label: 'Back', group: 'Everywhere', run: goBack, whileTyping: true },
  ]);

  return (
    <Box
      sx={{
        display: 'flex',
        height: '100dvh',
        flexDirection: 'row',
        '@media (max-width: 699.98px)': { flexDirection: 'column' },
      }}
    >
      <SkipLink href="#main">Skip to the page</SkipLink>
      <Rail />
      <Box sx={{ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        <TopBar onSearch={() => setOverlay('search')} />
        <Offline />
        <Box
          component="main"
          id="main"
          tabIndex={-1}
          sx={{
            flex: 1,
            minHeight: 0,
            overflow: 'auto',
            display: 'flex',
            flexDirection: 'column',
            '&:focus': { outline: 'none' },
          }}
        >
          <ErrorBoundary resetKey={pathname}>
            <Suspense fallback={<LoadingRows />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <Corner aria-label="Asked of you">
        {mayApprove && (
          <ErrorBoundary isQuiet>
            <Suspense fallback={null}>
              <ApprovalWatch />
            </Suspense>
          </ErrorBoundary>
        )}
        {mayGrant && (
          <ErrorBoundary isQuiet>
            <Suspense fallback={null}>
              <OverrideWatch />
            </Suspense>
          </ErrorBoundary>
        )}
      </Corner>
      <Suspense fallback={null}>
        {overlay === 'keys' && (
          <KeysOverlay lines={allKeys()} onClose={() => setOverlay(undefined)} />
        )}
        {overlay === 'search' && <SearchDialog onClose={() => setOverlay(undefined)} />}
        {isSignedOut && <SessionEndedDialog />}
      </Suspense>
    </Box>
  );
}

function Offline() {
  const connection = useConnection();
  const { id } = useMe();
  const waiting = useStore(outboxOf(id)).length;
  if (connection.state !== 'offline') return null;
  return <OfflineBanner since={connection.since} waiting={waiting} />;
}

/** The changes of one's teams and portfolios are always heard. */
function useMyRooms(): void {
  const { teams, portfolios } = useMe();
  useRooms([
    ...teams.map((team) => `team:${team.id}`),
    ...portfolios.map((portfolio) => `portfolio:${portfolio.id}`),
  ]);
}
