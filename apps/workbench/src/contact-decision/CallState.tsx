import { clockText, StatusChip, useNow } from '@kept/ui';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { budgetWords, nextAllowedWords, verdictOf, zoneOf } from './contact-decision-words';
import type { ContactDecisions } from './use-contact-decisions';

/** 'allowed until 21:00 · 2 of 7', or from when; one press tells why. */
export function CallState(props: {
  contact: ContactDecisions;
  zone: string;
  keys: string;
  onWhy: () => void;
}) {
  const { contact, zone, keys, onWhy } = props;
  const now = useNow();
  const call = contact.decisions?.call;
  if (call === undefined) {
    // as long as the answer will be, so that nothing moves when it comes
    return (
      <Box component="span" sx={{ color: 'text.secondary', minHeight: 24 }}>
        {contact.error ? 'call: the rules could not be asked' : 'call: asking the rules …'}
      </Box>
    );
  }
  const verdict = verdictOf(call);
  const used = budgetWords(call);
  const until =
    call.allowedUntil && clockText(Temporal.Instant.from(call.allowedUntil), zoneOf(call, zone));
  const next = nextAllowedWords(call, zone, now);
  return (
    <ButtonBase
      onClick={onWhy}
      aria-keyshortcuts={keys}
      title="The law behind it"
      sx={{
        display: 'inline-flex',
        flexWrap: 'wrap',
        justifyContent: 'start',
        gap: '0 8px',
        whiteSpace: 'nowrap',
        borderRadius: 1,
        padding: '0 4px',
        minHeight: 24,
        '&:hover': { backgroundColor: 'kept.row.hover' },
      }}
    >
      {verdict === 'ALLOW' && (
        <StatusChip meaning="kept" label={until ? `call allowed until ${until}` : 'call allowed'} />
      )}
      {verdict === 'WARN' && (
        <StatusChip
          meaning="overdue"
          label={until ? `call with a warning, until ${until}` : 'call with a warning'}
        />
      )}
      {verdict === 'BLOCK' && <StatusChip meaning="blocked" label={`no call · ${next}`} />}
      {used !== '' && <span title="calls used of what is allowed">{used}</span>}
    </ButtonBase>
  );
}
