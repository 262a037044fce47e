import { LoadingRows, PageHeader } from '@kept/ui';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { type ComponentType, lazy, Suspense } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMe } from '../core/me';
import { usePageTitle } from '../shell/page-title';

function part<Name extends string>(name: Name, load: () => Promise<Record<Name, ComponentType>>) {
  return lazy(async () => ({ default: (await load())[name] }));
}

const PARTS = [
  {
    id: 'overrides',
    label: 'Overrides',
    may: 'GRANT_OVERRIDE',
    Part: part('OverrideSheet', () => import('../contact-override/OverrideSheet')),
  },
  {
    id: 'notices',
    label: 'Notices',
    may: 'COMPLIANCE',
    Part: part('NoticeSheet', () => import('../validation-notice/NoticeSheet')),
  },
  {
    id: 'decisions',
    label: 'Decisions',
    may: 'COMPLIANCE',
    Part: part('DecisionSheet', () => import('../contact-decision/DecisionSheet')),
  },
  {
    id: 'rules',
    label: 'Rules',
    may: 'CONTACT_RULES',
    Part: part('RuleSheet', () => import('../contact-rule/RuleSheet')),
  },
  {
    id: 'portfolios',
    label: 'Going live',
    may: 'GRANT_OVERRIDE',
    Part: part('GoingLiveSheet', () => import('../going-live/GoingLiveSheet')),
  },
] as const;

/** What compliance decides, sends, looks up and clears. */
export function CompliancePage() {
  usePageTitle('Compliance');
  const { may } = useMe();
  const params = useParams();
  const navigate = useNavigate();
  const parts = PARTS.filter((one) => may.includes(one.may));
  const shown = parts.find(({ id }) => id === params.part) ?? parts[0];
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader title="Compliance" summary={shown ? undefined : 'not for your role'} />
      {shown && (
        <>
          <Tabs
            value={shown.id}
            onChange={(_, id: string) => navigate(`/compliance/${id}`, { replace: true })}
            aria-label="Parts of compliance"
            variant="scrollable"
            sx={{ padding: '0 8px', borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}
          >
            {parts.map(({ id, label }) => (
              <Tab
                key={id}
                value={id}
                label={label}
                id={`tab-${id}`}
                aria-controls={`panel-${id}`}
              />
            ))}
          </Tabs>
          <Box
            role="tabpanel"
            id={`panel-${shown.id}`}
            aria-labelledby={`tab-${shown.id}`}
            sx={{
              flex: 1,
              minHeight: 0,
              overflow: 'auto',
              display: 'flex',
              flexDirection: 'column',
            }}
          >
            <Suspense fallback={<LoadingRows />}>
              <shown.Part />
            </Suspense>
          </Box>
        </>
      )}
    </Box>
  );
}
