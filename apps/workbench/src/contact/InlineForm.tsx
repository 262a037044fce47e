import { RefusalAlert } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useEffect, useRef } from 'react';
import { StaleNotice } from '../collection-case/StaleNotice';
import type { Versioned } from '../collection-case/use-versioned';
import type { Command } from '../core/command';

/** A small form in its place in a list; the focus goes to its first field. Esc in it closes it. */
export function InlineForm(props: {
  label: string;
  command: Pick<Command<unknown, object>, 'refusal' | 'failure' | 'running'>;
  versioned?: Versioned;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { label, command, versioned, onSubmit, onClose, children } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input,select')?.focus(), []);
  const isStale = (versioned?.isStale ?? false) && command.refusal?.code === 'STALE_VERSION';
  const failure = command.failure && {
    code: 'UNANSWERED',
    message: 'This could not be sent. What you typed is still here; try again.',
    reasons: [],
  };
  return (
    <Box
      component="form"
      ref={form}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      sx={{ display: 'grid', gap: 3, padding: '12px', backgroundColor: 'background.paper' }}
    >
      {versioned && <StaleNotice versioned={versioned} />}
      {children}
      <RefusalAlert refusal={isStale ? undefined : (command.refusal ?? failure)} />
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button
          type="submit"
          variant="contained"
          loading={command.running}
          disabled={versioned?.isStale ?? false}
        >
          Save
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </Box>
    </Box>
  );
}
