import { DISPUTE_REASONS, ROOT_CAUSES } from '@kept/domain';
import { AmountField, CodeSelect, codeOptions, groupedAmount } from '@kept/ui';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import type { CaseView } from '../collection-case/case-view';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import type { DisputeDraft } from './dispute-draft';
import { DISPUTE_REASON_LABELS, ROOT_CAUSE_LABELS } from './dispute-words';

/** What is disputed and why; of each ticked item the whole, or a part of it. */
export function DisputeFields(props: {
  view: CaseView;
  draft: DisputeDraft;
  tickedIds: readonly string[];
  problem: FieldProblem | null | undefined;
  onChange: (draft: DisputeDraft) => void;
}) {
  const { view, draft, tickedIds, problem, onChange } = props;
  const ticked = view.items.filter((item) => tickedIds.includes(item.id));
  const itemsProblem = problemAt(problem, 'dispute.items');
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, alignItems: 'start' }}>
        <CodeSelect
          label="They dispute"
          name="dispute.reason"
          value={draft.reason}
          options={codeOptions(DISPUTE_REASONS, DISPUTE_REASON_LABELS)}
          problem={problemAt(problem, 'dispute.reason')}
          onChange={(reason) => onChange({ ...draft, reason })}
        />
        <CodeSelect
          label="Where it went wrong"
          name="dispute.rootCause"
          value={draft.rootCause}
          none="Not known yet"
          options={codeOptions(ROOT_CAUSES, ROOT_CAUSE_LABELS)}
          problem={problemAt(problem, 'dispute.rootCause')}
          onChange={(rootCause) => onChange({ ...draft, rootCause })}
        />
      </Box>
      <TextField
        label="In their words"
        name="dispute.detail"
        multiline
        minRows={2}
        value={draft.detail}
        error={problemAt(problem, 'dispute.detail') !== undefined}
        helperText={problemAt(problem, 'dispute.detail')}
        onChange={(event) => onChange({ ...draft, detail: event.target.value })}
      />
      {ticked.map((item) => (
        <AmountField
          key={item.id}
          label={`Of ${item.number}`}
          name={`dispute.items.${item.id}`}
          value={draft.amounts[item.id] ?? ''}
          currency={item.open.currency}
          problem={problemAt(problem, `dispute.items.${item.id}`)}
          hint={`empty: all ${groupedAmount(item.open.amount)}`}
          onChange={(amount) =>
            onChange({ ...draft, amounts: { ...draft.amounts, [item.id]: amount } })
          }
        />
      ))}
      {(ticked.length === 0 || itemsProblem !== undefined) && (
        <FormHelperText error={itemsProblem !== undefined}>
          {itemsProblem ?? 'Tick the items that they dispute, in the list of items.'}
        </FormHelperText>
      )}
    </Box>
  );
}
