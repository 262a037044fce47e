import { useQuery } from '@apollo/client/react';
import {
  AgeingBar,
  DayField,
  EmptyState,
  FailedState,
  groupedAmount,
  LoadingRows,
  useIsNarrower,
} from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import GlobalStyles from '@mui/material/GlobalStyles';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import type { CaseView } from '../collection-case/case-view';
import { sentenceOf } from '../collection-case/case-words';
import type { StatementQuery } from '../gql/graphql';
import { StatementDocument } from './statement.graphql';
import { saveFile, statementCsv } from './statement-csv';

type Statement = StatementQuery['statement'];

// On paper only the statement: the page behind the dialog, its frame and its buttons stay on the screen.
const PRINT = {
  '@media print': {
    '#root': { display: 'none' },
    '[data-print="no"]': { display: 'none !important' },
    '.MuiDialog-root': { position: 'static !important' },
    '.MuiDialog-container, .MuiDialog-paper, .MuiDialogContent-root': {
      display: 'block !important',
      height: 'auto !important',
      maxHeight: 'none !important',
      maxWidth: 'none !important',
      overflow: 'visible !important',
      border: '0 !important',
      boxShadow: 'none !important',
      margin: '0 !important',
      background: '#fff !important',
    },
    // ink on paper, whatever the screen's mode
    '.MuiDialog-paper, .MuiDialog-paper *': { color: '#000 !important', borderColor: '#999' },
    '.MuiBackdrop-root': { display: 'none !important' },
    'html, body': { background: '#fff !important' },
  },
};

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  '& th': { textAlign: 'left', fontWeight: 600, color: theme.vars.palette.text.secondary },
  '& th, & td': {
    padding: '5px 12px 5px 0',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    verticalAlign: 'top',
  },
  '& .amount': { textAlign: 'right', whiteSpace: 'nowrap' },
}));

function Lines({ statement }: { statement: Statement }) {
  return (
    <Table>
      <caption style={{ textAlign: 'left', paddingBottom: 8 }}>
        {statement.customerName} with {statement.portfolioName}, as of {statement.asOf}
      </caption>
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col">Issued</th>
          <th scope="col">Due</th>
          <th scope="col" className="amount">
            Amount
          </th>
          <th scope="col" className="amount">
            Open
          </th>
          <th scope="col">Currency</th>
        </tr>
      </thead>
      <tbody>
        {statement.lines.map((line) => (
          <tr key={`${line.kind} ${line.number}`}>
            <td>
              {line.kind === 'INVOICE' ? '' : `${sentenceOf(line.kind)} `}
              {line.number}
              {line.note && <Box sx={{ color: 'text.secondary' }}>{line.note}</Box>}
            </td>
            <td>{line.issuedOn}</td>
            <td>{line.dueOn}</td>
            <td className="amount">{groupedAmount(line.amount.amount)}</td>
            <td className="amount">{groupedAmount(line.open.amount)}</td>
            <td>{line.open.currency}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The statement of account as of any day: to read out, to print, to send as a file. */
export function StatementDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const titleId = useId();
  const isNarrow = useIsNarrower(700);
  const [asOf, setAsOf] = useState(view.today);
  const { data, previousData, error, refetch } = useQuery(StatementDocument, {
    variables: { caseId: view.id, asOf: asOf === '' ? null : asOf },
    fetchPolicy: 'network-only',
  });
  const statement = (data ?? previousData)?.statement;
  return (
    <Dialog
      open
      onClose={onClose}
      fullScreen={isNarrow}
      fullWidth
      maxWidth="md"
      aria-labelledby={titleId}
    >
      <GlobalStyles styles={PRINT} />
      <DialogTitle id={titleId}>Statement of account</DialogTitle>
      <DialogContent>
        <Box data-print="no" sx={{ width: 200, padding: '8px 0 16px' }}>
          <DayField
            label="As of"
            name="asOf"
            value={asOf}
            today={view.today}
            max={view.today}
            onChange={setAsOf}
          />
        </Box>
        {!statement && !error && <LoadingRows label="Loading the statement" />}
        {!statement && error && (
          <FailedState title="The statement could not be loaded" onRetry={() => void refetch()} />
        )}
        {statement?.lines.length === 0 && <EmptyState title="Nothing was open on that day" />}
        {statement && statement.lines.length > 0 && <Lines statement={statement} />}
        {statement?.ageing.map((one) => (
          <Box key={one.currency} sx={{ marginTop: 4 }}>
            <b>
              {groupedAmount(one.total.amount)} {one.currency}
            </b>
            <AgeingBar parts={one.buckets} label={`${one.currency} by days past due`} />
          </Box>
        ))}
      </DialogContent>
      <DialogActions data-print="no">
        <Button onClick={onClose}>Close</Button>
        <Button
          disabled={!statement}
          onClick={() =>
            statement &&
            saveFile(
              `statement-${view.number}-${statement.asOf}.csv`,
              statementCsv(statement.lines),
            )
          }
        >
          CSV
        </Button>
        <Button variant="contained" disabled={!statement} onClick={() => window.print()}>
          Print
        </Button>
      </DialogActions>
    </Dialog>
  );
}
