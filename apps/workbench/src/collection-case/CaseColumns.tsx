import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ReactNode } from 'react';
import { CASE_PARTS, type CaseLayout, type CasePart } from './case-layout';

const TRACKS: Readonly<Record<CasePart, string>> = {
  who: 'minmax(300px, 25%)',
  timeline: 'minmax(0, 1fr)',
  work: 'minmax(340px, 31%)',
};

const BESIDE_DESK = 'minmax(260px, 24%)';

/** What a part is called; while the desk is open it stands where the contact log was. */
function labelOf(part: CasePart, label: string, isDesk: boolean): string {
  return isDesk && part === 'work' ? 'Negotiation' : label;
}

function PartTabs({ layout, isDesk }: { layout: CaseLayout; isDesk: boolean }) {
  const shown = CASE_PARTS.find(([part]) => layout.isShown(part))?.[0] ?? 'work';
  return (
    <Tabs
      value={shown}
      onChange={(_, part: CasePart) => layout.show(part)}
      aria-label="Parts of the case"
      variant="fullWidth"
      sx={{ minHeight: 44, borderBottom: 1, borderColor: 'divider' }}
    >
      {CASE_PARTS.map(([part, label]) => (
        <Tab
          key={part}
          value={part}
          label={labelOf(part, label, isDesk)}
          id={`case-tab-${part}`}
          aria-controls={`case-part-${part}`}
          sx={{ minHeight: 44, padding: '6px 4px' }}
        />
      ))}
    </Tabs>
  );
}

/** The two buttons by which the sides fold away and come back. */
function Folds({ layout }: { layout: CaseLayout }) {
  const sides = CASE_PARTS.filter(([part]) => part !== 'timeline');
  return (
    <Box
      sx={{
        display: 'flex',
        justifyContent: 'space-between',
        padding: '4px 12px 0',
        color: 'text.secondary',
      }}
    >
      {sides.map(([part, label]) => (
        <Button
          key={part}
          color="inherit"
          aria-expanded={layout.isShown(part)}
          aria-controls={`case-part-${part}`}
          onClick={() => layout.toggle(part)}
          sx={{ padding: '0 4px', minHeight: 24, fontSize: '0.75rem', fontWeight: 400 }}
        >
          {layout.isShown(part) ? 'Fold' : 'Show'} {label.toLowerCase()}
        </Button>
      ))}
    </Box>
  );
}

function trackOf(part: CasePart, isDesk: boolean): string {
  if (!isDesk) return TRACKS[part];
  return part === 'work' ? 'minmax(0, 1fr)' : BESIDE_DESK;
}

/** What stands beside the desk: one of the two, or nothing. */
function BesideDesk({ layout }: { layout: CaseLayout }) {
  return (
    <Box
      role="group"
      aria-label="Beside the negotiation"
      sx={{ display: 'flex', gap: 1, padding: '2px 8px', borderBottom: 1, borderColor: 'divider' }}
    >
      {CASE_PARTS.filter(([part]) => part !== 'work').map(([part, label]) => (
        <Button
          key={part}
          color="inherit"
          aria-pressed={layout.isShown(part)}
          aria-controls={`case-part-${part}`}
          onClick={() => layout.toggle(part)}
          sx={{
            padding: '0 6px',
            minHeight: 24,
            fontSize: '0.75rem',
            fontWeight: layout.isShown(part) ? 600 : 400,
            color: layout.isShown(part) ? 'primary.main' : 'text.secondary',
          }}
        >
          {label}
        </Button>
      ))}
    </Box>
  );
}

/** Three columns with hairlines between; narrower, the sides fold; on a phone three tabs. All stay alive. */
export function CaseColumns(props: {
  layout: CaseLayout;
  parts: Readonly<Record<CasePart, ReactNode>>;
  isDesk?: boolean;
}) {
  const { layout, parts, isDesk = false } = props;
  const isTabs = layout.mode === 'TABS';
  const shown = CASE_PARTS.filter(([part]) => layout.isShown(part));
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      {isTabs && <PartTabs layout={layout} isDesk={isDesk} />}
      {isDesk && !isTabs && <BesideDesk layout={layout} />}
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gridTemplateColumns: isTabs
            ? 'minmax(0, 1fr)'
            : shown.map(([part]) => trackOf(part, isDesk)).join(' '),
          gridTemplateRows: 'minmax(0, 1fr)',
        }}
      >
        {CASE_PARTS.map(([part, label]) => (
          <Box
            key={part}
            component={isTabs ? 'div' : 'section'}
            role={isTabs ? 'tabpanel' : undefined}
            id={`case-part-${part}`}
            aria-label={isTabs ? undefined : labelOf(part, label, isDesk)}
            aria-labelledby={isTabs ? `case-tab-${part}` : undefined}
            hidden={!layout.isShown(part)}
            tabIndex={-1}
            sx={{
              minWidth: 0,
              overflowY: 'auto',
              overflowX: 'hidden',
              borderRight: 1,
              borderColor: 'divider',
              backgroundColor: part === 'timeline' ? 'background.default' : 'background.paper',
              '&:last-of-type': { borderRight: 0 },
              '&:focus': { outline: 'none' },
              '&:focus-visible': {
                outline: 'none',
                boxShadow: 'inset 0 0 0 2px var(--kept-palette-primary-main)',
              },
            }}
          >
            {part === 'timeline' && !isTabs && !isDesk && <Folds layout={layout} />}
            {parts[part]}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
