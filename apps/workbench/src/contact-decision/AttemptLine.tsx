import { InstantText, meaningSoft, meaningText, RefusalAlert, useNow } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CaseView } from '../collection-case/case-view';
import { pointText } from '../contact/contact-point-text';
import { Asked } from './AskCompliance';
import { attemptWords, mayDiscussWords } from './contact-decision-words';
import type { Attempt } from './use-attempt';
import type { Calling } from './use-calling';

const RELEASE_SECONDS = 60;

/** The attempt that is open, what may be said in it, and what compliance was asked: above the contact log. */
export function AttemptLine(props: {
  view: CaseView;
  calling: Calling;
  /** the script made sure who is speaking */
  isVerified: boolean;
}) {
  const { view, calling, isVerified } = props;
  const { attempt, overrides } = calling;
  if (attempt === null && overrides.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, padding: '10px 16px 0' }}>
      {attempt && <Open {...{ attempt, view, calling, isVerified }} />}
      {attempt === null &&
        overrides.map((one) => <Asked key={one.id} override={one} calling={calling} />)}
    </Box>
  );
}

function Open(props: { attempt: Attempt; view: CaseView; calling: Calling; isVerified: boolean }) {
  const { attempt, view, calling, isVerified } = props;
  const { mayDiscuss } = attempt.decision;
  const isDone = isVerified && mayDiscuss === 'AFTER_VERIFYING';
  const now = useNow(1000);
  const isInbound = attempt.direction === 'INBOUND';
  const point = view.customer.contactPoints.find(({ id }) => id === attempt.contactPointId);
  const since = Temporal.Instant.from(attempt.placedAt);
  const mayRelease = !isInbound && since.until(now).total('seconds') < RELEASE_SECONDS;
  const what = attempt.channel === 'PHONE' ? 'calling' : attemptWords(attempt.channel);
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: '2px 12px',
          minHeight: 28,
        }}
      >
        <Box role="status" sx={{ flex: 1, minWidth: 180 }}>
          <Box component="span" aria-hidden="true" sx={{ color: 'primary.main' }}>
            ●{' '}
          </Box>
          {isInbound ? (
            'They called'
          ) : (
            <>
              {what} <b>{point ? pointText(point) : view.customer.name}</b>
            </>
          )}{' '}
          since <InstantText at={attempt.placedAt} />
        </Box>
        {mayRelease && (
          <Button onClick={calling.release} title="Gives the place in the count back">
            Not dialled after all
          </Button>
        )}
      </Box>
      <RefusalAlert refusal={calling.releaseRefusal} />
      {!isDone && <MaySay mayDiscuss={mayDiscuss} />}
    </>
  );
}

/** What may be said on the line, in words that can be read while one listens. */
export function MaySay({ mayDiscuss }: { mayDiscuss: string }) {
  const told = mayDiscussWords(mayDiscuss);
  if (told === null) return null;
  return (
    <Box
      role="note"
      aria-label="What may be said"
      sx={(theme) => ({
        padding: '8px 12px',
        borderRadius: 1,
        backgroundColor: meaningSoft(theme, told.meaning),
        borderLeft: `4px solid ${meaningText(theme, told.meaning)}`,
      })}
    >
      <Box component="strong" sx={{ display: 'block', fontSize: '1rem' }}>
        {told.title}
      </Box>
      {told.text}
    </Box>
  );
}
