import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { type ReactNode, useState } from 'react';
import { useIsNarrower } from './use-is-narrow';

export type SplitPart = {
  readonly id: string;
  readonly label: string;
  /** grid track when side by side, e.g. 'minmax(280px, 1fr)' */
  readonly width: string;
  readonly content: ReactNode;
};

/** Parts side by side with hairlines between; below `foldBelow` pixels tabs, all kept alive. */
export function SplitTabs(props: {
  parts: readonly SplitPart[];
  foldBelow: number;
  label: string;
}) {
  const { parts, foldBelow, label } = props;
  const isFolded = useIsNarrower(foldBelow);
  const [shown, setShown] = useState(parts[0]?.id ?? '');
  if (!isFolded) {
    return (
      <Box
        sx={{
          display: 'grid',
          flex: 1,
          minHeight: 0,
          gridTemplateColumns: parts.map((part) => part.width).join(' '),
        }}
      >
        {parts.map((part) => (
          <Box
            key={part.id}
            component="section"
            aria-label={part.label}
            sx={{
              minWidth: 0,
              overflow: 'auto',
              borderRight: 1,
              borderColor: 'divider',
              '&:last-child': { borderRight: 0 },
            }}
          >
            {part.content}
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
      <Tabs
        value={shown}
        onChange={(_, id: string) => setShown(id)}
        aria-label={label}
        variant="fullWidth"
      >
        {parts.map((part) => (
          <Tab
            key={part.id}
            value={part.id}
            label={part.label}
            id={`tab-${part.id}`}
            aria-controls={`panel-${part.id}`}
          />
        ))}
      </Tabs>
      {parts.map((part) => (
        <Box
          key={part.id}
          role="tabpanel"
          id={`panel-${part.id}`}
          aria-labelledby={`tab-${part.id}`}
          hidden={part.id !== shown}
          sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}
        >
          {part.content}
        </Box>
      ))}
    </Box>
  );
}
