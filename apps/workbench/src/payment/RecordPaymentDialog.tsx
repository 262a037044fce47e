import { formatAmount, money, PAYMENT_METHODS, RECEIVED_BY } from '@kept/domain';
import { AmountField, CodeSelect, codeOptions, DayField } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import type { CaseView } from '../collection-case/case-view';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { planTitle, RUNNING } from '../payment-plan/plan-words';
import { PaymentParts } from './PaymentParts';
import { RecordPaymentDocument } from './payment.graphql';
import { emptyPayment, type PaymentDraft, readPayment, undirected } from './payment-draft';
import { METHOD_LABELS, RECEIVED_BY_LABELS } from './payment-words';

/** What stands on the paper: amount, day, reference, way, and what it is for as far as the payer said. */
function PaymentFacts(props: {
  view: CaseView;
  value: PaymentDraft;
  problem: FieldProblem | null | undefined;
  onChange: (patch: Partial<PaymentDraft>) => void;
}) {
  const { view, value, problem, onChange: change } = props;
  const at = (name: string) => problemAt(problem, name);
  const currencies = [
    ...new Set([view.portfolio.currency, ...view.balances.map((one) => one.currency)]),
  ];
  const debts = view.customer.debts.filter((debt) => debt.portfolioId === view.portfolio.id);
  const openPromises = view.promises.filter((promise) => promise.status === 'OPEN');
  const runningPlans = view.plans.filter((plan) => RUNNING.includes(plan.status));
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' },
        gap: 3,
        alignItems: 'start',
      }}
    >
      <AmountField
        label="Amount"
        name="amount"
        value={value.amount}
        currency={value.currency}
        problem={at('amount')}
        onChange={(amount) => change({ amount })}
      />
      <DayField
        label="Value date"
        name="valueOn"
        value={value.valueOn}
        today={view.today}
        max={view.today}
        problem={at('valueOn')}
        onChange={(valueOn) => change({ valueOn })}
      />
      <TextField
        label="Reference"
        name="reference"
        value={value.reference}
        error={at('reference') !== undefined}
        helperText={at('reference')}
        onChange={(event) => change({ reference: event.target.value })}
        slotProps={{ htmlInput: { autoComplete: 'off' } }}
      />
      <CodeSelect
        label="How"
        name="method"
        value={value.method}
        options={codeOptions(PAYMENT_METHODS, METHOD_LABELS)}
        problem={at('method')}
        onChange={(method) => change({ method: method || 'OTHER' })}
      />
      <CodeSelect
        label="Received by"
        name="receivedBy"
        value={value.receivedBy}
        options={codeOptions(RECEIVED_BY, RECEIVED_BY_LABELS)}
        problem={at('receivedBy')}
        onChange={(receivedBy) => change({ receivedBy: receivedBy || 'SELF' })}
      />
      {currencies.length > 1 && (
        <CodeSelect
          label="Currency"
          name="currency"
          value={value.currency}
          options={currencies.map((one) => [one, one] as const)}
          problem={at('currency')}
          onChange={(currency) =>
            change({ currency: currency || view.portfolio.currency, parts: {} })
          }
        />
      )}
      {openPromises.length > 0 && (
        <CodeSelect
          label="For the promise"
          name="promiseId"
          value={value.promiseId}
          none="Not said"
          options={openPromises.map((one) => [
            one.id,
            `${one.amount.amount} ${one.amount.currency} by ${one.dueOn}`,
          ])}
          problem={at('promiseId')}
          onChange={(promiseId) => change({ promiseId })}
        />
      )}
      {runningPlans.length > 0 && (
        <CodeSelect
          label="For the plan"
          name="planId"
          value={value.planId ?? ''}
          none="Not said"
          options={runningPlans.map((plan) => [plan.id, planTitle(plan)])}
          problem={at('planId')}
          onChange={(planId) => change({ planId })}
        />
      )}
      {debts.length > 1 && (
        <CodeSelect
          label="For the debt"
          name="debtId"
          value={value.debtId}
          none="Not said"
          options={debts.map((debt) => [debt.id, `${debt.currentCreditor} ${debt.accountNumber}`])}
          problem={at('debtId')}
          onChange={(debtId) => change({ debtId })}
        />
      )}
    </Box>
  );
}

/** Records money that came in. Where the payer said nothing, the rules put it where it belongs. */
export function RecordPaymentDialog(props: {
  view: CaseView;
  onDone: () => void;
  onClose: () => void;
}) {
  const { view, onDone, onClose } = props;
  const draft = useDraft<PaymentDraft>(`payment.${view.id}`, emptyPayment(view));
  const command = useCommand(RecordPaymentDocument);
  const [found, setFound] = useState<FieldProblem | null>(null);
  const value = draft.value;
  const change = (patch: Partial<PaymentDraft>) => draft.set((before) => ({ ...before, ...patch }));

  async function record() {
    const input = readPayment(value, view);
    if ('message' in input) return setFound(input);
    setFound(null);
    const note = { text: `Payment · ${view.customer.name}`, path: `/cases/${view.id}` };
    const end = await command.run({ input }, { refetch: ['CasePage'], outbox: note });
    if (end.kind !== 'done' && end.kind !== 'queued') return;
    draft.clear();
    onDone();
  }

  const problem = found ?? command.refusal;
  const at = (name: string) => problemAt(problem, name);
  const left = undirected(value);
  return (
    <CommandDialog
      title="Record a payment"
      verb="Record"
      isWide
      command={command}
      problem={found}
      onSubmit={() => void record()}
      onClose={onClose}
    >
      <PaymentFacts view={view} value={value} problem={problem} onChange={change} />
      <PaymentParts
        view={view}
        draft={value}
        problem={problem}
        left={left === null ? null : formatAmount(money(left, value.currency))}
        onChange={(parts) => change({ parts })}
      />
      <TextField
        label="Note"
        name="note"
        value={value.note}
        error={at('note') !== undefined}
        helperText={at('note')}
        onChange={(event) => change({ note: event.target.value })}
      />
    </CommandDialog>
  );
}
