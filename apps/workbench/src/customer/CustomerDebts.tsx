import { DateText } from '@kept/ui';
import Box from '@mui/material/Box';
import type { CustomerPageQuery } from '../gql/graphql';
import { codeText } from './customer-words';
import { Lines, Section } from './Section';

type Customer = CustomerPageQuery['customer'];

/** The accounts with each creditor, and who else is liable. */
export function CustomerDebts({ customer }: { customer: Customer }) {
  if (customer.debts.length === 0) return null;
  return (
    <Section title="Debts">
      <Lines>
        {customer.debts.map((debt) => (
          <li key={debt.id}>
            <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap' }}>
              <strong>{debt.accountNumber}</strong>
              <span>
                {debt.currentCreditor}
                {debt.originalCreditor &&
                  debt.originalCreditor !== debt.currentCreditor &&
                  `, first ${debt.originalCreditor}`}
              </span>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {codeText(debt.kind)} · {debt.currency}
                {debt.placedOn && (
                  <>
                    {' '}
                    · placed <DateText day={debt.placedOn} />
                  </>
                )}
              </Box>
            </Box>
            <Box sx={{ color: 'text.secondary' }}>
              {debt.parties
                .filter((party) => party.customerId !== customer.id)
                .map((party) => `${codeText(party.liability)}: ${party.name}`)
                .join(', ')}
            </Box>
          </li>
        ))}
      </Lines>
    </Section>
  );
}
