import { useQuery } from '@apollo/client/react';
import { CodeSelect, DateText, groupedAmount, MoneyText } from '@kept/ui';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import type { CaseClaim, CaseView } from '../collection-case/case-view';
import type { FieldWords } from '../collection-case/changed-fields';
import { problemAt } from '../collection-case/field-problem';
import { useVersioned } from '../collection-case/use-versioned';
import { useCommand } from '../core/command';
import { PaymentsDocument } from '../payment/payment.graphql';
import { methodText } from '../payment/payment-words';
import { SettleClaimDocument } from './claimed-payment.graphql';

const WORDS: FieldWords<CaseClaim> = [
  ['State', (claim) => claim.state.toLowerCase().replaceAll('_', ' ')],
  ['Amount', (claim) => claim.amount.amount],
];

const ENDS = [
  ['TRACED', 'Found: it came in'],
  ['NOT_FOUND', 'Not found'],
  ['WITHDRAWN', 'They take it back'],
] as const;

type End = (typeof ENDS)[number][0];

/** Found, with the payment it is; not found; or taken back. */
export function SettleClaimDialog(props: {
  view: CaseView;
  claim: CaseClaim;
  onDone: () => void;
  onClose: () => void;
}) {
  const { view, claim, onDone, onClose } = props;
  const [state, setState] = useState<End | ''>('TRACED');
  const [paymentId, setPaymentId] = useState('');
  const command = useCommand(SettleClaimDocument);
  const versioned = useVersioned(claim, WORDS);
  const { data } = useQuery(PaymentsDocument, {
    variables: { customerId: view.customer.id, portfolioId: view.portfolio.id },
  });
  const payments = (data?.payments ?? []).filter(
    (payment) => payment.reversedOn === null && payment.amount.currency === claim.amount.currency,
  );

  async function settle() {
    if (state === '') return;
    const found = state === 'TRACED' && paymentId !== '' ? paymentId : null;
    const input = { id: claim.id, version: versioned.version, state, paymentId: found };
    const end = await command.run({ input }, { refetch: ['CasePage'] });
    if (end.kind === 'done') onDone();
  }

  return (
    <CommandDialog
      title="Was it found?"
      verb="Settle"
      command={command}
      versioned={versioned}
      onSubmit={() => void settle()}
      onClose={onClose}
    >
      <div>
        <MoneyText value={claim.amount} /> {methodText(claim.method)} on{' '}
        <DateText day={claim.paidOn} today={view.today} />
        {claim.reference && `, reference ${claim.reference}`}
      </div>
      <CodeSelect
        label="What came of it"
        name="state"
        value={state}
        options={ENDS}
        problem={problemAt(command.refusal, 'state')}
        onChange={setState}
      />
      {state === 'TRACED' && (
        <CodeSelect
          label="The payment it is"
          name="paymentId"
          value={paymentId}
          none={payments.length === 0 ? 'No payment is recorded yet' : 'Choose the payment'}
          options={payments.map((payment) => [
            payment.id,
            `${payment.valueOn} · ${groupedAmount(payment.amount.amount)} ${payment.amount.currency} · ${payment.reference}`,
          ])}
          problem={problemAt(command.refusal, 'paymentId')}
          onChange={setPaymentId}
        />
      )}
    </CommandDialog>
  );
}
