import { KeyHint, meaningText } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ScriptRunning } from './script-running';
import { STEP_KIND_LABELS } from './script-words';

/** Every step of the script, to jump to; what may not be said yet stands there locked, with why. */
export function Outline({ script, onClose }: { script: ScriptRunning; onClose: () => void }) {
  const { run, standing } = script;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current="step"]')?.focus();
  }, []);
  if (run === null || standing === null) return null;

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const move = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
    if (move !== undefined) buttons[at + move]?.focus();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Box onKeyDown={onKeyDown} sx={{ display: 'grid', gap: 2 }}>
      <Box
        component="ul"
        ref={list}
        aria-label="All steps"
        sx={{ margin: 0, padding: 0, listStyle: 'none', maxHeight: 320, overflowY: 'auto' }}
      >
        {run.script.graph.steps.map((step) => {
          const isHere = step.id === standing.stepId;
          const refused = isHere ? null : script.mayHappen({ kind: 'JUMPED', to: step.id });
          const isGone = standing.trail.includes(step.id);
          return (
            <li key={step.id}>
              <Button
                color="inherit"
                fullWidth
                aria-current={isHere ? 'step' : undefined}
                aria-disabled={refused !== null}
                title={refused?.message}
                onClick={() => {
                  if (refused !== null) return;
                  if (!isHere) script.happen({ kind: 'JUMPED', to: step.id });
                  onClose();
                }}
                sx={{
                  justifyContent: 'start',
                  gap: 2,
                  padding: '2px 6px',
                  fontWeight: isHere ? 600 : 400,
                  textAlign: 'left',
                  color: refused ? 'text.secondary' : 'text.primary',
                }}
              >
                <Box
                  component="span"
                  sx={{ width: 76, flexShrink: 0, fontSize: '0.75rem', color: 'text.secondary' }}
                >
                  {STEP_KIND_LABELS[step.kind]}
                </Box>
                <span>
                  {step.title}
                  {isGone && !isHere && ' · gone through'}
                  {refused && (
                    <Box
                      component="span"
                      sx={(theme) => ({
                        display: 'block',
                        fontSize: '0.75rem',
                        color: meaningText(theme, 'muted'),
                      })}
                    >
                      Locked: {refused.message}
                    </Box>
                  )}
                </span>
              </Button>
            </li>
          );
        })}
      </Box>
      <Button onClick={onClose} sx={{ gap: 2, justifySelf: 'start' }}>
        Back to the step <KeyHint keys="Escape" />
      </Button>
    </Box>
  );
}
