import {
  changeKind,
  changeStep,
  moveStep,
  removeStep,
  SCRIPT_STEP_KINDS,
  type ScriptStep,
} from '@kept/domain';
import { CodeSelect, codeOptions } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { STEP_KIND_LABELS } from '../script-run/script-words';
import { AnswerRows } from './AnswerRows';
import { KindFields } from './KindFields';
import { ProblemList } from './ProblemList';
import { StepWays } from './StepWays';
import type { Studio } from './use-studio';
import { VariableText } from './VariableText';

/** The step in hand, changed in place. */
export function StepEditor(props: {
  studio: Studio;
  step: ScriptStep;
  onChoose: (stepId: string) => void;
}) {
  const { studio, step, onChoose } = props;
  const { graph, mayEdit } = studio;
  const problems = studio.problems.filter(({ stepId }) => stepId === step.id);
  const change = (next: ScriptStep, topic: string) =>
    studio.change(changeStep(graph, step.id, next), `${step.id} ${topic}`);
  const at = graph.steps.indexOf(step);

  function remove() {
    const heir = graph.steps[at + 1] ?? graph.steps[at - 1];
    studio.change(removeStep(graph, step.id));
    if (heir) onChoose(heir.id);
  }

  return (
    <Box sx={{ display: 'grid', gap: 4, padding: '16px' }}>
      {problems.length > 0 && <ProblemList problems={problems} label="Problems of this step" />}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
        }}
      >
        <TextField
          label="Title"
          // a step just added wants its name
          autoFocus={mayEdit && step.title === ''}
          name="title"
          value={step.title}
          disabled={!mayEdit}
          onChange={(event) => change({ ...step, title: event.target.value }, 'title')}
        />
        <CodeSelect
          label="Kind"
          name="kind"
          value={step.kind}
          isDisabled={!mayEdit}
          options={codeOptions(SCRIPT_STEP_KINDS, STEP_KIND_LABELS)}
          onChange={(kind) => kind && studio.change(changeKind(graph, step.id, kind))}
        />
      </Box>
      <VariableText
        label="Words, as they are read out"
        name="text"
        value={step.text}
        isDisabled={!mayEdit}
        hint="{{variable|words instead}} says the words where the file has nothing"
        onChange={(text) => change({ ...step, text }, 'text')}
      />
      <TextField
        label="Hint for the collector, never read out"
        name="hint"
        multiline
        value={step.hint ?? ''}
        disabled={!mayEdit}
        onChange={(event) => change(withHint(step, event.target.value), 'hint')}
      />
      <FormControlLabel
        control={
          <Checkbox
            checked={step.isAboutDebt ?? false}
            disabled={!mayEdit}
            onChange={(_, isAboutDebt) => change({ ...step, isAboutDebt }, 'debt')}
          />
        }
        label="Says or presumes that there is a debt: never before one knows who speaks"
      />
      <KindFields step={step} isDisabled={!mayEdit} onChange={change} />
      {step.kind === 'ASK' ? (
        <AnswerRows studio={studio} step={step} />
      ) : (
        <StepWays studio={studio} step={step} onChoose={onChoose} />
      )}
      {mayEdit && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <Button disabled={at === 0} onClick={() => studio.change(moveStep(graph, step.id, -1))}>
            Move up
          </Button>
          <Button
            disabled={at === graph.steps.length - 1}
            onClick={() => studio.change(moveStep(graph, step.id, 1))}
          >
            Move down
          </Button>
          {graph.start !== step.id && (
            <Button onClick={() => studio.change({ ...graph, start: step.id })}>Begin here</Button>
          )}
          <Button color="error" onClick={remove}>
            Take the step out
          </Button>
        </Box>
      )}
    </Box>
  );
}

// no hint is no hint, not an empty one
function withHint(step: ScriptStep, text: string): ScriptStep {
  const { hint: _, ...rest } = step;
  return text === '' ? rest : { ...rest, hint: text };
}
