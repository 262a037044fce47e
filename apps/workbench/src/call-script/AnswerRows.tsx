import {
  addAnswer,
  answerKey,
  CONTACT_OUTCOMES,
  type ContactOutcomeCode,
  changeStep,
  removeAnswer,
  type ScriptAnswer,
  type ScriptStep,
} from '@kept/domain';
import { CodeSelect } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { StepSelect } from './StepSelect';
import type { Studio } from './use-studio';

const OUTCOMES = CONTACT_OUTCOMES.map(({ code, label }) => [code, label] as const);

/** The answers of a question: what they say, its key, where it leads, what it says of the contact. */
export function AnswerRows(props: { studio: Studio; step: ScriptStep & { kind: 'ASK' } }) {
  const { studio, step } = props;
  const { graph, mayEdit } = studio;

  function change(answer: ScriptAnswer) {
    const answers = step.answers.map((one) => (one.id === answer.id ? answer : one));
    studio.change(changeStep(graph, step.id, { ...step, answers }), `${step.id} ${answer.id}`);
  }

  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <TextField
        label="Line to note with the answer"
        name="noteLabel"
        helperText="Left empty: nothing is noted"
        value={step.noteLabel ?? ''}
        disabled={!mayEdit}
        onChange={(event) => {
          const { noteLabel: _, ...rest } = step;
          const text = event.target.value;
          const next = text === '' ? rest : { ...rest, noteLabel: text };
          studio.change(changeStep(graph, step.id, next), `${step.id} note`);
        }}
      />
      {step.answers.map((answer, index) => (
        <Box
          key={answer.id}
          role="group"
          aria-label={`Answer ${index + 1}`}
          sx={{
            display: 'grid',
            gap: 3,
            paddingBottom: 3,
            borderBottom: 1,
            borderColor: 'divider',
            gridTemplateColumns: 'minmax(0, 1fr) 76px',
          }}
        >
          <TextField
            label="They say"
            name={`answer-${answer.id}`}
            value={answer.label}
            disabled={!mayEdit}
            onChange={(event) => change({ ...answer, label: event.target.value })}
          />
          <TextField
            label="Key"
            name={`key-${answer.id}`}
            value={answer.key ?? ''}
            placeholder={answerKey(answer, index) ?? ''}
            disabled={!mayEdit}
            slotProps={{ htmlInput: { maxLength: 1 }, inputLabel: { shrink: true } }}
            onChange={(event) => change(withKey(answer, event.target.value))}
          />
          <StepSelect
            label="Leads to"
            name={`next-${answer.id}`}
            graph={graph}
            value={answer.next}
            isDisabled={!mayEdit}
            onChange={(next) => change({ ...answer, next })}
          />
          {mayEdit && (
            <Button
              onClick={() => studio.change(removeAnswer(graph, step.id, answer.id))}
              aria-label={`Remove answer ${index + 1}`}
            >
              Remove
            </Button>
          )}
          <CodeSelect
            label="Says of the contact"
            name={`outcome-${answer.id}`}
            value={answer.outcome ?? ''}
            none="nothing yet"
            isDisabled={!mayEdit}
            options={OUTCOMES}
            onChange={(outcome) => change(withOutcome(answer, outcome))}
          />
        </Box>
      ))}
      {mayEdit && (
        <Button
          variant="outlined"
          sx={{ justifySelf: 'start' }}
          onClick={() => studio.change(addAnswer(graph, step.id, { label: '' }))}
        >
          Add an answer
        </Button>
      )}
    </Box>
  );
}

function withKey(answer: ScriptAnswer, key: string): ScriptAnswer {
  const { key: _, ...rest } = answer;
  return key.trim() === '' ? rest : { ...rest, key: key.toLowerCase() };
}

function withOutcome(answer: ScriptAnswer, outcome: ContactOutcomeCode | ''): ScriptAnswer {
  const { outcome: _, ...rest } = answer;
  return outcome === '' ? rest : { ...rest, outcome };
}
