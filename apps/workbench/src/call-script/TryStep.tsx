import { type ScriptStep, type ScriptValues, type StepKeyAction, stepKeys } from '@kept/domain';
import { meaningSoft, meaningText } from '@kept/ui';
import Box from '@mui/material/Box';
import { VERIFICATION_LABELS } from '../contact-log/contact-log-words';
import { ChoiceButton } from '../script-run/ChoiceButton';
import { ScriptWords } from '../script-run/ScriptWords';
import { GO_ON_LABELS, OFFER_LABELS, STEP_KIND_LABELS } from '../script-run/script-words';
import { ACT_NAMES } from './script-labels';
import { happeningOf, type tried } from './trial';

/** One step as the collector has it: the words, the hint, every way on with its key. */
export function TryStep(props: {
  step: ScriptStep;
  values: ScriptValues;
  isDebtWithheld: boolean;
  onHappen: (happening: Parameters<typeof tried>[1]) => void;
}) {
  const { step, values, isDebtWithheld, onHappen } = props;
  const words = { values, isDebtWithheld };
  return (
    <>
      <Box
        sx={(theme) => ({
          display: 'grid',
          gap: 2,
          ...(step.kind === 'DISCLOSE' && {
            padding: '10px 12px',
            borderRadius: 1,
            backgroundColor: meaningSoft(theme, 'accent'),
            borderLeft: `4px solid ${meaningText(theme, 'accent')}`,
          }),
        })}
      >
        <Box sx={{ fontSize: '0.8125rem' }}>
          <b>{step.title || step.id}</b>
          {step.title !== STEP_KIND_LABELS[step.kind] && ` · ${STEP_KIND_LABELS[step.kind]}`}
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
      {step.kind === 'VERIFY' && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {step.need} of: {step.checks.map((check) => VERIFICATION_LABELS[check]).join(', ')}
        </Box>
      )}
      <Box
        role="group"
        aria-label="Ways on"
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))',
        }}
      >
        {stepKeys(step).map(({ key, action }) => {
          const happening = happeningOf(step, action);
          if (happening === null) return null;
          return (
            <ChoiceButton
              key={key}
              keys={key}
              label={labelOf(step, action)}
              onChoose={() => onHappen(happening)}
            />
          );
        })}
      </Box>
    </>
  );
}

function labelOf(step: ScriptStep, action: StepKeyAction): string {
  switch (action.kind) {
    case 'ANSWER': {
      const answers = step.kind === 'ASK' ? step.answers : [];
      return answers.find(({ id }) => id === action.answerId)?.label || 'without words';
    }
    case 'NOT_VERIFIED':
      return action.why === 'REFUSED' ? 'Would not say' : 'Not them';
    case 'OFFER':
      return action.offer === null ? 'None of these' : OFFER_LABELS[action.offer];
    case 'SKIP':
      return 'Not done after all';
    default:
      return step.kind === 'ACT' ? `${ACT_NAMES[step.act]}: done` : GO_ON_LABELS[step.kind];
  }
}
