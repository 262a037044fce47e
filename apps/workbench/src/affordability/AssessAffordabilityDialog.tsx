import { ASSESSMENT_SOURCES, formatAmount, INCOME_PERIODS, money } from '@kept/domain';
import { AmountField, CodeSelect, codeOptions, MoneyText } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import type { AssessmentPartsFragment } from '../gql/graphql';
import { PERIOD_LABELS, SOURCE_LABELS } from '../payment-plan/plan-words';
import { AssessAffordabilityDocument } from './affordability.graphql';
import {
  type AffordabilityDraft,
  affordabilityFrom,
  readAffordability,
  surplusOf,
} from './affordability-draft';

/** What is left to live on, said while it is typed. */
function Surplus(props: { draft: AffordabilityDraft; currency: string; today: string }) {
  const { draft, currency, today } = props;
  const surplus = surplusOf(draft, currency, today);
  if (surplus === null) {
    return <Box sx={{ color: 'text.secondary' }}>What is left a month shows here as you type.</Box>;
  }
  const value = { amount: formatAmount(money(Math.abs(surplus), currency)), currency };
  return (
    <Box role="status" sx={{ fontSize: '1rem', fontWeight: 600 }}>
      <MoneyText value={value} {...(surplus < 0 ? { meaning: 'broken' as const } : {})} />{' '}
      {surplus < 0 ? 'a month are missing: there is nothing to pay from' : 'a month can be paid'}
    </Box>
  );
}

/** Asks what somebody has to live on, before a hardship plan or an arrangement is offered. */
export function AssessAffordabilityDialog(props: {
  caseId: string;
  currency: string;
  today: string;
  last: AssessmentPartsFragment | null;
  onDone: (assessment: AssessmentPartsFragment) => void;
  onClose: () => void;
}) {
  const { caseId, currency, today, last, onDone, onClose } = props;
  const draft = useDraft<AffordabilityDraft>(`affordability.${caseId}`, affordabilityFrom(last));
  const command = useCommand(AssessAffordabilityDocument);
  const [found, setFound] = useState<FieldProblem | null>(null);
  const value = draft.value;
  const change = (patch: Partial<AffordabilityDraft>) =>
    draft.set((before) => ({ ...before, ...patch }));
  const problem = found ?? command.refusal;
  const at = (name: string) => problemAt(problem, name);

  async function assess() {
    const read = readAffordability(value, currency, today);
    if ('message' in read) return setFound(read);
    setFound(null);
    const input = {
      caseId,
      currency,
      period: read.period,
      incomeMinor: read.income,
      essentialsMinor: read.essentials,
      otherDebtsMinor: read.otherDebts,
      dependants: read.dependants,
      source: read.source,
      note: value.note.trim() || null,
    };
    const end = await command.run({ input }, { refetch: ['Negotiation'] });
    if (end.kind !== 'done') return;
    draft.clear();
    onDone(end.value);
  }

  const amount = (label: string, name: 'income' | 'essentials' | 'otherDebts', hint?: string) => (
    <AmountField
      label={label}
      name={name}
      value={value[name]}
      currency={currency}
      problem={at(name)}
      hint={hint}
      onChange={(text) => change({ [name]: text })}
    />
  );

  return (
    <CommandDialog
      title="What do they have to live on?"
      verb="Keep, and propose an arrangement"
      command={command}
      problem={found}
      onSubmit={() => void assess()}
      onClose={onClose}
    >
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
          gap: 4,
          alignItems: 'start',
        }}
      >
        {amount('Income', 'income', 'wages, pensions, benefits')}
        <CodeSelect
          label="Each amount is for"
          name="period"
          value={value.period}
          options={codeOptions(INCOME_PERIODS, PERIOD_LABELS)}
          onChange={(period) => change({ period: period || 'MONTHLY' })}
        />
        {amount('Essentials', 'essentials', 'rent, energy, food, travel, care')}
        {amount('Other debts', 'otherDebts', 'paid by arrangement already')}
        <TextField
          label="Dependants"
          name="dependants"
          value={value.dependants}
          error={at('dependants') !== undefined}
          helperText={at('dependants')}
          onChange={(event) => change({ dependants: event.target.value })}
          slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
        />
        <CodeSelect
          label="How do we know"
          name="source"
          value={value.source}
          options={codeOptions(ASSESSMENT_SOURCES, SOURCE_LABELS)}
          onChange={(source) => change({ source: source || 'SAID' })}
        />
      </Box>
      <TextField
        label="Note"
        name="note"
        value={value.note}
        error={at('note') !== undefined}
        helperText={at('note')}
        onChange={(event) => change({ note: event.target.value })}
      />
      <Surplus draft={value} currency={currency} today={today} />
    </CommandDialog>
  );
}
