import { useMe } from '../core/me';
import { usePageTitle } from '../shell/page-title';
import { CaseList } from './CaseList';

const MINE = [
  ['', 'Mine and the pool’s'],
  ['MINE', 'Mine'],
  ['TEAM', 'My teams’'],
  ['ALL', 'All I may see'],
] as const;

/** Where a collector's day is: what to do next, best first. */
export function WorklistPage() {
  usePageTitle('Worklist');
  const { roles } = useMe();
  const isCollector = roles.includes('COLLECTOR');
  return (
    <CaseList
      title={isCollector ? 'My worklist' : 'Worklist'}
      scopes={isCollector ? MINE : [['', 'All I may see'], ...MINE.slice(1, 3)]}
      hasOwner={!isCollector}
      isWorked
    />
  );
}
