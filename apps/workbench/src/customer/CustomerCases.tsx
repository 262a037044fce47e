import { DateText, MoneyText, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import { Link } from 'react-router';
import type { CustomerPageQuery } from '../gql/graphql';
import { codeText } from './customer-words';
import { Lines, Section } from './Section';

type Case = CustomerPageQuery['customer']['cases'][number];

/** The cases one may see, open ones first. */
export function CustomerCases({ customer }: { customer: CustomerPageQuery['customer'] }) {
  const open = customer.cases.filter((each) => each.closedOn === null);
  const closed = customer.cases.filter((each) => each.closedOn !== null);
  return (
    <Section title="Cases">
      {customer.cases.length === 0 && <Box sx={{ color: 'text.secondary' }}>None is open.</Box>}
      <Lines>
        {[...open, ...closed].map((each) => (
          <li key={each.id}>
            <CaseLine each={each} />
          </li>
        ))}
      </Lines>
    </Section>
  );
}

function CaseLine({ each }: { each: Case }) {
  return (
    <>
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Link to={`/cases/${each.id}`}>{each.number}</Link>
        <span>{each.portfolio.name}</span>
        <StatusChip
          meaning={each.closedOn === null ? 'accent' : 'muted'}
          label={
            each.closedOn === null ? codeText(each.stage) : codeText(each.closeReason ?? 'CLOSED')
          }
        />
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {each.owner?.name ?? 'pool'} · since <DateText day={each.openedOn} />
        </Box>
      </Box>
      {each.balances.map((balance) => (
        <div key={balance.currency}>
          <MoneyText value={balance.overdue} /> overdue of <MoneyText value={balance.open} />
        </div>
      ))}
    </>
  );
}
