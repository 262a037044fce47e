import { useQuery } from '@apollo/client/react';
import { EmptyState, FailedState, SearchBox, VISUALLY_HIDDEN } from '@kept/ui';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { SearchQuery } from '../gql/graphql';
import { SearchDocument } from './search.graphql';

type Hit = SearchQuery['search'][number];

const SHORTEST = 2;
const KINDS: Readonly<Record<string, string>> = {
  CUSTOMER: 'Customer',
  INVOICE: 'Invoice',
  CASE: 'Case',
  PHONE: 'Phone',
};

function pathOf(hit: Hit): string {
  return hit.caseId === null ? `/customers/${hit.customerId}` : `/cases/${hit.caseId}`;
}

/** Ctrl-K: customers, invoices, cases and phone numbers by what one remembers of them. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(text.trim());
  const id = useId();
  const navigate = useNavigate();
  const isTooShort = asked.length < SHORTEST;
  const { data, previousData, error, refetch } = useQuery(SearchDocument, {
    variables: { text: asked },
    skip: isTooShort,
    fetchPolicy: 'cache-and-network',
  });
  const hits = isTooShort ? [] : ((data ?? previousData)?.search ?? []);
  const index = Math.min(at, hits.length - 1);

  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    onClose();
    navigate(pathOf(hit));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(hits.length - 1, index + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, index - 1));
    else if (event.key === 'Enter') open(hits[index]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby={`${id}-title`}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <h2 id={`${id}-title`} style={VISUALLY_HIDDEN}>
        Search
      </h2>
      <Box onKeyDown={onKeyDown} sx={{ padding: 3 }}>
        <SearchBox
          label="Customer, invoice, case or phone"
          value={text}
          onChange={(next) => {
            setText(next);
            setAt(0);
          }}
          isFocused
          activeId={hits[index] ? `${id}-${index}` : undefined}
          listId={`${id}-hits`}
        />
      </Box>
      <Box
        component="ul"
        role="listbox"
        id={`${id}-hits`}
        aria-label="Found"
        sx={{ listStyle: 'none', margin: 0, padding: 0, overflow: 'auto', maxHeight: '60vh' }}
      >
        {hits.map((hit, each) => (
          <HitLine
            key={`${hit.kind} ${hit.customerId} ${hit.caseId} ${hit.title} ${hit.detail}`}
            id={`${id}-${each}`}
            hit={hit}
            isActive={each === index}
            onOpen={() => open(hit)}
          />
        ))}
      </Box>
      {error && <FailedState title="The search did not work" onRetry={() => void refetch()} />}
      {data && hits.length === 0 && !error && (
        <EmptyState title={`Nothing found for “${asked}”`}>
          Try a part of the name, an invoice number, or at least four digits of a phone number.
        </EmptyState>
      )}
    </Dialog>
  );
}

function HitLine(props: { id: string; hit: Hit; isActive: boolean; onOpen: () => void }) {
  const { id, hit, isActive, onOpen } = props;
  return (
    <Box
      component="li"
      id={id}
      role="option"
      aria-selected={isActive}
      onClick={onOpen}
      sx={{
        display: 'flex',
        gap: 3,
        alignItems: 'center',
        minHeight: 36,
        padding: '4px 16px',
        cursor: 'pointer',
        backgroundColor: isActive ? 'kept.row.selected' : 'transparent',
        '&:hover': { backgroundColor: isActive ? 'kept.row.selected' : 'kept.row.hover' },
      }}
    >
      <Box component="span" sx={{ width: 72, color: 'text.secondary', flexShrink: 0 }}>
        {KINDS[hit.kind] ?? hit.kind}
      </Box>
      <Box
        component="span"
        sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}
      >
        {hit.title}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {hit.detail}
      </Box>
    </Box>
  );
}
