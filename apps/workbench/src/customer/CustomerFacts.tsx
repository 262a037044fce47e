import { DateText } from '@kept/ui';
import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { CustomerPageQuery } from '../gql/graphql';
import { Section } from './Section';

type Customer = CustomerPageQuery['customer'];

/** What is known of the customer as such; what is not known is left out. */
export function CustomerFacts({ customer }: { customer: Customer }) {
  const facts = factsOf(customer).filter(([, value]) => value !== null && value !== '');
  return (
    <Section title="Who">
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'max-content 1fr',
          gap: '4px 16px',
          margin: 0,
          '& dd': { margin: 0 },
        }}
      >
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {name}
            </Box>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </Box>
    </Section>
  );
}

function factsOf(customer: Customer): readonly (readonly [string, ReactNode])[] {
  const { parent, payer } = customer;
  const place = [customer.postalCode, customer.city, customer.region, customer.country];
  return [
    ['Address', [customer.address, place.filter(Boolean).join(' ')].filter(Boolean).join(', ')],
    ['Language', customer.language],
    ['Time zone', customer.timeZone],
    [
      'Usual pay day',
      customer.usualPayDay === null ? null : `day ${customer.usualPayDay} of the month`,
    ],
    ['Register number', customer.registrationNo],
    ['Born on', customer.dateOfBirth && <DateText day={customer.dateOfBirth} />],
    ['Identity number', customer.identityNoLast4 && `… ${customer.identityNoLast4}`],
    ['Risk grade', customer.riskGrade],
    ['Customer since', customer.customerSince && <DateText day={customer.customerSince} />],
    ['Account manager', customer.accountManager?.name ?? null],
    ['Belongs to', parent && <Link to={`/customers/${parent.id}`}>{parent.name}</Link>],
    ['Paid by', payer && <Link to={`/customers/${payer.id}`}>{payer.name}</Link>],
    [
      'Known as',
      customer.references.map((known) => `${known.reference} (${known.portfolioName})`).join(', '),
    ],
  ];
}
