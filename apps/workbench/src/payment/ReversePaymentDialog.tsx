import { useQuery } from '@apollo/client/react';
import { REVERSAL_REASONS, type ReversalReason } from '@kept/domain';
import { CodeSelect, codeOptions, DateText, DayField, MoneyText } from '@kept/ui';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import type { CasePayment, CaseView } from '../collection-case/case-view';
import type { FieldWords } from '../collection-case/changed-fields';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { useVersioned } from '../collection-case/use-versioned';
import { useCommand } from '../core/command';
import { PaymentsDocument, ReversePaymentDocument } from './payment.graphql';
import { methodText, REVERSAL_LABELS } from './payment-words';

const WORDS: FieldWords<CasePayment> = [
  ['Reversed on', (payment) => payment.reversedOn ?? 'not reversed'],
  ['Not applied', (payment) => payment.unapplied.amount],
];

/** Takes a payment back from its own day on: a bounced cheque, a charge-back, an entry in error. */
export function ReversePaymentDialog(props: {
  view: CaseView;
  payment: CasePayment;
  onDone: () => void;
  onClose: () => void;
}) {
  const { view, onDone, onClose } = props;
  const { today } = view;
  const { data } = useQuery(PaymentsDocument, {
    variables: { customerId: view.customer.id, portfolioId: view.portfolio.id },
  });
  // as it is now, so that somebody else's reversal shows
  const payment = data?.payments.find((one) => one.id === props.payment.id) ?? props.payment;
  const [reason, setReason] = useState<ReversalReason | ''>('');
  const [reversedOn, setReversedOn] = useState(today);
  const command = useCommand(ReversePaymentDocument);
  const versioned = useVersioned(payment, WORDS);
  const [found, setFound] = useState<FieldProblem | null>(null);

  async function reverse() {
    if (reason === '') return setFound({ field: 'reason', message: 'Say why it is taken back.' });
    setFound(null);
    const input = { id: payment.id, version: versioned.version, reversedOn, reason };
    const end = await command.run({ input }, { refetch: ['CasePage', 'CasePayments'] });
    if (end.kind === 'done') onDone();
  }

  const problem = found ?? command.refusal;
  return (
    <CommandDialog
      title="Reverse the payment"
      verb="Reverse"
      command={command}
      problem={found}
      versioned={versioned}
      onSubmit={() => void reverse()}
      onClose={onClose}
    >
      <div>
        <MoneyText value={payment.amount} /> {methodText(payment.method)}, {payment.reference}, of{' '}
        <DateText day={payment.valueOn} today={today} />. For promises it will count as never
        received.
      </div>
      <CodeSelect
        label="Why"
        name="reason"
        value={reason}
        options={codeOptions(REVERSAL_REASONS, REVERSAL_LABELS)}
        problem={problemAt(problem, 'reason')}
        onChange={setReason}
      />
      <DayField
        label="From"
        name="reversedOn"
        value={reversedOn}
        today={today}
        max={today}
        problem={problemAt(problem, 'reversedOn')}
        onChange={setReversedOn}
      />
    </CommandDialog>
  );
}
