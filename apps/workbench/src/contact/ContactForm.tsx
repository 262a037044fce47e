import { CONTACT_RELATIONSHIPS, type ContactRelationship } from '@kept/domain';
import { CodeSelect, codeOptions } from '@kept/ui';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { CaseContact } from '../collection-case/case-view';
import type { FieldWords } from '../collection-case/changed-fields';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { useVersioned } from '../collection-case/use-versioned';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { AddContactDocument, ChangeContactDocument } from './contact.graphql';
import { RELATIONSHIP_LABELS } from './contact-words';
import { InlineForm } from './InlineForm';

type Draft = {
  readonly name: string;
  readonly jobTitle: string;
  readonly relationship: ContactRelationship;
  readonly mayDiscuss: boolean;
  readonly doNotCall: boolean;
  readonly isActive: boolean;
  readonly note: string;
};

const EMPTY: Draft = {
  name: '',
  jobTitle: '',
  relationship: 'OTHER',
  mayDiscuss: false,
  doNotCall: false,
  isActive: true,
  note: '',
};

const WORDS: FieldWords<CaseContact> = [
  ['Name', (contact) => contact.name],
  ['Job title', (contact) => contact.jobTitle ?? ''],
  ['May discuss', (contact) => (contact.mayDiscuss ? 'yes' : 'no')],
  ['Asked not to be called', (contact) => (contact.doNotCall ? 'yes' : 'no')],
  ['Still there', (contact) => (contact.isActive ? 'yes' : 'no')],
  ['Note', (contact) => contact.note ?? ''],
];

function draftOf(contact: CaseContact): Draft {
  return {
    name: contact.name,
    jobTitle: contact.jobTitle ?? '',
    relationship: (contact.relationship ?? 'OTHER') as ContactRelationship,
    mayDiscuss: contact.mayDiscuss,
    doNotCall: contact.doNotCall,
    isActive: contact.isActive,
    note: contact.note ?? '',
  };
}

function Fields(props: {
  draft: Draft;
  isNew: boolean;
  problem: FieldProblem | undefined;
  onChange: (patch: Partial<Draft>) => void;
}) {
  const { draft, isNew, problem, onChange } = props;
  const tick = (name: 'mayDiscuss' | 'doNotCall' | 'isActive', label: string) => (
    <FormControlLabel
      label={label}
      control={
        <Checkbox
          size="small"
          checked={draft[name]}
          onChange={(event) => onChange({ [name]: event.target.checked })}
        />
      }
    />
  );
  const text = (name: 'name' | 'jobTitle' | 'note', label: string) => (
    <TextField
      label={label}
      name={name}
      value={draft[name]}
      error={problemAt(problem, name) !== undefined}
      helperText={problemAt(problem, name)}
      onChange={(event) => onChange({ [name]: event.target.value })}
      slotProps={{ htmlInput: { autoComplete: 'off' } }}
    />
  );
  return (
    <>
      {text('name', 'Name')}
      {text('jobTitle', 'Job title')}
      <CodeSelect
        label="Relationship"
        name="relationship"
        value={draft.relationship}
        options={codeOptions(CONTACT_RELATIONSHIPS, RELATIONSHIP_LABELS)}
        problem={problemAt(problem, 'relationship')}
        onChange={(relationship) => onChange({ relationship: relationship || 'OTHER' })}
      />
      <Box sx={{ display: 'grid', marginY: -2 }}>
        {tick('mayDiscuss', 'May discuss the debt')}
        {!isNew && tick('doNotCall', 'Asked not to be called')}
        {!isNew && tick('isActive', 'Still there')}
      </Box>
      {text('note', 'Note')}
    </>
  );
}

/** A new person who speaks for the customer. */
export function AddContactForm(props: {
  customerId: string;
  onDone: () => void;
  onClose: () => void;
}) {
  const { customerId, onDone, onClose } = props;
  const draft = useDraft<Draft>(`contact.new.${customerId}`, EMPTY);
  const command = useCommand(AddContactDocument);
  const [found, setFound] = useState<FieldProblem>();
  async function add() {
    const { name, jobTitle, relationship, mayDiscuss, note } = draft.value;
    if (name.trim() === '') return setFound({ field: 'name', message: 'Give a name.' });
    setFound(undefined);
    const input = {
      customerId,
      name: name.trim(),
      jobTitle: jobTitle.trim() || null,
      relationship,
      mayDiscuss,
      note: note.trim() || null,
    };
    const end = await command.run({ input }, { refetch: ['CasePage'] });
    if (end.kind !== 'done') return;
    draft.clear();
    onDone();
  }
  return (
    <InlineForm label="New contact" command={command} onSubmit={() => void add()} onClose={onClose}>
      <Fields
        draft={draft.value}
        isNew
        problem={found ?? command.refusal}
        onChange={(patch) => draft.set((before) => ({ ...before, ...patch }))}
      />
    </InlineForm>
  );
}

/** Changes what is known of a contact. */
export function ChangeContactForm(props: {
  contact: CaseContact;
  onDone: () => void;
  onClose: () => void;
}) {
  const { contact, onDone, onClose } = props;
  const draft = useDraft<Draft>(`contact.${contact.id}`, draftOf(contact));
  const command = useCommand(ChangeContactDocument);
  const versioned = useVersioned(contact, WORDS);
  const [found, setFound] = useState<FieldProblem>();
  async function change() {
    const { name, jobTitle, note, ...rest } = draft.value;
    if (name.trim() === '') return setFound({ field: 'name', message: 'Give a name.' });
    setFound(undefined);
    const input = {
      id: contact.id,
      version: versioned.version,
      ...rest,
      name: name.trim(),
      jobTitle: jobTitle.trim() || null,
      note: note.trim() || null,
    };
    const end = await command.run({ input }, { refetch: ['CasePage'] });
    if (end.kind !== 'done') return;
    draft.clear();
    onDone();
  }
  return (
    <InlineForm
      label={`Change ${contact.name}`}
      command={command}
      versioned={versioned}
      onSubmit={() => void change()}
      onClose={onClose}
    >
      <Fields
        draft={draft.value}
        isNew={false}
        problem={found ?? command.refusal}
        onChange={(patch) => draft.set((before) => ({ ...before, ...patch }))}
      />
    </InlineForm>
  );
}
