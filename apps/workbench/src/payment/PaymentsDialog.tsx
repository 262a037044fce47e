import { useQuery } from '@apollo/client/react';
import {
  DateText,
  EmptyState,
  FailedState,
  groupedAmount,
  LoadingRows,
  MoneyText,
  StatusChip,
} from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { CasePayment, CaseView } from '../collection-case/case-view';
import { PaymentsDocument } from './payment.graphql';
import { methodText, REVERSAL_LABELS } from './payment-words';

function PaymentLine(props: { payment: CasePayment; today: string; onReverse: () => void }) {
  const { payment, today, onReverse } = props;
  const put = payment.allocations.filter((one) => one.reversedOn === null);
  return (
    <Box
      component="li"
      sx={{ display: 'flex', gap: 3, padding: '6px 0', borderBottom: 1, borderColor: 'divider' }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <DateText day={payment.valueOn} today={today} /> {payment.reference},{' '}
        {methodText(payment.method)}{' '}
        {payment.reversedOn && (
          <StatusChip
            meaning="broken"
            label={`${REVERSAL_LABELS[payment.reversalReason as keyof typeof REVERSAL_LABELS] ?? 'reversed'} ${payment.reversedOn}`}
          />
        )}
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {put.length === 0
            ? 'not applied'
            : put
                .map((one) => `${one.invoiceNumber} ${groupedAmount(one.amount.amount)}`)
                .join(', ')}
        </Box>
      </Box>
      <MoneyText value={payment.amount} />
      {payment.allowedActions.includes('reverse') && payment.reversedOn === null && (
        <Button aria-label={`Reverse payment ${payment.reference}`} onClick={onReverse}>
          Reverse
        </Button>
      )}
    </Box>
  );
}

/** The payments of the customer in this portfolio, with where each was put. */
export function PaymentsDialog(props: {
  view: CaseView;
  onReverse: (payment: CasePayment) => void;
  onClose: () => void;
}) {
  const { view, onReverse, onClose } = props;
  const titleId = useId();
  const { data, error, refetch } = useQuery(PaymentsDocument, {
    variables: { customerId: view.customer.id, portfolioId: view.portfolio.id },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>Payments</DialogTitle>
      <DialogContent>
        {!data && !error && <LoadingRows rows={4} label="Loading payments" />}
        {!data && error && (
          <FailedState title="The payments could not be loaded" onRetry={() => void refetch()} />
        )}
        {data?.payments.length === 0 && <EmptyState title="Nothing was paid yet" />}
        <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {data?.payments.map((payment) => (
            <PaymentLine
              key={payment.id}
              payment={payment}
              today={view.today}
              onReverse={() => onReverse(payment)}
            />
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
