import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ReactNode } from 'react';

/** The tabs within one part of the studio. */
export function PanelTabs<Id extends string>(props: {
  label: string;
  tabs: readonly (readonly [id: Id, label: string])[];
  shown: Id;
  onShow: (id: Id) => void;
  children: ReactNode;
}) {
  const { label, tabs, shown, onShow, children } = props;
  return (
    <>
      <Tabs
        value={shown}
        onChange={(_, id: Id) => onShow(id)}
        aria-label={label}
        variant="scrollable"
        scrollButtons={false}
        sx={(theme) => ({
          position: 'sticky',
          top: 0,
          zIndex: 2,
          padding: '0 8px',
          borderBottom: 1,
          borderColor: 'divider',
          backgroundColor: theme.vars.palette.background.default,
        })}
      >
        {tabs.map(([id, text]) => (
          <Tab key={id} value={id} label={text} id={`tab-${id}`} aria-controls={`panel-${id}`} />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`panel-${shown}`} aria-labelledby={`tab-${shown}`}>
        {children}
      </Box>
    </>
  );
}
