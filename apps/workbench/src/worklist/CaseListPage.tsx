import { usePageTitle } from '../shell/page-title';
import { CaseList } from './CaseList';

const SCOPES = [
  ['', 'All I may see'],
  ['TEAM', 'My teams’'],
  ['MINE', 'Mine'],
] as const;

/** Every open case, those put aside too. */
export function CaseListPage() {
  usePageTitle('Cases');
  return (
    <CaseList
      title="Cases"
      scopes={SCOPES}
      base={{ whose: 'ALL', includeSuppressed: true }}
      hasOwner
      hasAside={false}
    />
  );
}
