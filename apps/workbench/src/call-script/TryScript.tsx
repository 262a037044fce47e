import {
  asksVerification,
  type ScriptGraph,
  sampleScriptValues,
  stepKeys,
  stepOf,
} from '@kept/domain';
import { KeyHint, RefusalAlert, useClock } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { CallScriptPartsFragment } from '../gql/graphql';
import { callScriptOf } from './call-script-view';
import { TryStep } from './TryStep';
import { NEW_TRIAL, trialStanding, tried } from './trial';

/** The script with a sample case, clicked through or led by the collector's keys; nothing is written. */
export function TryScript(props: {
  script: CallScriptPartsFragment;
  graph: ScriptGraph;
  chosenId: string;
  onChoose: (stepId: string) => void;
}) {
  const { graph, chosenId, onChoose } = props;
  const script = callScriptOf(props.script);
  const now = useClock();
  const pane = useRef<HTMLDivElement>(null);
  const [trial, setTrial] = useState(NEW_TRIAL);
  const [isBare, setBare] = useState(false);
  const standing = trialStanding(graph, trial);
  const step = stepOf(graph, standing.stepId);
  const values = isBare ? {} : sampleScriptValues(script.language);
  const isDebtWithheld = asksVerification(script) && !standing.isVerified;

  function happen(happening: Parameters<typeof tried>[1]) {
    setTrial(tried(trial, happening, { graph, script, at: now().toString() }));
    pane.current?.focus();
  }

  function begin() {
    setTrial(NEW_TRIAL);
    pane.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || step === null) return;
    const isOnButton = event.key === 'Enter' && event.target !== pane.current;
    if (isOnButton || standing.state !== 'RUNNING') return;
    if (event.key === 'Backspace') happen({ kind: 'BACK' });
    else {
      const key = event.key === 'Enter' ? 'Enter' : event.key.toLowerCase();
      const button = [...(pane.current?.querySelectorAll('[aria-keyshortcuts]') ?? [])].find(
        (one) => one.getAttribute('aria-keyshortcuts') === key,
      );
      if (!stepKeys(step).some((one) => one.key === key) || !(button instanceof HTMLElement))
        return;
      button.click();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Box sx={{ display: 'grid', gap: 4, padding: '12px 16px 16px' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center' }}>
        <Button onClick={begin}>Begin again</Button>
        <Button
          disabled={standing.trail.length === 0}
          onClick={() => happen({ kind: 'BACK' })}
          sx={{ gap: 2 }}
        >
          A step back <KeyHint keys="Backspace" />
        </Button>
        <Button
          disabled={chosenId === '' || chosenId === standing.stepId}
          onClick={() => happen({ kind: 'JUMPED', to: chosenId })}
        >
          Jump to the step in hand
        </Button>
        {step && <Button onClick={() => onChoose(step.id)}>Edit this step</Button>}
        <FormControlLabel
          control={<Checkbox size="small" checked={isBare} onChange={(_, isOn) => setBare(isOn)} />}
          label="A case with nothing on file"
        />
      </Box>
      <Box
        ref={pane}
        role="group"
        aria-label="The call"
        tabIndex={0}
        onKeyDown={onKeyDown}
        sx={{
          display: 'grid',
          gap: 3,
          padding: 3,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          backgroundColor: 'background.paper',
        }}
      >
        {step === null ? (
          <div>The way led to a step that is not there. Begin again, or lead it elsewhere.</div>
        ) : standing.state === 'FINISHED' ? (
          <div role="status">
            The call is over.{' '}
            {standing.outcome
              ? `Outcome: ${standing.outcome.replaceAll('_', ' ').toLowerCase()}.`
              : ''}
          </div>
        ) : (
          <TryStep step={step} values={values} isDebtWithheld={isDebtWithheld} onHappen={happen} />
        )}
        <RefusalAlert refusal={trial.refusal ? { ...trial.refusal, reasons: [] } : undefined} />
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {standing.isVerified ? 'Verified' : 'Not verified'} · {standing.disclosed.length} disclosed
        · {standing.trail.length} {standing.trail.length === 1 ? 'step' : 'steps'} gone through.
        Nothing of this is written anywhere.
      </Box>
    </Box>
  );
}
