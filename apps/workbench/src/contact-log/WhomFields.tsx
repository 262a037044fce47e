import { CONTACT_CHANNELS, contactOutcome, VERIFICATIONS } from '@kept/domain';
import { CodeSelect, codeOptions, FilterChip } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { CaseContact, CaseContactPoint, CaseView } from '../collection-case/case-view';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { pointText } from '../contact/contact-point-text';
import { type ContactLogDraft, mayTry, pointsFor } from './contact-log-draft';
import { CHANNEL_LABELS, VERIFICATION_LABELS } from './contact-log-words';

const SOMEBODY_ELSE = 'somebody-else';

function pointOptions(view: CaseView, draft: ContactLogDraft): [string, string][] {
  const { contacts } = view.customer;
  return pointsFor(view, draft.channel)
    .filter((point) => point.id === draft.pointId || mayTry(point, contacts))
    .map((point) => [point.id, optionText(point, contacts)]);
}

function optionText(point: CaseContactPoint, contacts: readonly CaseContact[]): string {
  const name = contacts.find((contact) => contact.id === point.contactId)?.name;
  return [name, pointText(point), point.label].filter(Boolean).join(' · ');
}

function reachedOptions(view: CaseView): [string, string][] {
  const active = view.customer.contacts.filter((contact) => contact.isActive);
  const people = active.map((contact): [string, string] => [
    contact.id,
    contact.jobTitle ? `${contact.name}, ${contact.jobTitle}` : contact.name,
  ]);
  return [...people, [SOMEBODY_ELSE, 'Somebody else …']];
}

/** Which way, over what and at which point; and once somebody was reached: whom, and how one knows. */
export function WhomFields(props: {
  view: CaseView;
  /** filled: with the point that stands in until one is chosen */
  draft: ContactLogDraft;
  isSomebodyElse: boolean;
  problem: FieldProblem | null | undefined;
  onChange: (patch: Partial<ContactLogDraft>) => void;
  onSomebodyElse: (isOn: boolean) => void;
}) {
  const { view, draft, isSomebodyElse, problem, onChange, onSomebodyElse } = props;
  const reach = draft.outcome === null ? null : contactOutcome(draft.outcome).reachClass;
  const choosePerson = (id: string) => {
    onSomebodyElse(id === SOMEBODY_ELSE);
    onChange({ contactId: id === SOMEBODY_ELSE || id === '' ? null : id, reachedName: '' });
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, alignItems: 'start' }}>
      <Box
        role="group"
        aria-label="Direction"
        sx={{ display: 'flex', gap: 1, gridColumn: '1 / -1' }}
      >
        <FilterChip
          label="We called"
          isOn={draft.direction === 'OUTBOUND'}
          onClick={() => onChange({ direction: 'OUTBOUND' })}
        />
        <FilterChip
          label="They called"
          isOn={draft.direction === 'INBOUND'}
          onClick={() => onChange({ direction: 'INBOUND' })}
        />
      </Box>
      <CodeSelect
        label="Over"
        name="channel"
        value={draft.channel}
        options={codeOptions(CONTACT_CHANNELS, CHANNEL_LABELS)}
        onChange={(channel) =>
          onChange({ channel: channel || 'PHONE', pointId: null, outcome: null })
        }
      />
      <CodeSelect
        label="At"
        name="contactPointId"
        value={draft.pointId ?? ''}
        none="None on file"
        options={pointOptions(view, draft)}
        problem={problemAt(problem, 'contactPointId')}
        onChange={(pointId) => onChange({ pointId: pointId || null, contactId: null })}
      />
      {(reach === 'R' || reach === 'T') && (
        <CodeSelect
          label={reach === 'R' ? 'Reached' : 'Who answered'}
          name="contactId"
          value={isSomebodyElse ? SOMEBODY_ELSE : (draft.contactId ?? '')}
          none="Not said"
          options={reachedOptions(view)}
          problem={
            isSomebodyElse
              ? undefined
              : (problemAt(problem, 'contactId') ?? problemAt(problem, 'person'))
          }
          onChange={choosePerson}
        />
      )}
      {(reach === 'R' || reach === 'T') && isSomebodyElse && (
        <TextField
          label="Their name"
          name="reachedName"
          value={draft.reachedName}
          error={problemAt(problem, 'reachedName') !== undefined}
          helperText={problemAt(problem, 'reachedName')}
          onChange={(event) => onChange({ reachedName: event.target.value })}
          slotProps={{ htmlInput: { autoComplete: 'off' } }}
        />
      )}
      {reach === 'R' && (
        <CodeSelect
          label="Known by"
          name="verification"
          value={draft.verification ?? ''}
          none="Not said"
          options={codeOptions(VERIFICATIONS, VERIFICATION_LABELS)}
          problem={problemAt(problem, 'verification')}
          onChange={(verification) => onChange({ verification: verification || null })}
        />
      )}
    </Box>
  );
}
