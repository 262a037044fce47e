import {
  CONTACT_POINT_KINDS,
  CONTACT_POINT_STATES,
  type ContactPointKind,
  type ContactPointState,
} from '@kept/domain';
import { CodeSelect, codeOptions } from '@kept/ui';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { CaseContactPoint } from '../collection-case/case-view';
import type { FieldWords } from '../collection-case/changed-fields';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { useVersioned } from '../collection-case/use-versioned';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { AddContactPointDocument, ChangeContactPointDocument } from './contact.graphql';
import { pointText } from './contact-point-text';
import { POINT_KIND_LABELS, POINT_STATE_LABELS } from './contact-words';
import { InlineForm } from './InlineForm';

const WORDS: FieldWords<CaseContactPoint> = [
  ['State', (point) => POINT_STATE_LABELS[point.state as ContactPointState] ?? point.state],
  ['Label', (point) => point.label ?? ''],
  ['Opted out', (point) => (point.optedOutAt === null ? 'no' : 'yes')],
];

/** A new number, address or e-mail of a contact, or of the customer itself. */
export function AddContactPointForm(props: {
  customerId: string;
  contactId: string | null;
  onDone: () => void;
  onClose: () => void;
}) {
  const { customerId, contactId, onDone, onClose } = props;
  const draft = useDraft<{ kind: ContactPointKind; value: string; label: string }>(
    `contact-point.new.${contactId ?? customerId}`,
    { kind: 'PHONE', value: '', label: '' },
  );
  const command = useCommand(AddContactPointDocument);
  const [found, setFound] = useState<FieldProblem>();
  const { kind, value, label } = draft.value;
  async function add() {
    if (value.trim() === '')
      return setFound({ field: 'value', message: 'Give the number or address.' });
    setFound(undefined);
    const input = { customerId, contactId, kind, value: value.trim(), label: label.trim() || null };
    const end = await command.run({ input }, { refetch: ['CasePage'] });
    if (end.kind !== 'done') return;
    draft.clear();
    onDone();
  }
  const problem = found ?? command.refusal;
  return (
    <InlineForm
      label="New number or address"
      command={command}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <CodeSelect
        label="Kind"
        name="kind"
        value={kind}
        options={codeOptions(CONTACT_POINT_KINDS, POINT_KIND_LABELS)}
        problem={problemAt(problem, 'kind')}
        onChange={(next) => draft.set((before) => ({ ...before, kind: next || 'PHONE' }))}
      />
      <TextField
        label={kind === 'PHONE' ? 'Number, with country code' : POINT_KIND_LABELS[kind]}
        name="value"
        value={value}
        error={problemAt(problem, 'value') !== undefined}
        helperText={problemAt(problem, 'value')}
        onChange={(event) => draft.set((before) => ({ ...before, value: event.target.value }))}
        slotProps={{ htmlInput: { autoComplete: 'off' } }}
      />
      <TextField
        label="Label (mobile, direct dial …)"
        name="label"
        value={label}
        onChange={(event) => draft.set((before) => ({ ...before, label: event.target.value }))}
        slotProps={{ htmlInput: { autoComplete: 'off' } }}
      />
    </InlineForm>
  );
}

/** Says how a point stands: wrong, disconnected, valid; and whether they opted out of it. */
export function ChangeContactPointForm(props: {
  point: CaseContactPoint;
  onDone: () => void;
  onClose: () => void;
}) {
  const { point, onDone, onClose } = props;
  const [state, setState] = useState(point.state as ContactPointState);
  const [label, setLabel] = useState(point.label ?? '');
  const [optedOut, setOptedOut] = useState(point.optedOutAt !== null);
  const command = useCommand(ChangeContactPointDocument);
  const versioned = useVersioned(point, WORDS);
  async function change() {
    const input = {
      id: point.id,
      version: versioned.version,
      state,
      label: label.trim() || null,
      optedOut,
    };
    const end = await command.run({ input }, { refetch: ['CasePage'] });
    if (end.kind === 'done') onDone();
  }
  return (
    <InlineForm
      label={`Change ${pointText(point)}`}
      command={command}
      versioned={versioned}
      onSubmit={() => void change()}
      onClose={onClose}
    >
      <CodeSelect
        label="State"
        name="state"
        value={state}
        options={codeOptions(CONTACT_POINT_STATES, POINT_STATE_LABELS)}
        problem={problemAt(command.refusal, 'state')}
        onChange={(next) => setState(next || 'UNVERIFIED')}
      />
      <TextField
        label="Label"
        name="label"
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <FormControlLabel
        label="They opted out of it"
        control={
          <Checkbox
            size="small"
            checked={optedOut}
            onChange={(event) => setOptedOut(event.target.checked)}
          />
        }
      />
    </InlineForm>
  );
}
