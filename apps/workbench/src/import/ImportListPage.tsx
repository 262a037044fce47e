import { useQuery } from '@apollo/client/react';
import {
  EmptyState,
  FailedState,
  InstantText,
  LoadingRows,
  type Meaning,
  PageHeader,
  StatusChip,
} from '@kept/ui';
import Box from '@mui/material/Box';
import { failureWords } from '../core/failure-words';
import type { ImportBatchesQuery } from '../gql/graphql';
import { DataSheet } from '../shell/DataSheet';
import { usePageTitle } from '../shell/page-title';
import { ImportBatchesDocument } from './import.graphql';

type Batch = ImportBatchesQuery['importBatches'][number];

const STATES: Readonly<Record<string, readonly [Meaning, string]>> = {
  RUNNING: ['accent', 'Running'],
  DONE: ['kept', 'Completed'],
  FAILED: ['broken', 'Failed'],
};

function count(number: number): string {
  return number.toLocaleString('en');
}

/** What was imported: every row of a file is accepted, unchanged, later or rejected. Read only: files come in on the command line. */
export function ImportListPage() {
  usePageTitle('Imports');
  const { data, error, refetch } = useQuery(ImportBatchesDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const batches = data?.importBatches;
  return (
    <>
      <PageHeader
        title="Imports"
        summary="Files are imported on the command line: npm run import"
      />
      {!batches && error && (
        <FailedState
          title="The imports could not be loaded"
          detail={failureWords(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!batches && !error && <LoadingRows label="Loading imports" />}
      {batches?.length === 0 && (
        <EmptyState title="Nothing was imported yet">
          <code>npm run import -- invoices FILE --mapping FILE</code> brings in the first ledger. It
          can be tried with <code>--dry-run</code>.
        </EmptyState>
      )}
      {batches && batches.length > 0 && <Batches batches={batches} />}
    </>
  );
}

function Batches({ batches }: { batches: readonly Batch[] }) {
  return (
    <DataSheet
      label="Imports"
      heads={[
        'Started',
        'What',
        'File',
        'Portfolio',
        'State',
        'Rows',
        'Accepted',
        'Unchanged',
        'Later',
        'Rejected',
      ]}
      numericFrom={5}
    >
      {batches.map((batch) => {
        const [meaning, label] = STATES[batch.state] ?? ['muted', batch.state];
        return (
          <tr key={batch.id}>
            <td>
              <InstantText at={batch.startedAt} hasDay />
            </td>
            <td>{batch.kind.toLowerCase().replaceAll('_', ' ')}</td>
            <td>{batch.fileName}</td>
            <td>{batch.portfolioName}</td>
            <td>
              <StatusChip meaning={meaning} label={label} />
              {batch.message && (
                <Box sx={{ color: 'text.secondary', whiteSpace: 'normal' }}>{batch.message}</Box>
              )}
            </td>
            <td>{count(batch.rows)}</td>
            <td>{count(batch.accepted)}</td>
            <td>{count(batch.unchanged)}</td>
            <td>{count(batch.later)}</td>
            <td>
              {batch.rejected > 0 ? (
                <StatusChip meaning="broken" label={count(batch.rejected)} />
              ) : (
                '0'
              )}
            </td>
          </tr>
        );
      })}
    </DataSheet>
  );
}
