import { EmptyState } from '@kept/ui';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { usePageTitle } from './page-title';

/** An address that leads nowhere. */
export function NotFoundPage() {
  usePageTitle('Not found');
  return (
    <EmptyState
      title="There is no such page"
      action={
        <Button component={Link} to="/worklist" variant="outlined">
          To the worklist
        </Button>
      }
    >
      The address may be old, or the record belongs to another team.
    </EmptyState>
  );
}
