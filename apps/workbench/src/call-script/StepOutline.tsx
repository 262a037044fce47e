import {
  addStep,
  emptyStep,
  moveStep,
  newStepId,
  removeStep,
  SCRIPT_STEP_KINDS,
  type ScriptStepKind,
} from '@kept/domain';
import { CodeSelect, codeOptions, KeyHint } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useKeys } from '../core/keys';
import { STEP_KIND_LABELS } from '../script-run/script-words';
import { OutlineRows } from './OutlineRows';
import type { Studio } from './use-studio';

/** All steps in their order; the arrows choose, with Alt they move. */
export function StepOutline(props: {
  studio: Studio;
  chosenId: string;
  onChoose: (stepId: string) => void;
  onOpen: (stepId: string) => void;
}) {
  const { studio, chosenId, onChoose, onOpen } = props;
  const { graph, problems, mayEdit } = studio;
  const list = useRef<HTMLOListElement>(null);
  const [kind, setKind] = useState<ScriptStepKind>('SAY');
  const at = graph.steps.findIndex(({ id }) => id === chosenId);

  function focusRow(index: number) {
    const step = graph.steps[index];
    if (step === undefined) return;
    onChoose(step.id);
    list.current?.querySelectorAll<HTMLElement>('button')[index]?.focus();
  }

  function add() {
    const id = newStepId(graph, `new ${STEP_KIND_LABELS[kind]}`);
    studio.change(addStep(graph, chosenId, emptyStep(kind, id, '')));
    onOpen(id);
  }

  function remove() {
    const heir = graph.steps[at + 1] ?? graph.steps[at - 1];
    studio.change(removeStep(graph, chosenId));
    if (heir) onChoose(heir.id);
  }

  const group = 'Studio';
  const move = (by: number) => studio.change(moveStep(graph, chosenId, by));
  useKeys(
    [
      { keys: 'Alt+ArrowUp', label: 'Move the step up', group, run: () => move(-1) },
      { keys: 'Alt+ArrowDown', label: 'Move the step down', group, run: () => move(1) },
      { keys: 'Insert', label: 'Add a step below', group, run: add },
    ],
    { isOff: !mayEdit },
  );

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.altKey) return;
    if (by !== undefined) focusRow(at + by);
    else if (event.key === 'Home') focusRow(0);
    else if (event.key === 'End') focusRow(graph.steps.length - 1);
    else if (event.key === 'Delete' && mayEdit) remove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      {mayEdit && (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 2,
            padding: '8px 16px',
          }}
        >
          <Box sx={{ width: 150 }}>
            <CodeSelect
              label="Kind of step"
              name="newKind"
              value={kind}
              options={codeOptions(SCRIPT_STEP_KINDS, STEP_KIND_LABELS)}
              onChange={(next) => next && setKind(next)}
            />
          </Box>
          <Button variant="outlined" onClick={add} sx={{ gap: 2 }}>
            Add below <KeyHint keys="Insert" />
          </Button>
          <Box
            sx={{
              color: 'text.secondary',
              fontSize: '0.75rem',
              // no keys to press on a phone
              display: { xs: 'none', md: 'block' },
            }}
          >
            <KeyHint keys="Alt+ArrowUp" /> <KeyHint keys="Alt+ArrowDown" /> move ·{' '}
            <KeyHint keys="Delete" /> takes out
          </Box>
        </Box>
      )}
      <Box
        component="ol"
        ref={list}
        aria-label="Steps"
        onKeyDown={onKeyDown}
        sx={{ margin: 0, padding: 0, listStyle: 'none' }}
      >
        <OutlineRows
          graph={studio.calmGraph}
          problems={problems}
          chosenId={chosenId}
          onOpen={onOpen}
        />
      </Box>
    </>
  );
}
