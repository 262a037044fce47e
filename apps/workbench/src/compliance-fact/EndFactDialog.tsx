import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import { problemAt } from '../collection-case/field-problem';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import type { ComplianceFactPartsFragment } from '../gql/graphql';
import { FACT_REFETCH } from './AddFactDialog';
import { EndComplianceFactDocument } from './compliance-fact.graphql';

/** It is no longer so, and why; the fact itself stays on file. */
export function EndFactDialog(props: {
  fact: ComplianceFactPartsFragment;
  onDone: () => void;
  onClose: () => void;
}) {
  const { fact, onDone, onClose } = props;
  const draft = useDraft(`end-fact.${fact.id}`, '');
  const command = useCommand(EndComplianceFactDocument);
  const [isMissing, setMissing] = useState(false);
  const said = problemAt(command.refusal, 'reason');

  async function end() {
    const reason = draft.value.trim();
    if (reason === '') return setMissing(true);
    const input = { id: fact.id, version: fact.version, reason };
    const ended = await command.run({ input }, FACT_REFETCH);
    if (ended.kind !== 'done') return;
    draft.clear();
    onDone();
  }

  return (
    <CommandDialog
      title={`No longer so: ${fact.text}`}
      verb="End it"
      command={command}
      onSubmit={() => void end()}
      onClose={onClose}
    >
      <TextField
        label="Why it is no longer so"
        name="reason"
        value={draft.value}
        error={isMissing || said !== undefined}
        helperText={isMissing ? 'Say why: it let nobody be contacted, or warned.' : said}
        onChange={(event) => {
          setMissing(false);
          draft.set(event.target.value);
        }}
      />
    </CommandDialog>
  );
}
