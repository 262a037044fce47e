import { StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import type { CustomerPageQuery } from '../gql/graphql';
import { codeText } from './customer-words';
import { Lines, Section } from './Section';

type Customer = CustomerPageQuery['customer'];
type Point = Customer['contactPoints'][number];

const SIGNS: Readonly<Record<string, string>> = { PHONE: '☏', EMAIL: '✉', POSTAL: '⌂' };

/** Who speaks for the customer, and how each is reached. */
export function CustomerContacts({ customer }: { customer: Customer }) {
  const pointsOf = (contactId: string | null) =>
    customer.contactPoints.filter((point) => point.contactId === contactId);
  const own = pointsOf(null);
  return (
    <Section title="Contacts">
      <Lines>
        {customer.contacts.map((contact) => (
          <li key={contact.id}>
            <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
              <strong>{contact.name}</strong>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {contact.jobTitle ?? codeText(contact.relationship)}
              </Box>
              {contact.mayDiscuss && <StatusChip meaning="kept" label="may discuss" />}
              {contact.doNotCall && <StatusChip meaning="blocked" label="asked not to be called" />}
              {!contact.isActive && <StatusChip meaning="muted" label="no longer there" />}
            </Box>
            <Points points={pointsOf(contact.id)} />
          </li>
        ))}
        {own.length > 0 && (
          <li>
            <Box sx={{ color: 'text.secondary' }}>The customer itself</Box>
            <Points points={own} />
          </li>
        )}
      </Lines>
      {customer.contacts.length === 0 && own.length === 0 && (
        <Box sx={{ color: 'text.secondary' }}>Nobody is known yet.</Box>
      )}
    </Section>
  );
}

function Points({ points }: { points: readonly Point[] }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 16px' }}>
      {points.map((point) => (
        <span key={point.id}>
          <span aria-hidden="true">{SIGNS[point.kind]} </span>
          {point.value}
          {point.label && ` (${point.label})`}{' '}
          {point.state !== 'VALID' && point.state !== 'UNVERIFIED' && (
            <StatusChip meaning="blocked" label={codeText(point.state)} />
          )}
          {point.optedOutAt !== null && <StatusChip meaning="blocked" label="opted out" />}
        </span>
      ))}
    </Box>
  );
}
