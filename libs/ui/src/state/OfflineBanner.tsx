import Box from '@mui/material/Box';
import { MEANING_SIGNS, meaningSoft, meaningText } from '../theme/meaning';
import { clockText } from '../time/day-words';

/** Says that the server cannot be reached and since when, and that nothing typed is lost. */
export function OfflineBanner(props: { since: string; waiting?: number }) {
  const since = clockText(Temporal.Instant.from(props.since), Temporal.Now.timeZoneId());
  const { waiting = 0 } = props;
  return (
    <Box
      role="status"
      sx={(theme) => ({
        padding: '4px 16px',
        color: meaningText(theme, 'overdue'),
        backgroundColor: meaningSoft(theme, 'overdue'),
      })}
    >
      <span aria-hidden="true">{MEANING_SIGNS.overdue} </span>
      Offline since {since} — what you type is kept
      {waiting > 0 && `, ${waiting} ${waiting === 1 ? 'entry waits' : 'entries wait'} to be sent`}
    </Box>
  );
}
