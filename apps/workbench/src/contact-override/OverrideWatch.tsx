import { StatusChip, VISUALLY_HIDDEN } from '@kept/ui';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { attemptWords } from '../contact-decision/contact-decision-words';
import { CornerNote } from '../shell/Corner';
import { AskedRules } from './OverrideRow';
import { useDecideOverride } from './use-decide-override';
import { type Override, useOverrides } from './use-overrides';

const PUT_ASIDE = 'kept.overrides-put-aside';
const TOLD_MS = 12_000;

function putAside(): readonly string[] {
  return JSON.parse(sessionStorage.getItem(PUT_ASIDE) ?? '[]') as string[];
}

/** Tells those who may let a contact through that somebody asks, wherever they are in the workbench. */
export function OverrideWatch() {
  const { pathname } = useLocation();
  const { overrides } = useOverrides({ state: 'WAITING' });
  const decide = useDecideOverride();
  const [aside, setAside] = useState(putAside);
  const queue = pathname.startsWith('/compliance')
    ? []
    : (overrides ?? []).filter(
        ({ id, state, allowedActions }) =>
          state === 'WAITING' && allowedActions.includes('grant') && !aside.includes(id),
      );
  const [front] = queue;
  const { told, forget } = decide;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text begins anew
  useEffect(() => {
    if (told === undefined) return;
    const timer = setTimeout(forget, TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);
  function later(override: Override): void {
    const next = [...aside, override.id].slice(-100);
    sessionStorage.setItem(PUT_ASIDE, JSON.stringify(next));
    setAside(next);
  }
  return (
    <>
      {told && (
        <CornerNote>
          <Box role="status" sx={{ padding: '10px 14px' }}>
            <StatusChip meaning={told.isDone ? 'kept' : 'broken'} label={told.text} />
          </Box>
        </CornerNote>
      )}
      <Box role="status" sx={VISUALLY_HIDDEN}>
        {front && `${front.askedByName} asks compliance: ${front.customerName}`}
      </Box>
      {front && (
        <CornerNote aria-label={`${front.askedByName} asks compliance for ${front.customerName}`}>
          <Box sx={{ display: 'grid', gap: 2, padding: '10px 14px 12px' }}>
            <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <strong>{front.askedByName}</strong> asks for a {attemptWords(front.channel)} ·{' '}
                <Link to={`/cases/${front.caseId}`}>{front.customerName}</Link>
              </Box>
              <IconButton
                aria-label="Put aside: it stays with compliance"
                title="Put aside: it stays with compliance"
                onClick={() => later(front)}
                sx={{ padding: '2px', alignSelf: 'start' }}
              >
                <CloseOutlined fontSize="small" />
              </IconButton>
            </Box>
            <div>“{front.reason}”</div>
            <AskedRules override={front} />
            <Box sx={{ display: 'flex', gap: 2 }}>
              <Button
                variant="contained"
                disabled={decide.running}
                onClick={() => decide.grant(front)}
              >
                Let through
              </Button>
              <Button component={Link} to="/compliance/overrides">
                {queue.length > 1 ? `Compliance, ${queue.length - 1} more` : 'Look at it, decline'}
              </Button>
            </Box>
          </Box>
        </CornerNote>
      )}
    </>
  );
}
