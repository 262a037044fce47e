import { EmptyState, FailedState, LoadingRows, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { failureWords } from '../core/failure-words';
import { useKeys } from '../core/keys';
import { DeclineOverrideDialog } from './DeclineOverrideDialog';
import { OverrideRow } from './OverrideRow';
import { useDecideOverride } from './use-decide-override';
import { type Override, useOverrides } from './use-overrides';

/** What compliance is asked to let through: what waits first, then what was decided. */
export function OverrideSheet() {
  const { overrides, error, askAgain } = useOverrides({});
  const navigate = useNavigate();
  const decide = useDecideOverride();
  const [chosenId, setChosenId] = useState<string>();
  const [declining, setDeclining] = useState<Override>();
  const waiting = overrides?.filter(({ state }) => state === 'WAITING') ?? [];
  const decided = overrides?.filter(({ state }) => state !== 'WAITING') ?? [];
  const rows = [...waiting, ...decided];
  const selected = rows.find(({ id }) => id === chosenId) ?? rows[0];

  const move = (by: number) => {
    const at = selected ? rows.indexOf(selected) : -1;
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    setChosenId(next?.id);
    document.getElementById(`override-${next?.id}`)?.scrollIntoView?.({ block: 'nearest' });
  };
  const on =
    (action: 'grant' | 'decline', run: (one: Override) => void) => (event: KeyboardEvent) => {
      // a key held down decides one thing, not all that follow
      if (event.repeat || decide.running || !selected?.allowedActions.includes(action)) return;
      run(selected);
    };
  useKeys(
    [
      { keys: ['j', 'ArrowDown'], label: 'Next request', group: 'Overrides', run: () => move(1) },
      { keys: ['k', 'ArrowUp'], label: 'Request before', group: 'Overrides', run: () => move(-1) },
      { keys: 'g', label: 'Let it through', group: 'Overrides', run: on('grant', decide.grant) },
      {
        keys: 'd',
        label: 'Decline with a word',
        group: 'Overrides',
        run: on('decline', setDeclining),
      },
      {
        keys: 'Enter',
        label: 'Open the case',
        group: 'Overrides',
        run: () => selected && navigate(`/cases/${selected.caseId}`),
      },
    ],
    { isOff: declining !== undefined },
  );

  if (error) {
    return (
      <FailedState
        title="The requests could not be loaded"
        detail={failureWords(error)}
        onRetry={askAgain}
      />
    );
  }
  if (overrides === undefined) return <LoadingRows rows={6} label="Loading the requests" />;
  const list = (title: string, some: readonly Override[]) =>
    some.length > 0 && (
      <Box component="section" aria-label={title}>
        <Typography component="h2" variant="h3" sx={{ padding: '12px 16px 4px' }}>
          {title}
        </Typography>
        <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {some.map((one) => (
            <OverrideRow
              key={one.id}
              override={one}
              isSelected={one === selected}
              isBusy={decide.running}
              onSelect={() => setChosenId(one.id)}
              onGrant={() => decide.grant(one)}
              onDecline={() => setDeclining(one)}
            />
          ))}
        </Box>
      </Box>
    );
  return (
    <>
      <Box role="status" sx={{ padding: decide.told ? '10px 16px 0' : 0 }}>
        {decide.told && (
          <StatusChip meaning={decide.told.isDone ? 'kept' : 'broken'} label={decide.told.text} />
        )}
      </Box>
      {waiting.length === 0 && (
        <EmptyState title="Nobody waits for compliance">
          When a collector asks to let a blocked contact through, it comes up here and in the corner
          of every page.
        </EmptyState>
      )}
      {list('Waiting', waiting)}
      {list('Decided', decided)}
      {declining && (
        <DeclineOverrideDialog
          override={declining}
          onDecline={(note) => {
            decide.decline(declining, note);
            setDeclining(undefined);
          }}
          onClose={() => setDeclining(undefined)}
        />
      )}
    </>
  );
}
