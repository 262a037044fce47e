import { AmountField, groupedAmount } from '@kept/ui';
import Box from '@mui/material/Box';
import type { CaseView } from '../collection-case/case-view';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { itemsByCurrency } from '../collection-case/item-list';
import type { PaymentDraft } from './payment-draft';

/** The payer's direction: so much to each item. Left empty, the rules decide. */
export function PaymentParts(props: {
  view: CaseView;
  draft: PaymentDraft;
  problem: FieldProblem | null | undefined;
  /** what is not directed yet; null while it cannot be told */
  left: string | null;
  onChange: (parts: Readonly<Record<string, string>>) => void;
}) {
  const { view, draft, problem, left, onChange } = props;
  const [, items = []] =
    itemsByCurrency(view.items).find(([currency]) => currency === draft.currency) ?? [];
  if (items.length === 0) return null;
  const isDirected = Object.values(draft.parts).some((text) => text.trim() !== '');
  return (
    <Box component="fieldset" sx={{ border: 0, margin: 0, padding: 0 }}>
      <Box component="legend" sx={{ color: 'text.secondary', paddingBottom: 2 }}>
        What the payer wants paid (empty: the rules decide)
        {isDirected && left !== null && `; ${groupedAmount(left)} not directed`}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
          gap: 3,
          maxHeight: 240,
          overflow: 'auto',
          paddingTop: 2,
        }}
      >
        {items.map((item) => (
          <AmountField
            key={item.id}
            label={item.number}
            name={`allocations.${item.id}`}
            value={draft.parts[item.id] ?? ''}
            currency={draft.currency}
            hint={`open ${groupedAmount(item.open.amount)}`}
            problem={problemAt(problem, `allocations.${item.id}`)}
            onChange={(text) => onChange({ ...draft.parts, [item.id]: text })}
          />
        ))}
      </Box>
    </Box>
  );
}
