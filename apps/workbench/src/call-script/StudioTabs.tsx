import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useNavigate } from 'react-router';

/** Scripts for calls, and templates for what is written: two pages under one entry. */
export function StudioTabs({ shown }: { shown: '/scripts' | '/scripts/templates' }) {
  const navigate = useNavigate();
  return (
    <Tabs
      value={shown}
      onChange={(_, path: string) => navigate(path)}
      aria-label="What is said and written"
      sx={{ padding: '0 8px', borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}
    >
      <Tab value="/scripts" label="Call scripts" />
      <Tab value="/scripts/templates" label="Message templates" />
    </Tabs>
  );
}
