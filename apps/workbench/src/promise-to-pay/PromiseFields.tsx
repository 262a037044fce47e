import { PAYMENT_METHODS } from '@kept/domain';
import { AmountField, CodeSelect, codeOptions, DayField, dayText } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { CasePromise, CaseView } from '../collection-case/case-view';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { QuickChoices } from '../collection-case/QuickChoices';
import { METHOD_LABELS } from '../payment/payment-words';
import { PromiseAuthority } from './PromiseAuthority';
import { fillPromise, hasInstrument, type PromiseDraft, promiseCurrencies } from './promise-draft';
import { calendarOf } from './promise-facts';
import { quickDays } from './quick-days';

/** Amount, day and method of a promise; what is not touched follows the ticked items. */
export function PromiseFields(props: {
  view: CaseView;
  draft: PromiseDraft;
  tickedIds: readonly string[];
  problem: FieldProblem | null | undefined;
  /** the promise whose place it takes */
  replaced?: CasePromise;
  onChange: (draft: PromiseDraft) => void;
}) {
  const { view, draft, tickedIds, problem, replaced, onChange } = props;
  const filled = fillPromise(draft, view, tickedIds);
  const today = Temporal.PlainDate.from(view.today);
  const days = quickDays({
    today,
    calendar: calendarOf(view),
    usualPayDay: view.customer.usualPayDay,
  });
  const currencies = promiseCurrencies(view, tickedIds);
  const items = filled.itemIds.length;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <QuickChoices
        label="Paid by"
        scope="promise"
        value={draft.dueOn}
        choices={days.map((day) => ({
          value: day.on.toString(),
          label: day.label,
          detail: dayText(day.on, today),
        }))}
        onChoose={(dueOn) => onChange({ ...draft, dueOn })}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, alignItems: 'start' }}>
        <DayField
          label="They will pay by"
          name="promise.dueOn"
          value={draft.dueOn}
          today={view.today}
          min={view.today}
          problem={problemAt(problem, 'promise.dueOn')}
          onChange={(dueOn) => onChange({ ...draft, dueOn })}
        />
        <AmountField
          label="Amount"
          name="promise.amount"
          value={filled.amount}
          currency={filled.currency}
          problem={problemAt(problem, 'promise.amount') ?? problemAt(problem, 'promise.itemIds')}
          hint={
            items === 0
              ? 'on the whole balance'
              : `on ${items} ticked ${items === 1 ? 'item' : 'items'}`
          }
          onChange={(amount) => onChange({ ...draft, amount })}
        />
        <CodeSelect
          label="How"
          name="promise.method"
          value={filled.method}
          options={codeOptions(PAYMENT_METHODS, METHOD_LABELS)}
          problem={problemAt(problem, 'promise.method')}
          onChange={(method) => onChange({ ...draft, method: method || null })}
        />
        {hasInstrument(filled.method) && (
          <TextField
            label={filled.method === 'CHEQUE' ? 'Cheque number' : 'Mandate reference'}
            name="promise.instrumentReference"
            value={filled.instrumentReference}
            error={problemAt(problem, 'promise.instrumentReference') !== undefined}
            helperText={problemAt(problem, 'promise.instrumentReference')}
            onChange={(event) => onChange({ ...draft, instrumentReference: event.target.value })}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { autoComplete: 'off' } }}
          />
        )}
        {currencies.length > 1 && (
          <CodeSelect
            label="Currency"
            name="promise.currency"
            value={filled.currency}
            options={currencies.map((currency) => [currency, currency] as const)}
            problem={problemAt(problem, 'promise.currency')}
            onChange={(currency) =>
              onChange({ ...draft, amount: null, currency: currency || null })
            }
          />
        )}
      </Box>
      <PromiseAuthority
        view={view}
        promise={filled}
        replaced={replaced}
        onAsked={(approvalId) => onChange({ ...draft, approvalId })}
      />
    </Box>
  );
}
