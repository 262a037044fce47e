import { PageHeader } from '@kept/ui';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useSearchParams } from 'react-router';
import { usePageTitle } from '../shell/page-title';
import { PortfolioSheet } from './PortfolioSheet';
import { TeamSheet } from './TeamSheet';
import { UserSheet } from './UserSheet';

const PARTS = [
  ['users', 'Users'],
  ['teams', 'Teams'],
  ['portfolios', 'Portfolios'],
] as const;

/** Who works here, in which teams, on whose books. */
export function AdministrationPage() {
  usePageTitle('Administration');
  const [params, setParams] = useSearchParams();
  const part = PARTS.find(([id]) => id === params.get('part'))?.[0] ?? 'users';
  return (
    <>
      <PageHeader title="Administration" />
      <Tabs
        value={part}
        onChange={(_, id: string) => setParams({ part: id }, { replace: true })}
        aria-label="Parts of the administration"
        sx={{ padding: '0 8px', borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}
      >
        {PARTS.map(([id, label]) => (
          <Tab key={id} value={id} label={label} id={`tab-${id}`} aria-controls={`panel-${id}`} />
        ))}
      </Tabs>
      <div role="tabpanel" id={`panel-${part}`} aria-labelledby={`tab-${part}`}>
        {part === 'users' && <UserSheet />}
        {part === 'teams' && <TeamSheet />}
        {part === 'portfolios' && <PortfolioSheet />}
      </div>
    </>
  );
}
