import { FailedState, KeyHint } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { CaseView } from '../collection-case/case-view';
import { keyOf } from '../collection-case/keys';
import { OtherScripts } from './OtherScripts';
import type { ScriptRunning } from './script-running';

type StateProps = { readonly script: ScriptRunning; readonly view: CaseView };

function Line({ children }: { children: ReactNode }) {
  return (
    <Box
      role="region"
      aria-label="Script"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '0 8px',
        padding: '4px 16px',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      {children}
    </Box>
  );
}

/** Folded away: a line that brings it back. */
export function Folded({ script }: { script: ScriptRunning }) {
  return (
    <Line>
      <Box sx={{ flex: 1, color: 'text.secondary' }}>
        {script.run ? `Script: ${script.run.script.name}` : 'There may be a script for this call'}
      </Box>
      <Button onClick={script.open} sx={{ gap: 2 }}>
        Show the script <KeyHint keys={keyOf('script')} />
      </Button>
    </Line>
  );
}

/** Left before its end, and how it is taken up again. */
export function Left({ script, view }: StateProps) {
  return (
    <Line>
      <Box role="status" sx={{ flex: 1 }}>
        Script left. What was said in it stays with the call.
      </Box>
      <Button onClick={script.undoLeave}>Take it up again</Button>
      <OtherScripts caseId={view.id} script={script} onChosen={() => {}} />
    </Line>
  );
}

/** No script fits, or none could be had: the call goes on without. */
export function NoScript({ script, view }: StateProps) {
  if (script.failure) {
    return (
      <FailedState
        title="The script could not be had"
        detail="The call and its log work without it."
        onRetry={script.retry}
      />
    );
  }
  return (
    <Line>
      <Box role="status" sx={{ flex: 1, color: 'text.secondary' }}>
        {script.refusal ? script.refusal.message : 'No script fits this call.'}
      </Box>
      <OtherScripts caseId={view.id} script={script} onChosen={() => {}} />
    </Line>
  );
}
