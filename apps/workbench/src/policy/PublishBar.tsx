import { DayField } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';

/** What is changed and not published yet: from when, and the verb. Nothing while nothing is changed. */
export function PublishBar(props: {
  today: string;
  effectiveFrom: string;
  isChanged: boolean;
  nextVersion: number;
  running: boolean;
  onDay: (day: string) => void;
  onDiscard: () => void;
  onPublish: () => void;
  children: ReactNode;
}) {
  const { today, effectiveFrom, nextVersion, running, onDay, onDiscard, onPublish } = props;
  if (!props.isChanged) return null;
  return (
    <Box
      role="region"
      aria-label="Publish"
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 3,
        display: 'grid',
        gap: 2,
        padding: '12px 16px',
        borderTop: 1,
        borderColor: 'divider',
        backgroundColor: 'kept.surface.raised',
      }}
    >
      {props.children}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'start' }}>
        <Box sx={{ width: 180 }}>
          <DayField
            label="In force from"
            name="effectiveFrom"
            value={effectiveFrom}
            today={today}
            min={today}
            onChange={onDay}
          />
        </Box>
        <Button variant="contained" loading={running} onClick={onPublish}>
          Publish version {nextVersion}
        </Button>
        <Button onClick={onDiscard}>Discard the changes</Button>
      </Box>
    </Box>
  );
}
