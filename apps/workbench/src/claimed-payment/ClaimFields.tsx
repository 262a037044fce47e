import { PAYMENT_METHODS } from '@kept/domain';
import { AmountField, CodeSelect, codeOptions, DayField } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { CaseView } from '../collection-case/case-view';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { METHOD_LABELS } from '../payment/payment-words';
import { type ClaimDraft, fillClaim } from './claim-draft';

/** What the customer says was paid: how much, when, how and under which reference. */
export function ClaimFields(props: {
  view: CaseView;
  draft: ClaimDraft;
  tickedIds: readonly string[];
  problem: FieldProblem | null | undefined;
  onChange: (draft: ClaimDraft) => void;
}) {
  const { view, draft, tickedIds, problem, onChange } = props;
  const filled = fillClaim(draft, view, tickedIds);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, alignItems: 'start' }}>
      <DayField
        label="Paid on"
        name="claim.paidOn"
        value={draft.paidOn}
        today={view.today}
        max={view.today}
        problem={problemAt(problem, 'claim.paidOn')}
        onChange={(paidOn) => onChange({ ...draft, paidOn })}
      />
      <AmountField
        label="Amount"
        name="claim.amount"
        value={filled.amount}
        currency={filled.currency}
        problem={problemAt(problem, 'claim.amount') ?? problemAt(problem, 'claim.itemIds')}
        onChange={(amount) => onChange({ ...draft, amount })}
      />
      <CodeSelect
        label="How"
        name="claim.method"
        value={filled.method}
        options={codeOptions(PAYMENT_METHODS, METHOD_LABELS)}
        problem={problemAt(problem, 'claim.method')}
        onChange={(method) => onChange({ ...draft, method: method || null })}
      />
      <TextField
        label="Reference"
        name="claim.reference"
        value={draft.reference}
        error={problemAt(problem, 'claim.reference') !== undefined}
        helperText={problemAt(problem, 'claim.reference') ?? 'bank, cheque or card reference'}
        onChange={(event) => onChange({ ...draft, reference: event.target.value })}
        slotProps={{ htmlInput: { autoComplete: 'off' } }}
      />
    </Box>
  );
}
