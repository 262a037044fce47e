import { useQuery } from '@apollo/client/react';
import { DateText, EmptyState, FailedState, FilterChip, LoadingRows, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { failureWords } from '../core/failure-words';
import { useNotices } from '../core/live-context';
import { DataSheet } from '../shell/DataSheet';
import { MarkReturnedDialog, MarkSentDialog } from './MarkNoticeDialogs';
import { METHOD_WORDS, NOTICE_STATES, type NoticeRow, standingWords } from './notice-words';
import { PrepareNoticeDialog } from './PrepareNoticeDialog';
import { NoticeStandingsDocument } from './validation-notice.graphql';

const PAGE = 100;

type Dialog = { readonly name: 'prepare' | 'sent' | 'returned'; readonly debtId: string };

/** Which debts need their validation notice, what became of those that have one, and what is to be done next. */
export function NoticeSheet() {
  const [state, setState] = useState<string | null>(null);
  const [first, setFirst] = useState(PAGE);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { data, previousData, error, refetch } = useQuery(NoticeStandingsDocument, {
    variables: { state, first },
    fetchPolicy: 'cache-and-network',
  });
  const askAgain = () => void refetch().catch(() => undefined);
  useNotices(({ type }) => {
    if (type.startsWith('NOTICE')) askAgain();
  });
  const shown = (data ?? previousData)?.noticeStandings;
  const row = shown?.nodes.find(({ debtId }) => debtId === dialog?.debtId);
  const close = () => setDialog(null);
  const done = () => {
    close();
    askAgain();
  };
  return (
    <>
      <Box
        role="group"
        aria-label="Filters"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, padding: '10px 16px' }}
      >
        {NOTICE_STATES.map(([code, word]) => (
          <FilterChip
            key={code}
            label={word}
            isOn={state === code}
            onClick={() => setState(state === code ? null : code)}
          />
        ))}
      </Box>
      {error && !shown && (
        <FailedState
          title="The notices could not be loaded"
          detail={failureWords(error)}
          onRetry={askAgain}
        />
      )}
      {!error && !shown && <LoadingRows rows={8} label="Loading the notices" />}
      {shown?.nodes.length === 0 && (
        <EmptyState title={state === null ? 'No debt needs a validation notice' : 'None like this'}>
          Consumer debts that were placed need one within five days of the first contact.
        </EmptyState>
      )}
      {shown && shown.nodes.length > 0 && (
        <DataSheet
          label="Validation notices"
          heads={[
            'Customer',
            'Account',
            'Portfolio',
            'State',
            'Due',
            'Sent',
            'Period ends',
            'To do',
          ]}
        >
          {shown.nodes.map((one) => (
            <Row key={`${one.debtId} ${one.customerId}`} row={one} onOpen={setDialog} />
          ))}
        </DataSheet>
      )}
      {shown?.pageInfo.hasNextPage && (
        <Button onClick={() => setFirst(first + PAGE)} sx={{ alignSelf: 'start', margin: 3 }}>
          Show more
        </Button>
      )}
      {dialog?.name === 'prepare' && row && (
        <PrepareNoticeDialog row={row} onDone={done} onClose={close} />
      )}
      {dialog?.name === 'sent' && row?.notice && (
        <MarkSentDialog notice={row.notice} onDone={done} onClose={close} />
      )}
      {dialog?.name === 'returned' && row?.notice && (
        <MarkReturnedDialog notice={row.notice} onDone={done} onClose={close} />
      )}
    </>
  );
}

function Row({ row, onOpen }: { row: NoticeRow; onOpen: (dialog: Dialog) => void }) {
  const { notice, debtId } = row;
  const [meaning, word] = standingWords(row.state);
  const act = (name: Dialog['name'], label: string) => (
    <Button aria-label={`${label}: ${row.customerName}`} onClick={() => onOpen({ name, debtId })}>
      {label}
    </Button>
  );
  const mayChange = notice?.allowedActions.includes('update') ?? false;
  return (
    <tr>
      <td>
        {row.caseId ? (
          <Link to={`/cases/${row.caseId}`}>{row.customerName}</Link>
        ) : (
          row.customerName
        )}
      </td>
      <td>{row.accountNumber}</td>
      <td>{row.portfolioName}</td>
      <td>
        <StatusChip meaning={meaning} label={word} />
      </td>
      <td>{row.dueOn && <DateText day={row.dueOn} isAway />}</td>
      <td>
        {notice?.sentOn && (
          <>
            <DateText day={notice.sentOn} />{' '}
            {notice.method && METHOD_WORDS[notice.method as keyof typeof METHOD_WORDS]}
          </>
        )}
      </td>
      <td>{row.periodEndsOn && <DateText day={row.periodEndsOn} isAway />}</td>
      <td>
        {(notice === null || notice.state === 'RETURNED') && act('prepare', 'Prepare')}
        {notice?.documentPath && (
          <Button
            component="a"
            href={notice.documentPath}
            target="_blank"
            rel="noreferrer"
            aria-label={`PDF: ${row.customerName}`}
          >
            PDF
          </Button>
        )}
        {mayChange && notice?.state === 'PREPARED' && act('sent', 'Mark sent')}
        {mayChange && notice?.state === 'SENT' && act('returned', 'Came back')}
      </td>
    </tr>
  );
}
