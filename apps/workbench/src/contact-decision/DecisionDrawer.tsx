import { InstantText, useIsNarrower } from '@kept/ui';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link } from 'react-router';
import { DecisionDetails } from './DecisionDetails';
import { type DecisionRecord, occasionWords } from './decision-record';

/** The zone the decision heeded, from what it looked at. */
function zoneLookedAt(facts: unknown): string {
  const zones = (facts as { zones?: unknown } | null)?.zones;
  const [zone] = Array.isArray(zones) ? zones : [];
  return typeof zone === 'string' ? zone : Temporal.Now.timeZoneId();
}

/** A decision as it is kept as evidence: what was said, what was looked at, which versions of the rules. */
export function DecisionDrawer({
  record,
  onClose,
}: {
  record: DecisionRecord;
  onClose: () => void;
}) {
  const titleId = useId();
  const isNarrow = useIsNarrower(700);
  const versions = Object.entries((record.ruleVersions ?? {}) as Record<string, unknown>);
  const decision = {
    ...record,
    allowedUntil: null,
    budgets: [],
    withoutPack: [],
    zones: [],
    isOverridable: false,
  };
  return (
    <Drawer
      open
      anchor={isNarrow ? 'bottom' : 'right'}
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': titleId,
          sx: { width: isNarrow ? '100%' : 520, maxHeight: isNarrow ? '85dvh' : '100%' },
        },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, padding: '12px 16px 4px' }}>
        <Typography id={titleId} component="h2" variant="h2" sx={{ flex: 1 }}>
          {record.customerName}
        </Typography>
        <IconButton aria-label="Close" onClick={onClose} autoFocus>
          <CloseOutlined fontSize="small" />
        </IconButton>
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          gap: 4,
          padding: '0 16px 24px',
          overflow: 'auto',
        }}
      >
        <Box sx={{ color: 'text.secondary' }}>
          {occasionWords(record.occasion)} · <InstantText at={record.decidedAt} hasDay /> ·{' '}
          {record.userName ?? 'the house'} · {record.portfolioName}
          {record.caseId && (
            <>
              {' '}
              · <Link to={`/cases/${record.caseId}`}>the case</Link>
            </>
          )}
        </Box>
        {record.warningReason && <div>Answered: “{record.warningReason}”</div>}
        {record.overrideReason && <div>Let through: “{record.overrideReason}”</div>}
        <DecisionDetails
          decision={decision}
          zone={zoneLookedAt(record.facts)}
          at={Temporal.Instant.from(record.decidedAt)}
        />
        <section aria-label="What was looked at">
          <Typography component="h3" variant="h3">
            What was looked at
          </Typography>
          <Box
            component="pre"
            tabIndex={0}
            sx={{ margin: 0, overflow: 'auto', fontSize: '0.75rem' }}
          >
            {JSON.stringify(record.facts, null, 2)}
          </Box>
        </section>
        <section aria-label="Versions of the rules">
          <Typography component="h3" variant="h3">
            Versions of the rules
          </Typography>
          {versions.map(([pack, version]) => `${pack} ${String(version)}`).join(' · ')}
        </section>
      </Box>
    </Drawer>
  );
}
