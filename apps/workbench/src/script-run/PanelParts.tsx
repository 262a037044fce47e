import { KeyHint, RefusalAlert } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useConnection } from '../core/connection';
import { OtherScripts } from './OtherScripts';
import { progressOf } from './script-flow';
import { PANEL_KEYS, type PanelActs } from './script-keys';
import type { ScriptRunning } from './script-running';

const SMALL = {
  minHeight: 24,
  minWidth: 0,
  padding: '0 4px',
  fontSize: '0.75rem',
  fontWeight: 400,
} as const;

/** The panel itself: where the hands are, its keys work. */
export function Frame(props: {
  rootRef: (element: HTMLDivElement | null) => void;
  children: ReactNode;
}) {
  return (
    <Box
      ref={props.rootRef}
      role="region"
      aria-label="Script"
      tabIndex={-1}
      sx={{
        display: 'grid',
        gap: 3,
        padding: '10px 16px 12px',
        borderBottom: 1,
        borderColor: 'divider',
        outline: 'none',
        '&:focus-visible': { boxShadow: 'inset 3px 0 0 var(--kept-palette-primary-main)' },
      }}
    >
      {props.children}
    </Box>
  );
}

/** Which script, how far, and the way to another. */
export function Header(props: { script: ScriptRunning; caseId: string; onChosen: () => void }) {
  const { script, caseId, onChosen } = props;
  const { run, standing } = script;
  if (run === null || standing === null) return null;
  const { at, of } = progressOf(standing, run.script.graph);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 6px' }}>
      <Box
        component="h2"
        title={run.script.why}
        sx={{ flex: '1 1 180px', margin: 0, fontSize: '0.875rem', fontWeight: 600 }}
      >
        Script: {run.script.name}{' '}
        <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
          · step {at} of {of}
        </Box>
      </Box>
      <OtherScripts caseId={caseId} script={script} onChosen={onChosen} />
      <Button onClick={() => script.fold(true)} sx={SMALL}>
        Fold away
      </Button>
    </Box>
  );
}

/** What the server said of the last of it, and what it does not know yet. */
export function Told({ script }: { script: ScriptRunning }) {
  const { refusal, unsent } = script;
  const isOffline = useConnection().state === 'offline';
  // one or two are on their way all the time
  const isWaiting = unsent > (isOffline ? 0 : 2);
  return (
    <>
      <RefusalAlert refusal={refusal ?? undefined} />
      {isWaiting && (
        <Box
          role="status"
          sx={{ display: 'flex', alignItems: 'center', gap: 2, color: 'text.secondary' }}
        >
          {unsent === 1 ? '1 step is' : `${unsent} steps are`} kept here and not sent yet.
          <Button onClick={script.retry}>Send now</Button>
        </Box>
      )}
    </>
  );
}

/** What the panel can do beside the step. */
export function PanelButtons(props: { panel: PanelActs; isOver: boolean; script: ScriptRunning }) {
  const { panel, isOver, script } = props;
  if (isOver) return null;
  const buttons = [
    ['objections', 'They say …'],
    ['outline', 'All steps'],
    ...(script.standing && script.standing.trail.length > 0 ? [['back', 'Back'] as const] : []),
    ['leave', 'Leave'],
  ] as const;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '0 10px', marginLeft: -1 }}>
      {buttons.map(([name, label]) => (
        <Button
          key={name}
          color="inherit"
          aria-keyshortcuts={PANEL_KEYS[name]}
          onClick={panel[name]}
          sx={{ ...SMALL, gap: 1, color: 'text.secondary' }}
        >
          {label} <KeyHint keys={PANEL_KEYS[name]} />
        </Button>
      ))}
    </Box>
  );
}
