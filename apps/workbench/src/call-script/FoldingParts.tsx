import { useIsNarrower } from '@kept/ui';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ReactNode } from 'react';

type Part<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly width: string;
  readonly content: ReactNode;
};

/** Parts side by side; on a small screen tabs, led from outside: choosing a step shows its form. */
export function FoldingParts<Id extends string>(props: {
  parts: readonly Part<Id>[];
  shown: Id;
  onShow: (id: Id) => void;
}) {
  const { parts, shown, onShow } = props;
  const isFolded = useIsNarrower(1000);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
      {isFolded && (
        <Tabs
          value={shown}
          onChange={(_, id: Id) => onShow(id)}
          aria-label="Parts of the studio"
          variant="fullWidth"
        >
          {parts.map(({ id, label }) => (
            <Tab
              key={id}
              value={id}
              label={label}
              id={`studio-tab-${id}`}
              aria-controls={`studio-part-${id}`}
            />
          ))}
        </Tabs>
      )}
      <Box
        sx={{
          display: 'grid',
          flex: 1,
          minHeight: 0,
          borderTop: 1,
          borderColor: 'divider',
          gridTemplateColumns: isFolded
            ? 'minmax(0, 1fr)'
            : parts.map(({ width }) => width).join(' '),
        }}
      >
        {parts.map(({ id, label, content }) => (
          <Box
            key={id}
            id={`studio-part-${id}`}
            role={isFolded ? 'tabpanel' : 'region'}
            aria-label={label}
            hidden={isFolded && id !== shown}
            sx={{
              minWidth: 0,
              minHeight: 0,
              overflow: 'auto',
              borderRight: isFolded ? 0 : 1,
              borderColor: 'divider',
              '&:last-child': { borderRight: 0 },
            }}
          >
            {content}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
