import { FailedState, RefusalAlert, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { AttemptLine } from '../contact-decision/AttemptLine';
import type { Calling } from '../contact-decision/use-calling';
import { ContactLogForm } from '../contact-log/ContactLogForm';
import type { CaseView } from './case-view';
import type { CaseWork } from './use-case-work';

/** The right column: the contact log of the call in progress, and what became of the last one. */
export function WorkPanel(props: {
  view: CaseView;
  work: CaseWork;
  calling: Calling;
  mayWork: boolean;
  /** what to say, while a call is on */
  script: ReactNode;
  /** the script made sure who is speaking */
  isVerified: boolean;
}) {
  const { view, work, calling, mayWork, script, isVerified } = props;
  const { desk, next } = work;
  if (!mayWork) {
    return (
      <Box sx={{ padding: 4, color: 'text.secondary' }}>
        You may read this case. Contacts are logged by those who work its portfolio.
      </Box>
    );
  }
  return (
    <>
      <AttemptLine view={view} calling={calling} isVerified={isVerified} />
      <Box role="status" sx={{ padding: work.said || desk.isRestored ? '10px 16px 0' : 0 }}>
        {work.said && <StatusChip meaning="kept" label={work.said} />}
        {!work.said && desk.isRestored && (
          <StatusChip meaning="muted" label="What you had typed is back" />
        )}
      </Box>
      {next.refusal && (
        <Box sx={{ padding: '10px 16px 0' }}>
          <RefusalAlert
            refusal={next.refusal}
            action={
              <Link component={RouterLink} to="/worklist">
                To the worklist
              </Link>
            }
          />
        </Box>
      )}
      {next.failure && (
        <FailedState title="No next case could be had" detail="The server did not answer." />
      )}
      {script}
      <ContactLogForm
        view={view}
        desk={desk}
        formRef={work.formRef}
        isListOpen={work.isListOpen}
        isGoingOn={work.isGoingOn}
        onListOpen={work.openList}
        onChoose={work.choose}
        onDone={work.done}
        onDoneAndNext={work.doneAndNext}
      />
    </>
  );
}
