import { useQuery } from '@apollo/client/react';
import { CodeSelect, groupedAmount } from '@kept/ui';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import type { CaseView } from '../collection-case/case-view';
import { CaseOwnersDocument } from '../collection-case/collection-case.graphql';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { toggled } from '../collection-case/item-list';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { isProblem } from '../promise-to-pay/promise-draft';
import { DisputeFields } from './DisputeFields';
import { OpenDisputeDocument } from './dispute.graphql';
import { EMPTY_DISPUTE, readDispute } from './dispute-draft';

/** Opens a dispute that was told otherwise than in a call: on items or parts of them. */
export function OpenDisputeDialog(props: {
  view: CaseView;
  tickedIds: readonly string[];
  /** the dispute's id; null: it waits for the network */
  onDone: (id: string | null) => void;
  onClose: () => void;
}) {
  const { view, onDone, onClose } = props;
  const draft = useDraft(`dispute.${view.id}`, EMPTY_DISPUTE);
  const [tickedIds, setTickedIds] = useState(props.tickedIds);
  const command = useCommand(OpenDisputeDocument);
  const [found, setFound] = useState<FieldProblem | null>(null);
  const owners = useQuery(CaseOwnersDocument, { variables: { id: view.id } });

  async function open() {
    const dispute = readDispute(draft.value, view, tickedIds);
    if (isProblem(dispute)) return setFound(dispute);
    setFound(null);
    const note = { text: `Dispute · ${view.customer.name}`, path: `/cases/${view.id}` };
    const end = await command.run({ input: { caseId: view.id, dispute } }, { outbox: note });
    if (end.kind !== 'done' && end.kind !== 'queued') return;
    draft.clear();
    onDone(end.kind === 'done' ? end.value.id : null);
  }

  return (
    <CommandDialog
      title="Open a dispute"
      verb="Open"
      command={command}
      problem={found}
      onSubmit={() => void open()}
      onClose={onClose}
    >
      <Box
        component="fieldset"
        sx={{ border: 0, margin: 0, padding: 0, maxHeight: 180, overflow: 'auto' }}
      >
        <legend>Items in dispute</legend>
        {view.items.map((item) => (
          <FormControlLabel
            key={item.id}
            sx={{ display: 'flex' }}
            label={`${item.number} · ${groupedAmount(item.open.amount)} ${item.open.currency}`}
            control={
              <Checkbox
                size="small"
                checked={tickedIds.includes(item.id)}
                onChange={() => setTickedIds(toggled(tickedIds, item.id))}
              />
            }
          />
        ))}
      </Box>
      <DisputeFields
        view={view}
        draft={draft.value}
        tickedIds={tickedIds}
        problem={found ?? command.refusal}
        onChange={draft.set}
      />
      <CodeSelect
        label="Who settles it"
        name="dispute.ownerId"
        value={draft.value.ownerId}
        none="Whoever owns the case"
        options={(owners.data?.collectionCase.usersWhoMayOwn ?? []).map((user) => [
          user.id,
          user.name,
        ])}
        problem={problemAt(command.refusal, 'ownerId')}
        onChange={(ownerId) => draft.set((before) => ({ ...before, ownerId }))}
      />
    </CommandDialog>
  );
}
