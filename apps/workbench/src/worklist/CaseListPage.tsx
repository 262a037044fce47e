import { usePageTitle } from '../shell/page-title';
import { CaseList } from './CaseList';

const SCOPES = [
  ['', 'All I may see'],
  ['TEAM', 'My teams’'],
  ['MINE', 'Mine'],
] as const;

const BASE = { whose: 'ALL', includeSuppressed: true };

/** Every open case, those put aside too. */
export function CaseListPage() {
  usePageTitle('Cases');
  return <CaseList title="Cases" scopes={SCOPES} base={BASE} hasOwner isWorked={false} />;
}
