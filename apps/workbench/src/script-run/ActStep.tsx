import { GO_ON_KEY } from '@kept/domain';
import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { OutcomeFields } from '../contact-log/OutcomeFields';
import { ChoiceButton } from './ChoiceButton';
import { apartAct, OUTCOME_OF_ACT } from './script-fill';
import { ACT_LABELS } from './script-words';
import type { StepOf, StepProps } from './step-props';
import { useFirstDay } from './use-first-day';

/** The form in its place: fields of the log where it writes the record, else the button that opens the house's form. */
export function ActStep(props: {
  step: StepOf<'ACT'>;
  shown: StepProps;
  onGoOn: () => void;
  onSkip: () => void;
}) {
  const { step, shown, onGoOn, onSkip } = props;
  const { view, desk, typed, type } = shown;
  const apart = shown.script.run && apartAct(step.act, shown.script.run);
  const outcome = apart === null ? OUTCOME_OF_ACT[step.act] : undefined;
  useFirstDay(apart === null ? step.act : null, view, desk);
  const fields = useRef<HTMLDivElement>(null);
  const { problem } = typed;
  useEffect(() => {
    if (!problem?.field) return;
    fields.current?.querySelector<HTMLElement>(`[name="${problem.field}"]`)?.focus();
  }, [problem]);
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {outcome !== undefined && (
        <div ref={fields} data-part="script-fields">
          <OutcomeFields
            view={view}
            draft={{ ...desk.draft, outcome }}
            problem={problem}
            onChange={(patch) => {
              type({ problem: null });
              desk.change(patch);
            }}
          />
        </div>
      )}
      {apart !== null && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          The log of this call has a record to write already: this one is written by itself, now.
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <ChoiceButton
          keys={GO_ON_KEY}
          label={apart === null ? ACT_LABELS[step.act] : 'Open the form'}
          isPressed
          onChoose={onGoOn}
        />
        <ChoiceButton keys="s" label="Not done after all" isQuiet onChoose={onSkip} />
      </Box>
    </Box>
  );
}
