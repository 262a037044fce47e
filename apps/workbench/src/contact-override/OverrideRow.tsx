import { InstantText, KeyHint, StatusChip, VISUALLY_HIDDEN } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { attemptWords } from '../contact-decision/contact-decision-words';
import type { Override } from './use-overrides';

const Row = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '4px 24px',
  padding: '12px 16px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.kept.surface.sheet,
  '&[aria-current="true"]': {
    backgroundColor: theme.vars.palette.kept.row.selected,
    boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
  },
  '@media (max-width: 699.98px)': { gridTemplateColumns: '1fr', padding: '12px' },
}));

const STATES: Readonly<Record<string, readonly ['kept' | 'broken' | 'muted' | 'accent', string]>> =
  {
    WAITING: ['accent', 'waiting'],
    GRANTED: ['kept', 'let through'],
    USED: ['kept', 'let through and used'],
    DECLINED: ['broken', 'declined'],
    EXPIRED: ['muted', 'ran out'],
  };

/** The rules it is about, in the words the collector saw. */
export function AskedRules({ override }: { override: Override }) {
  return (
    <Box component="ul" sx={{ margin: 0, paddingLeft: 5 }}>
      {override.hits
        .filter((hit) => override.ruleIds.includes(hit.ruleId))
        .map((hit) => (
          <li key={`${hit.ruleId} ${hit.text}`}>
            {hit.text}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              ({hit.citation})
            </Box>
          </li>
        ))}
    </Box>
  );
}

/** One question to compliance: who wants what for whom, against which rules, and why. */
export function OverrideRow(props: {
  override: Override;
  isSelected: boolean;
  isBusy: boolean;
  onSelect: () => void;
  onGrant: () => void;
  onDecline: () => void;
}) {
  const { override, isSelected, isBusy, onSelect, onGrant, onDecline } = props;
  const { state, customerName, askedByName, allowedActions } = override;
  const [meaning, word] = STATES[state] ?? (['muted', state.toLowerCase()] as const);
  const isWaiting = state === 'WAITING';
  return (
    <Row
      id={`override-${override.id}`}
      aria-current={isSelected}
      aria-label={`${customerName}, asked by ${askedByName}`}
      onClick={onSelect}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 12px', alignItems: 'baseline' }}>
        <Link to={`/cases/${override.caseId}`}>{customerName}</Link>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {override.portfolioName} · {askedByName} asks for a {attemptWords(override.channel)} ·{' '}
          <InstantText at={override.askedAt} />
        </Box>
      </Box>
      <Box sx={{ textAlign: 'right', '@media (max-width: 699.98px)': { textAlign: 'left' } }}>
        {isWaiting ? (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            runs out <InstantText at={override.expiresAt} />
          </Box>
        ) : (
          <StatusChip meaning={meaning} label={word} />
        )}
      </Box>
      <div>
        <div>“{override.reason}”</div>
        <AskedRules override={override} />
        {!isWaiting && override.decidedAt && (
          <Box sx={{ color: 'text.secondary' }}>
            {override.decidedByName} <InstantText at={override.decidedAt} />
            {override.decisionNote && `: “${override.decisionNote}”`}
          </Box>
        )}
      </div>
      {isWaiting && (
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'start', flexWrap: 'wrap' }}>
          {allowedActions.includes('grant') && (
            <Button
              variant="contained"
              disabled={isBusy}
              aria-keyshortcuts="g"
              onClick={onGrant}
              sx={{ gap: 2 }}
            >
              <span>
                Let through<span style={VISUALLY_HIDDEN}> {customerName}</span>
              </span>
              {isSelected && <KeyHint keys="g" />}
            </Button>
          )}
          {allowedActions.includes('decline') && (
            <Button
              variant="outlined"
              disabled={isBusy}
              aria-keyshortcuts="d"
              onClick={onDecline}
              sx={{ gap: 2 }}
            >
              <span>
                Decline<span style={VISUALLY_HIDDEN}> {customerName}</span>
              </span>
              {isSelected && <KeyHint keys="d" />}
            </Button>
          )}
          {allowedActions.length === 0 && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              somebody else decides it
            </Box>
          )}
        </Box>
      )}
    </Row>
  );
}
