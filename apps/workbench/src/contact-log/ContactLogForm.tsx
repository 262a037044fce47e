import { KeyHint, RefusalAlert, useNow } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { type Ref, useState } from 'react';
import type { CaseView } from '../collection-case/case-view';
import { problemAt } from '../collection-case/field-problem';
import { keyOf } from '../collection-case/keys';
import { isTouched } from './contact-log-draft';
import { NextActionFields } from './NextActionFields';
import { nextActionPreview } from './next-action-preview';
import { OutcomeFields } from './OutcomeFields';
import { OutcomePicker } from './OutcomePicker';
import { TickedItems } from './TickedItems';
import type { ContactLogDesk } from './use-contact-log';
import { WhomFields } from './WhomFields';

/** The contact log of the call in progress; it fills as one goes and is sent as a whole. */
export function ContactLogForm(props: {
  view: CaseView;
  desk: ContactLogDesk;
  formRef: Ref<HTMLFormElement>;
  isListOpen: boolean;
  isGoingOn: boolean;
  onListOpen: (isOpen: boolean) => void;
  onChoose: ContactLogDesk['choose'];
  onDone: () => void;
  onDoneAndNext: () => void;
}) {
  const {
    view,
    desk,
    formRef,
    isListOpen,
    isGoingOn,
    onListOpen,
    onChoose,
    onDone,
    onDoneAndNext,
  } = props;
  const { draft, filled, problem, command, change } = desk;
  const [isSomebodyElse, setSomebodyElse] = useState(draft.reachedName !== '');
  const now = useNow();
  const failure = command.failure && {
    code: 'UNANSWERED',
    message: 'This could not be sent. What you typed is still here; try again.',
    reasons: [],
  };
  const isBusy = command.running || isGoingOn;
  return (
    <Box
      component="form"
      ref={formRef}
      noValidate
      aria-label="Contact log"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
      sx={{ display: 'grid', gap: 4, padding: '12px 16px 16px' }}
    >
      <OutcomePicker
        channel={draft.channel}
        debtKind={view.portfolio.debtKind as 'BUSINESS' | 'CONSUMER'}
        value={draft.outcome}
        isListOpen={isListOpen}
        onListOpen={onListOpen}
        onChoose={onChoose}
      />
      <OutcomeFields view={view} draft={draft} problem={problem} onChange={change} />
      <WhomFields
        view={view}
        draft={filled}
        isSomebodyElse={isSomebodyElse}
        problem={problem}
        onChange={change}
        onSomebodyElse={setSomebodyElse}
      />
      <TickedItems view={view} draft={draft} onTick={desk.tickItems} />
      <TextField
        label="What was said"
        name="note"
        multiline
        minRows={3}
        maxRows={10}
        value={draft.note}
        error={problemAt(problem, 'note') !== undefined}
        helperText={problemAt(problem, 'note')}
        onChange={(event) => change({ note: event.target.value })}
        slotProps={{ htmlInput: { 'aria-keyshortcuts': keyOf('focusNote') } }}
      />
      <Box sx={{ display: 'flex', justifyContent: 'space-between', marginTop: -3 }}>
        <FormControlLabel
          label="This is a complaint"
          control={
            <Checkbox
              size="small"
              name="isComplaint"
              checked={draft.isComplaint}
              onChange={(event) => change({ isComplaint: event.target.checked })}
            />
          }
        />
        {isTouched(draft) && (
          <Button onClick={desk.clear} disabled={isBusy}>
            Clear
          </Button>
        )}
      </Box>
      {draft.outcome !== null && (
        <NextActionFields
          preview={nextActionPreview(filled, view, now)}
          value={draft.nextAction}
          today={view.today}
          problem={problem}
          onChange={(nextAction) => change({ nextAction })}
        />
      )}
      {problem && !command.refusal && (
        <RefusalAlert refusal={{ code: 'INVALID_INPUT', message: problem.message, reasons: [] }} />
      )}
      <RefusalAlert refusal={command.refusal ?? failure} />
      <Box
        sx={{
          position: 'sticky',
          bottom: 0,
          zIndex: 1,
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          alignItems: 'center',
          margin: '0 -16px -16px',
          padding: '10px 16px',
          borderTop: 1,
          borderColor: 'divider',
          backgroundColor: 'background.paper',
        }}
      >
        <Button
          type="submit"
          variant="contained"
          disabled={isBusy}
          aria-keyshortcuts="Control+Enter"
          sx={{ gap: 2 }}
        >
          Done <KeyHint keys={keyOf('done')} />
        </Button>
        <Button
          data-part="done-and-next"
          variant="outlined"
          disabled={isBusy}
          aria-keyshortcuts="Control+Shift+Enter"
          onClick={onDoneAndNext}
          sx={{ gap: 2 }}
        >
          Done and next <KeyHint keys={keyOf('doneAndNext')} />
        </Button>
      </Box>
    </Box>
  );
}
