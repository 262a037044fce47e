import { useQuery } from '@apollo/client/react';
import { EmptyState, FailedState, LoadingRows } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { failureWords } from '../core/failure-words';
import { DataSheet } from '../shell/DataSheet';
import { PortfoliosDocument } from './administration.graphql';
import { CreatePortfolioDialog } from './CreatePortfolioDialog';
import {
  DEBT_KIND_LABELS,
  LEDGER_LABELS,
  labelOf,
  RELATION_LABELS,
  WORK_MODE_LABELS,
} from './portfolio-words';

/** The books that are worked: whose, in which currency and zone, and how. */
export function PortfolioSheet() {
  const { data, error, refetch } = useQuery(PortfoliosDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const [isCreating, setIsCreating] = useState(false);
  if (!data && error) {
    return (
      <FailedState
        title="The portfolios could not be loaded"
        detail={failureWords(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingRows label="Loading portfolios" />;
  return (
    <>
      <Box sx={{ padding: '8px 16px', textAlign: 'right' }}>
        <Button variant="contained" onClick={() => setIsCreating(true)}>
          Create a portfolio
        </Button>
      </Box>
      {data.portfolios.length === 0 ? (
        <EmptyState title="There is no portfolio yet">
          A portfolio is one creditor’s book, or a business unit. An import can create one too.
        </EmptyState>
      ) : (
        <DataSheet
          label="Portfolios"
          heads={[
            'Code',
            'Name',
            'Creditor',
            'Currency',
            'Time zone',
            'Calendar',
            'Debts',
            'Collected as',
            'Books',
            'Work',
          ]}
        >
          {data.portfolios.map((portfolio) => (
            <tr key={portfolio.id}>
              <td>{portfolio.code}</td>
              <td>
                <strong>{portfolio.name}</strong>
                {!portfolio.isActive && ' (closed)'}
              </td>
              <td>{portfolio.creditorName}</td>
              <td>{portfolio.currency}</td>
              <td>{portfolio.timeZone}</td>
              <td>{portfolio.calendar.name}</td>
              <td>{labelOf(DEBT_KIND_LABELS, portfolio.debtKind)}</td>
              <td>{labelOf(RELATION_LABELS, portfolio.collectorRelation)}</td>
              <td>{labelOf(LEDGER_LABELS, portfolio.ledgerMaster)}</td>
              <td>{labelOf(WORK_MODE_LABELS, portfolio.workMode)}</td>
            </tr>
          ))}
        </DataSheet>
      )}
      {isCreating && (
        <CreatePortfolioDialog
          calendars={data.calendars}
          teams={data.teams}
          onClose={() => setIsCreating(false)}
        />
      )}
    </>
  );
}
