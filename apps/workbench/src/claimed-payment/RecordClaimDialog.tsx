import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import type { CaseView } from '../collection-case/case-view';
import type { FieldProblem } from '../collection-case/field-problem';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { isProblem } from '../promise-to-pay/promise-draft';
import { ClaimFields } from './ClaimFields';
import { EMPTY_CLAIM, fillClaim, readClaim } from './claim-draft';
import { RecordClaimDocument } from './claimed-payment.graphql';

/** Records a payment that the customer says was made, told otherwise than in a call. */
export function RecordClaimDialog(props: {
  view: CaseView;
  tickedIds: readonly string[];
  /** the claim's id; null: it waits for the network */
  onDone: (id: string | null) => void;
  onClose: () => void;
}) {
  const { view, tickedIds, onDone, onClose } = props;
  const draft = useDraft(`claim.${view.id}`, EMPTY_CLAIM);
  const command = useCommand(RecordClaimDocument);
  const [found, setFound] = useState<FieldProblem | null>(null);

  async function record() {
    const claim = readClaim(fillClaim(draft.value, view, tickedIds), view);
    if (isProblem(claim)) return setFound(claim);
    setFound(null);
    const note = { text: `Claimed payment · ${view.customer.name}`, path: `/cases/${view.id}` };
    const end = await command.run({ input: { caseId: view.id, claim } }, { outbox: note });
    if (end.kind !== 'done' && end.kind !== 'queued') return;
    draft.clear();
    onDone(end.kind === 'done' ? end.value.id : null);
  }

  return (
    <CommandDialog
      title="They say it was paid"
      verb="Record"
      command={command}
      problem={found}
      onSubmit={() => void record()}
      onClose={onClose}
    >
      <ClaimFields
        view={view}
        draft={draft.value}
        tickedIds={tickedIds}
        problem={found ?? command.refusal}
        onChange={draft.set}
      />
    </CommandDialog>
  );
}
