import type { ComplianceFactKind } from '@kept/domain';
import { CodeSelect, KeyHint } from '@kept/ui';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useKeys } from '../core/keys';
import { FACT_FORMS } from './fact-forms';

const Pick = styled(ButtonBase)(({ theme }) => ({
  display: 'flex',
  justifyContent: 'flex-start',
  gap: 8,
  minHeight: 32,
  padding: '3px 8px',
  borderRadius: 4,
  textAlign: 'left',
  fontSize: '0.875rem',
  border: `1px solid ${theme.vars.palette.kept.line.field}`,
  '&:hover': { backgroundColor: theme.vars.palette.kept.row.hover },
}));

const ALL = Object.entries(FACT_FORMS).map(([kind, form]) => ({
  kind: kind as ComplianceFactKind,
  ...form,
}));
const QUICK = ALL.filter((one) => one.key !== undefined);

/** What one hears in a call, each on its letter; the rest in a list. */
export function FactKinds({ onPick }: { onPick: (kind: ComplianceFactKind) => void }) {
  useKeys(
    QUICK.map(({ kind, key = '', label }) => ({
      keys: key,
      label,
      group: 'Fact',
      run: () => onPick(kind),
    })),
    { isDialog: true },
  );
  return (
    <>
      <Box
        role="group"
        aria-label="What to heed"
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
        }}
      >
        {QUICK.map(({ kind, key = '', label }) => (
          <Pick
            key={kind}
            aria-pressed={false}
            aria-keyshortcuts={key}
            onClick={() => onPick(kind)}
          >
            <KeyHint keys={key} />
            {label}
          </Pick>
        ))}
      </Box>
      <CodeSelect
        label="Or another"
        name="kind"
        value=""
        none="Choose …"
        options={ALL.filter((one) => one.key === undefined).map(({ kind, label }) => [kind, label])}
        onChange={(kind) => kind !== '' && onPick(kind)}
      />
    </>
  );
}
