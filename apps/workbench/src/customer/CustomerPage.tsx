import { useQuery } from '@apollo/client/react';
import {
  EmptyState,
  FailedState,
  LoadingRows,
  LocalTimeText,
  PageHeader,
  SplitTabs,
  StatusChip,
  useToday,
} from '@kept/ui';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useParams } from 'react-router';
import { errorCode } from '../core/apollo';
import { failureWords } from '../core/failure-words';
import { useNotices } from '../core/live-context';
import { useMe } from '../core/me';
import type { CustomerPageQuery } from '../gql/graphql';
import { usePageCustomer } from '../shell/page-customer';
import { usePageTitle } from '../shell/page-title';
import { Timeline } from '../timeline/Timeline';
import { CustomerCases } from './CustomerCases';
import { CustomerContacts } from './CustomerContacts';
import { CustomerDebts } from './CustomerDebts';
import { CustomerFacts } from './CustomerFacts';
import { CustomerPageDocument } from './customer.graphql';
import { codeText } from './customer-words';

/** One customer, whoever they owe: who, contacts, debts, cases, and everything that happened. */
export function CustomerPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(CustomerPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [revision, setRevision] = useState(0);
  const customer = data?.customer;
  usePageTitle(customer?.name ?? 'Customer');
  usePageCustomer(customer?.id);
  useNotices((notice) => {
    if (notice.customerId !== id) return;
    setRevision((before) => before + 1);
    void refetch().catch(() => undefined);
  });
  if (!customer && error) return <NotThere error={error} onRetry={() => void refetch()} />;
  if (!customer) return <LoadingRows rows={12} label="Loading the customer" />;

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={customer.name}
        summary={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 16px' }}>
            <span>{codeText(customer.kind)}</span>
            {customer.timeZone && <LocalTimeText zone={customer.timeZone} />}
            {customer.specialistReason && (
              <StatusChip
                meaning="blocked"
                label={`Specialist: ${codeText(customer.specialistReason)}`}
              />
            )}
            {customer.hasOtherTeams && (
              <StatusChip meaning="muted" label="Another team works here too" />
            )}
          </Box>
        }
      />
      <SplitTabs
        label="Parts of the customer"
        foldBelow={900}
        parts={[
          {
            id: 'who',
            label: 'Who and what',
            width: 'minmax(360px, 1fr)',
            content: (
              <Box sx={{ padding: 4, display: 'grid', gap: 6, alignContent: 'start' }}>
                <CustomerCases customer={customer} />
                <CustomerContacts customer={customer} />
                <CustomerFacts customer={customer} />
                <CustomerDebts customer={customer} />
              </Box>
            ),
          },
          {
            id: 'timeline',
            label: 'Timeline',
            width: 'minmax(360px, 1.2fr)',
            content: <CustomerTimeline customer={customer} revision={revision} />,
          },
        ]}
      />
    </Box>
  );
}

function CustomerTimeline(props: { customer: CustomerPageQuery['customer']; revision: number }) {
  const { customer, revision } = props;
  const { portfolios } = useMe();
  const today = useToday();
  const names = new Map(portfolios.map((portfolio) => [portfolio.id, portfolio.name]));
  const books = new Set(customer.references.map((known) => known.portfolioId));
  const [onlyBook] = books.size === 1 ? books : [];
  return (
    <Timeline
      customerId={customer.id}
      // With one book alone its name beside every line would say nothing.
      portfolioId={onlyBook ?? ''}
      portfolioNames={names}
      zone={Temporal.Now.timeZoneId()}
      today={today.toString()}
      revision={revision}
    />
  );
}

function NotThere({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const code = errorCode(error);
  if (code === 'NOT_FOUND' || code === 'FORBIDDEN') {
    return (
      <EmptyState title="There is no such customer for you">
        It may belong to another team, or the address is old.
      </EmptyState>
    );
  }
  return (
    <FailedState
      title="The customer could not be loaded"
      detail={failureWords(error)}
      onRetry={onRetry}
    />
  );
}
