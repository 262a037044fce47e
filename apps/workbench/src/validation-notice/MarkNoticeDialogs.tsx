import { NOTICE_METHODS, type NoticeMethod } from '@kept/domain';
import { CodeSelect, codeOptions, DayField, useToday } from '@kept/ui';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import { problemAt } from '../collection-case/field-problem';
import { useCommand } from '../core/command';
import type { ValidationNoticePartsFragment } from '../gql/graphql';
import { METHOD_WORDS } from './notice-words';
import { MarkNoticeReturnedDocument, MarkNoticeSentDocument } from './validation-notice.graphql';

type Props = {
  notice: ValidationNoticePartsFragment;
  onDone: () => void;
  onClose: () => void;
};

const REFETCH = { refetch: ['NoticeStandings'] };

/** When and how it went out; the end of its period is reckoned from it. */
export function MarkSentDialog({ notice, onDone, onClose }: Props) {
  const today = useToday().toString();
  const command = useCommand(MarkNoticeSentDocument);
  const [method, setMethod] = useState<NoticeMethod>('MAIL');
  const [sentOn, setSentOn] = useState(today);

  async function mark() {
    const input = { id: notice.id, version: notice.version, method, sentOn };
    const end = await command.run({ input }, REFETCH);
    if (end.kind === 'done') onDone();
  }

  return (
    <CommandDialog
      title={`Notice sent: ${notice.customerName}`}
      verb="Mark as sent"
      command={command}
      onSubmit={() => void mark()}
      onClose={onClose}
    >
      <CodeSelect
        label="How"
        name="method"
        value={method}
        options={codeOptions(NOTICE_METHODS, METHOD_WORDS)}
        problem={problemAt(command.refusal, 'method')}
        onChange={(next) => next && setMethod(next)}
      />
      <DayField
        label="Sent on"
        name="sentOn"
        value={sentOn}
        today={today}
        max={today}
        problem={problemAt(command.refusal, 'sentOn')}
        onChange={setSentOn}
      />
    </CommandDialog>
  );
}

/** It came back: another one is to be prepared, to where they are. */
export function MarkReturnedDialog({ notice, onDone, onClose }: Props) {
  const today = useToday().toString();
  const command = useCommand(MarkNoticeReturnedDocument);
  const [returnedOn, setReturnedOn] = useState(today);
  const [note, setNote] = useState('');

  async function mark() {
    const text = note.trim() === '' ? null : note.trim();
    const input = { id: notice.id, version: notice.version, returnedOn, note: text };
    const end = await command.run({ input }, REFETCH);
    if (end.kind === 'done') onDone();
  }

  return (
    <CommandDialog
      title={`Notice came back: ${notice.customerName}`}
      verb="It came back"
      command={command}
      onSubmit={() => void mark()}
      onClose={onClose}
    >
      <DayField
        label="Came back on"
        name="returnedOn"
        value={returnedOn}
        today={today}
        max={today}
        problem={problemAt(command.refusal, 'returnedOn')}
        onChange={setReturnedOn}
      />
      <TextField
        label="What the post wrote on it"
        name="note"
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </CommandDialog>
  );
}
