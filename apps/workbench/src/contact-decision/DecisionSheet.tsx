import { useQuery } from '@apollo/client/react';
import {
  CodeSelect,
  EmptyState,
  FailedState,
  InstantText,
  LoadingRows,
  StatusChip,
  VISUALLY_HIDDEN,
} from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { failureWords } from '../core/failure-words';
import { DataSheet } from '../shell/DataSheet';
import { ContactDecisionRecordsDocument } from './contact-decision.graphql';
import { attemptWords, VERDICT_MEANINGS, VERDICT_WORDS, verdictOf } from './contact-decision-words';
import { DecisionDrawer } from './DecisionDrawer';
import { type DecisionRecord, OCCASIONS, occasionWords } from './decision-record';

const VERDICTS = [
  ['ALLOW', 'allowed'],
  ['WARN', 'warning'],
  ['BLOCK', 'blocked'],
] as const;
const PAGE = 50;

const FIELDS = ['decision', 'occasion', 'ruleId', 'from', 'to'] as const;

/** Every decision that led to an attempt, a block or an override, as it was made; the filter stands in the address. */
export function DecisionSheet() {
  const [params, setParams] = useSearchParams();
  const [opened, setOpened] = useState<DecisionRecord>();
  const filter: Record<string, string> = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = params.get(field);
      return value ? [[field, value]] : [];
    }),
  );
  const { data, previousData, error, refetch, fetchMore } = useQuery(
    ContactDecisionRecordsDocument,
    { variables: { filter, first: PAGE }, fetchPolicy: 'cache-and-network' },
  );
  const shown = (data ?? previousData)?.contactDecisionRecords;
  function set(field: (typeof FIELDS)[number], value: string): void {
    const { [field]: _before, ...others } = filter;
    setParams(value === '' ? others : { ...others, [field]: value }, { replace: true });
  }
  const more = () =>
    void fetchMore({ variables: { after: shown?.pageInfo.endCursor } }).catch(() => undefined);
  return (
    <>
      <Box
        role="group"
        aria-label="Filters"
        sx={{
          display: 'grid',
          gap: 2,
          padding: '12px 16px',
          maxWidth: 1040,
          gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
        }}
      >
        <CodeSelect
          label="Decision"
          name="decision"
          value={params.get('decision') ?? ''}
          none="All"
          options={VERDICTS}
          onChange={(value) => set('decision', value)}
        />
        <CodeSelect
          label="Occasion"
          name="occasion"
          value={params.get('occasion') ?? ''}
          none="All"
          options={OCCASIONS}
          onChange={(value) => set('occasion', value)}
        />
        <TextField
          label="Rule"
          name="ruleId"
          value={params.get('ruleId') ?? ''}
          onChange={(event) => set('ruleId', event.target.value.trim())}
        />
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            type="date"
            label={end === 'from' ? 'From' : 'To'}
            name={end}
            value={params.get(end) ?? ''}
            onChange={(event) => set(end, event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
      </Box>
      {error && !shown && (
        <FailedState
          title="The decisions could not be loaded"
          detail={failureWords(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!error && !shown && <LoadingRows rows={10} label="Loading the decisions" />}
      {shown?.nodes.length === 0 && (
        <EmptyState title="No decision like this">
          Each attempt, each block and each override leaves one.
        </EmptyState>
      )}
      {shown && shown.nodes.length > 0 && (
        <DataSheet
          label="Decisions"
          heads={['When', 'Decision', 'Occasion', 'Customer', 'By', 'Contact', 'First rule']}
        >
          {shown.nodes.map((record) => (
            <Row key={record.id} record={record} onOpen={() => setOpened(record)} />
          ))}
        </DataSheet>
      )}
      {shown?.pageInfo.hasNextPage && (
        <Button onClick={more} sx={{ alignSelf: 'start', margin: 3 }}>
          Show more
        </Button>
      )}
      {opened && <DecisionDrawer record={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function Row({ record, onOpen }: { record: DecisionRecord; onOpen: () => void }) {
  const verdict = verdictOf(record);
  const [first] = record.hits;
  return (
    <tr>
      <td>
        <Button onClick={onOpen} sx={{ padding: '0 4px', minWidth: 0 }}>
          <InstantText at={record.decidedAt} hasDay />
          <span style={VISUALLY_HIDDEN}>: all of it, {record.customerName}</span>
        </Button>
      </td>
      <td>
        <StatusChip meaning={VERDICT_MEANINGS[verdict]} label={VERDICT_WORDS[verdict]} />
      </td>
      <td>{occasionWords(record.occasion)}</td>
      <td>{record.customerName}</td>
      <td>{record.userName ?? 'the house'}</td>
      <td>
        {record.direction === 'INBOUND' ? 'they called' : attemptWords(record.channel)}
        {record.party !== 'CUSTOMER' && `, ${record.party.toLowerCase()}`}
      </td>
      <td title={first?.text}>{first?.ruleId}</td>
    </tr>
  );
}
