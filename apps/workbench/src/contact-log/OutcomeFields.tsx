import { contactOutcome, type OutcomeRequirement } from '@kept/domain';
import { DayField } from '@kept/ui';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { ClaimFields } from '../claimed-payment/ClaimFields';
import type { CaseView } from '../collection-case/case-view';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { DisputeFields } from '../dispute/DisputeFields';
import { PromiseFields } from '../promise-to-pay/PromiseFields';
import { CallbackFields } from './CallbackFields';
import type { ContactLogDraft } from './contact-log-draft';

type TextName = 'approver' | 'reference' | 'reason';

const TEXTS: readonly (readonly [OutcomeRequirement, TextName, string])[] = [
  ['APPROVER', 'approver', 'Who approves it'],
  ['REFERENCE', 'reference', 'Reference'],
  ['REASON', 'reason', 'Reason they gave'],
];

/** Whether a status given to an item needs a day, though the outcome does not ask for one. */
function hasScheduled(draft: ContactLogDraft): boolean {
  return Object.values(draft.itemStatus).includes('SCHEDULED');
}

/** The fields that the chosen outcome asks for, and no others. */
export function OutcomeFields(props: {
  view: CaseView;
  draft: ContactLogDraft;
  problem: FieldProblem | null | undefined;
  onChange: (patch: Partial<ContactLogDraft>) => void;
}) {
  const { view, draft, problem, onChange } = props;
  if (draft.outcome === null) return null;
  const { requires } = contactOutcome(draft.outcome);
  const asks = (requirement: OutcomeRequirement) => requires.includes(requirement);
  const shared = { view, tickedIds: draft.itemIds, problem };
  return (
    <Box data-part="outcome-fields" sx={{ display: 'grid', gap: 3 }}>
      {asks('PROMISE') && (
        <PromiseFields
          {...shared}
          draft={draft.promise}
          onChange={(promise) => onChange({ promise })}
        />
      )}
      {asks('CLAIM') && (
        <ClaimFields {...shared} draft={draft.claim} onChange={(claim) => onChange({ claim })} />
      )}
      {asks('DISPUTE') && (
        <DisputeFields
          {...shared}
          draft={draft.dispute}
          onChange={(dispute) => onChange({ dispute })}
        />
      )}
      {asks('CALLBACK') && (
        <CallbackFields
          view={view}
          value={draft.callbackLocal}
          problem={problem}
          onChange={(callbackLocal) => onChange({ callbackLocal })}
        />
      )}
      {(asks('DATE') || hasScheduled(draft)) && (
        <DayField
          label={draft.outcome === 'PAYMENT_RUN' ? 'Their payment run' : 'Day they named'}
          name="on"
          value={draft.on}
          today={view.today}
          problem={problemAt(problem, 'on')}
          onChange={(on) => onChange({ on })}
        />
      )}
      {TEXTS.filter(([requirement]) => asks(requirement)).map(([requirement, name, label]) => (
        <TextField
          key={requirement}
          label={label}
          name={name}
          value={draft[name]}
          error={problemAt(problem, name) !== undefined}
          helperText={problemAt(problem, name)}
          onChange={(event) => onChange({ [name]: event.target.value })}
          slotProps={{ htmlInput: { autoComplete: 'off' } }}
        />
      ))}
      {asks('ITEMS') && draft.itemIds.length === 0 && (
        <FormHelperText error={problemAt(problem, 'items') !== undefined} sx={{ margin: 0 }}>
          {problemAt(problem, 'items') ?? 'Tick the items in question, in the list of items (i).'}
        </FormHelperText>
      )}
    </Box>
  );
}
