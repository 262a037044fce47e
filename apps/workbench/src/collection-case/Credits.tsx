import { DateText, MoneyText } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { methodText } from '../payment/payment-words';
import type { CasePayment, CaseView } from './case-view';
import { Section } from './Section';

/** Credit notes and payments that are not put to use yet: they count against what is chased. */
export function Credits(props: { view: CaseView; onReverse: (payment: CasePayment) => void }) {
  const { view, onReverse } = props;
  const credits = view.credits.filter((credit) => credit.unapplied.minorUnits > 0);
  if (credits.length === 0 && view.unappliedPayments.length === 0) return null;
  return (
    <Section title="Not applied" note={`${credits.length + view.unappliedPayments.length}`}>
      {view.unappliedPayments.map((payment) => (
        <Box
          key={payment.id}
          sx={{ display: 'flex', gap: 2, alignItems: 'center', padding: '2px 12px' }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            Payment {payment.reference}, {methodText(payment.method)}{' '}
            <DateText day={payment.valueOn} today={view.today} />
          </Box>
          <MoneyText value={payment.unapplied} />
          {payment.allowedActions.includes('reverse') && (
            <Button
              aria-label={`Reverse payment ${payment.reference}`}
              onClick={() => onReverse(payment)}
              sx={{ minWidth: 0, padding: '2px 6px' }}
            >
              Reverse
            </Button>
          )}
        </Box>
      ))}
      {credits.map((credit) => (
        <Box key={credit.id} sx={{ display: 'flex', gap: 2, padding: '2px 12px' }}>
          <Box sx={{ flex: 1, minWidth: 0 }} title={credit.reason ?? undefined}>
            Credit note {credit.number} <DateText day={credit.issuedOn} today={view.today} />
          </Box>
          <MoneyText value={credit.unapplied} />
        </Box>
      ))}
    </Section>
  );
}
