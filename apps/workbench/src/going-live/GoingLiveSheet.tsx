import { useQuery } from '@apollo/client/react';
import {
  CodeSelect,
  ConfirmDialog,
  EmptyState,
  FailedState,
  InstantText,
  LoadingRows,
  RefusalAlert,
  StatusChip,
} from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCommand } from '../core/command';
import { failureWords } from '../core/failure-words';
import type { ReadinessPartsFragment } from '../gql/graphql';
import { AttestDialog } from './AttestDialog';
import {
  GoLiveDocument,
  PortfolioIdentitiesDocument,
  PortfolioReadinessDocument,
} from './going-live.graphql';
import { PortfolioIdentityForm } from './PortfolioIdentityForm';
import type { Check } from './readiness-check';

/** What a portfolio of placed debts needs before anybody is called from it, and the names it goes by. */
export function GoingLiveSheet() {
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useQuery(PortfolioIdentitiesDocument);
  const portfolios = data?.portfolios ?? [];
  const asked = params.get('portfolio');
  const portfolio =
    portfolios.find(({ id }) => id === asked) ??
    portfolios.find(({ liveSince }) => liveSince === null) ??
    portfolios.find(({ debtKind }) => debtKind === 'CONSUMER') ??
    portfolios[0];
  if (error && !data) {
    return (
      <FailedState
        title="The portfolios could not be loaded"
        detail={failureWords(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingRows rows={6} label="Loading the portfolios" />;
  if (!portfolio) return <EmptyState title="There is no portfolio that you may see" />;
  return (
    <Box sx={{ padding: '12px 16px 24px', display: 'grid', gap: 6, maxWidth: 880 }}>
      <Box sx={{ maxWidth: 360, display: 'grid' }}>
        <CodeSelect
          label="Portfolio"
          name="portfolio"
          value={portfolio.id}
          options={portfolios.map(({ id, name }) => [id, name])}
          onChange={(id) => id && setParams({ portfolio: id }, { replace: true })}
        />
      </Box>
      <Readiness key={portfolio.id} portfolioId={portfolio.id} />
      <PortfolioIdentityForm
        key={`${portfolio.id} ${portfolio.version}`}
        portfolio={portfolio}
        onDone={() => void refetch()}
      />
    </Box>
  );
}

function Readiness({ portfolioId }: { portfolioId: string }) {
  const { data, error, refetch } = useQuery(PortfolioReadinessDocument, {
    variables: { portfolioId },
    fetchPolicy: 'cache-and-network',
  });
  const command = useCommand(GoLiveDocument);
  const [attesting, setAttesting] = useState<Check>();
  const [isAsking, setAsking] = useState(false);
  const readiness = data?.portfolioReadiness;
  if (error && !readiness) {
    return (
      <FailedState
        title="The checklist could not be loaded"
        detail={failureWords(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!readiness) return <LoadingRows rows={6} label="Loading the checklist" />;
  const missing = readiness.checks.filter(({ isDone }) => !isDone).length;

  async function goLive() {
    const end = await command.run(
      { input: { portfolioId, version: readiness?.version ?? 0 } },
      { refetch: ['PortfolioReadiness', 'PortfolioIdentities'] },
    );
    setAsking(false);
    if (end.kind === 'done') void refetch();
  }

  return (
    <section aria-label="Checklist">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' }}>
        <Typography component="h2" variant="h3">
          Before anybody is called
        </Typography>
        <Live readiness={readiness} missing={missing} />
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {readiness.checks.map((check) => (
          <CheckLine
            key={check.id}
            check={check}
            onAttest={
              readiness.allowedActions.includes('update') ? () => setAttesting(check) : undefined
            }
          />
        ))}
      </Box>
      <RefusalAlert refusal={command.refusal} />
      {readiness.liveSince === null && readiness.allowedActions.includes('goLive') && (
        <Button
          variant="contained"
          disabled={missing > 0}
          onClick={() => setAsking(true)}
          sx={{ marginTop: 3 }}
        >
          Go live
        </Button>
      )}
      {attesting && (
        <AttestDialog
          portfolioId={portfolioId}
          check={attesting}
          onDone={() => {
            setAttesting(undefined);
            void refetch();
          }}
          onClose={() => setAttesting(undefined)}
        />
      )}
      {isAsking && (
        <ConfirmDialog
          title={`${readiness.portfolioName} goes live?`}
          verb="Go live"
          isRunning={command.running}
          onConfirm={() => void goLive()}
          onClose={() => setAsking(false)}
        >
          From then on its customers may be called, where the rules allow it. This is kept with your
          name.
        </ConfirmDialog>
      )}
    </section>
  );
}

function Live(props: { readiness: ReadinessPartsFragment; missing: number }) {
  const { readiness, missing } = props;
  if (!readiness.isNeeded) {
    return <StatusChip meaning="muted" label="not asked of this kind of portfolio" />;
  }
  if (readiness.liveSince !== null) {
    return (
      <>
        <StatusChip meaning="kept" label="live" />
        <Box component="span" sx={{ color: 'text.secondary' }}>
          since <InstantText at={readiness.liveSince} hasDay />
          {readiness.liveByName && `, ${readiness.liveByName}`}
        </Box>
      </>
    );
  }
  const words = missing === 0 ? 'ready to go live' : `not live: ${missing} still missing`;
  return <StatusChip meaning={missing === 0 ? 'accent' : 'blocked'} label={words} />;
}

function CheckLine({ check, onAttest }: { check: Check; onAttest: (() => void) | undefined }) {
  const { isDone, isAttested, mayAttest, text, missing, path } = check;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '92px minmax(0, 1fr) auto',
        alignItems: 'start',
        gap: 2,
        padding: '8px 0',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <span>
        <StatusChip
          meaning={isDone ? 'kept' : 'broken'}
          label={isAttested ? 'confirmed' : isDone ? 'done' : 'missing'}
        />
      </span>
      <div>
        <div>{text}</div>
        {!isDone && missing && <Box sx={{ color: 'text.secondary' }}>{missing}</Box>}
        {isAttested && check.attestedAt && (
          <Box sx={{ color: 'text.secondary' }}>
            {check.attestedByName}, <InstantText at={check.attestedAt} hasDay />
          </Box>
        )}
      </div>
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'end',
          '@media (max-width: 699.98px)': { gridColumn: '2 / -1', justifyContent: 'start' },
        }}
      >
        {!isDone && path && (
          <Button component={Link} to={path}>
            Do it
          </Button>
        )}
        {!isDone && mayAttest && onAttest && <Button onClick={onAttest}>Confirm by hand</Button>}
      </Box>
    </Box>
  );
}
