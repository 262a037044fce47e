import { KeyHint, RefusalAlert, useIsNarrower } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Command } from '../core/command';
import { useKeys } from '../core/keys';
import type { FieldProblem } from './field-problem';
import { InDialogContext } from './in-dialog';
import { StaleNotice } from './StaleNotice';
import type { Versioned } from './use-versioned';

const FIRST_FIELD = 'button[aria-pressed],input:not([type="hidden"]),select,textarea';

/** What is shown below the fields: the refusal with its reasons, or that nothing was answered. */
function refusalOf(
  command: Pick<Command<unknown, object>, 'refusal' | 'failure'>,
  problem: FieldProblem | null | undefined,
  isStale: boolean,
) {
  // told by the notice above the fields, with what changed
  const isTold = isStale && command.refusal?.code === 'STALE_VERSION';
  if (command.refusal && !isTold) return command.refusal;
  if (command.failure) {
    return {
      code: 'UNANSWERED',
      message: 'This could not be sent. What you typed is still here; try again.',
      reasons: [],
    };
  }
  return problem ? { code: 'INVALID_INPUT', message: problem.message, reasons: [] } : undefined;
}

/** A form over the page with one verb. The focus goes to its first field; Ctrl-Enter sends it from anywhere. */
export function CommandDialog(props: {
  title: string;
  verb: string;
  command: Pick<Command<unknown, object>, 'refusal' | 'failure' | 'running'>;
  problem?: FieldProblem | null;
  versioned?: Versioned;
  isWide?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const {
    title,
    verb,
    command,
    problem,
    versioned,
    isWide = false,
    onSubmit,
    onClose,
    children,
  } = props;
  const titleId = useId();
  const fields = useRef<HTMLDivElement>(null);
  const send = useRef<HTMLButtonElement>(null);
  const isStale = versioned?.isStale ?? false;
  const wasStale = useRef(isStale);
  useEffect(() => {
    // the notice with its button is gone: the hands go on to sending
    if (wasStale.current && !isStale) send.current?.focus();
    wasStale.current = isStale;
  }, [isStale]);
  const isNarrow = useIsNarrower(700);
  useKeys([{ keys: 'Ctrl+Enter', label: verb, group: 'Dialog', run: onSubmit }], {
    isDialog: true,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      fullScreen={isNarrow}
      fullWidth
      maxWidth={isWide ? 'md' : 'sm'}
      aria-labelledby={titleId}
      slotProps={{
        transition: {
          onEnter: () => fields.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus(),
        },
      }}
    >
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
        sx={{ display: 'contents' }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <Box ref={fields} sx={{ display: 'grid', gap: 4, paddingTop: 2 }}>
            {versioned && <StaleNotice versioned={versioned} />}
            <InDialogContext value={true}>{children}</InDialogContext>
            <RefusalAlert refusal={refusalOf(command, problem, isStale)} />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="contained"
            loading={command.running}
            disabled={isStale}
            ref={send}
            aria-keyshortcuts="Control+Enter"
            sx={{ gap: 2 }}
          >
            {verb} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
