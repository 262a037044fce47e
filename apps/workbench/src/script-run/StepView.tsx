import {
  asksVerification,
  GO_ON_KEY,
  type ScriptStep,
  type ScriptValues,
  type StepKeyAction,
  stepKeys,
} from '@kept/domain';
import { InstantText, meaningSoft, meaningText } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { ActStep } from './ActStep';
import { ChoiceButton } from './ChoiceButton';
import { OfferStep } from './OfferStep';
import { ScriptWords } from './ScriptWords';
import { GO_ON_LABELS } from './script-words';
import type { StepProps } from './step-props';
import { VerifyStep } from './VerifyStep';

/** The step one is at: the words to read out, what is for the collector alone, and every way on with its key. */
export function StepView(props: {
  step: ScriptStep;
  values: ScriptValues;
  shown: StepProps;
  /** beside the negotiation desk, which has the keys */
  isWordsOnly: boolean;
  onAct: (action: StepKeyAction) => void;
}) {
  const { step, values, shown, isWordsOnly, onAct } = props;
  const { script, typed } = shown;
  const { run, standing } = script;
  if (run === null || standing === null) return null;
  const isDebtWithheld = asksVerification(run.script) && !standing.isVerified;
  const words = { values, isDebtWithheld };
  const isDisclosure = step.kind === 'DISCLOSE';
  const said = standing.disclosed.findLast(({ stepId }) => stepId === step.id);
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box
        sx={(theme) => ({
          display: 'grid',
          gap: 2,
          ...(isDisclosure && {
            padding: '10px 12px',
            borderRadius: 1,
            backgroundColor: meaningSoft(theme, 'accent'),
            borderLeft: `4px solid ${meaningText(theme, 'accent')}`,
          }),
        })}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '0 8px', fontSize: '0.8125rem' }}>
          <Box component="h3" sx={{ fontSize: 'inherit', fontWeight: 600, margin: 0 }}>
            {step.title}
          </Box>
          {isDisclosure && <Box component="span">· must be said</Box>}
          {said && (
            <Box component="span">
              · said <InstantText at={said.at} />
            </Box>
          )}
        </Box>
        {step.text !== '' && (
          <Box component="p" sx={{ margin: 0, fontSize: '1.125rem', lineHeight: '1.625rem' }}>
            <ScriptWords text={step.text} {...words} />
          </Box>
        )}
      </Box>
      {step.hint && (
        <Box component="p" sx={{ margin: 0, color: 'text.secondary', fontSize: '0.8125rem' }}>
          <ScriptWords text={step.hint} {...words} />
        </Box>
      )}
      {!isWordsOnly && <StepWays step={step} shown={shown} onAct={onAct} />}
      {typed.problem && (
        <Box role="alert" sx={(theme) => ({ color: meaningText(theme, 'broken') })}>
          {typed.problem.message}
        </Box>
      )}
    </Box>
  );
}

/** Every way on from the step. */
function StepWays(props: {
  step: ScriptStep;
  shown: StepProps;
  onAct: (action: StepKeyAction) => void;
}) {
  const { step, shown, onAct } = props;
  return (
    <>
      {step.kind === 'VERIFY' && <VerifyStep step={step} shown={shown} onAct={onAct} />}
      {step.kind === 'OFFER' && <OfferStep step={step} shown={shown} onAct={onAct} />}
      {step.kind === 'ACT' && (
        <ActStep
          step={step}
          shown={shown}
          onGoOn={() => onAct({ kind: 'GO_ON' })}
          onSkip={() => onAct({ kind: 'SKIP' })}
        />
      )}
      {step.kind === 'ASK' && <Answers step={step} shown={shown} onAct={onAct} />}
      {ENTER_ALONE.includes(step.kind) && <Ways step={step} onAct={onAct} />}
    </>
  );
}

// Enter stands by itself; the others have it among their ways
const ENTER_ALONE: readonly ScriptStep['kind'][] = ['SAY', 'DISCLOSE', 'VERIFY', 'CLOSE'];

/** Enter, and for a verification the two ways in which it does not succeed. */
function Ways(props: { step: ScriptStep; onAct: (action: StepKeyAction) => void }) {
  const { step, onAct } = props;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <ChoiceButton
        keys={GO_ON_KEY}
        label={GO_ON_LABELS[step.kind]}
        isPressed
        onChoose={() => onAct({ kind: 'GO_ON' })}
      />
      {stepKeys(step).map(({ key, action }) =>
        action.kind !== 'NOT_VERIFIED' ? null : (
          <ChoiceButton
            key={key}
            keys={key}
            label={action.why === 'REFUSED' ? 'Would not say' : 'Not them'}
            isQuiet
            onChoose={() => onAct(action)}
          />
        ),
      )}
    </Box>
  );
}

function Answers(props: {
  step: ScriptStep & { kind: 'ASK' };
  shown: StepProps;
  onAct: (action: StepKeyAction) => void;
}) {
  const { step, shown, onAct } = props;
  const { typed, type } = shown;
  const keys = new Map(
    stepKeys(step).flatMap(({ key, action }) =>
      action.kind === 'ANSWER' ? [[action.answerId, key]] : [],
    ),
  );
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {step.noteLabel !== undefined && (
        <TextField
          label={step.noteLabel}
          name="script-note"
          value={typed.note}
          onChange={(event) => type({ note: event.target.value, problem: null })}
          slotProps={{ htmlInput: { autoComplete: 'off', 'aria-keyshortcuts': ',' } }}
        />
      )}
      <Box
        role="group"
        aria-label="What they say"
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
        }}
      >
        {step.answers.map((answer) => (
          <ChoiceButton
            key={answer.id}
            keys={keys.get(answer.id) ?? null}
            label={answer.label}
            onChoose={() => onAct({ kind: 'ANSWER', answerId: answer.id })}
          />
        ))}
      </Box>
    </Box>
  );
}
