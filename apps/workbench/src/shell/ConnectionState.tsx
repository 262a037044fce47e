import { clockText } from '@kept/ui';
import Box from '@mui/material/Box';
import { useConnection } from '../core/connection';

/** Whether changes of others arrive by themselves; when not, since when. */
export function ConnectionState() {
  const connection = useConnection();
  if (connection.state === 'offline') {
    const since = clockText(Temporal.Instant.from(connection.since), Temporal.Now.timeZoneId());
    return (
      <Box sx={{ color: 'kept.meaning.overdue.text', whiteSpace: 'nowrap' }}>
        <span aria-hidden="true">▲ </span>
        Offline since {since}
      </Box>
    );
  }
  const isLive = connection.state === 'online';
  return (
    <Box
      title={isLive ? 'Changes of others arrive by themselves' : 'Connecting to the server'}
      sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}
    >
      <Box
        component="span"
        aria-hidden="true"
        sx={{ color: isLive ? 'kept.meaning.kept.text' : 'inherit' }}
      >
        {isLive ? '● ' : '○ '}
      </Box>
      {isLive ? 'Live' : 'Connecting'}
    </Box>
  );
}
