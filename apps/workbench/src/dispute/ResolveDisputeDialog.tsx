import {
  DISPUTE_RESOLUTIONS,
  type DisputeResolution,
  ROOT_CAUSES,
  type RootCause,
} from '@kept/domain';
import { AmountField, CodeSelect, codeOptions } from '@kept/ui';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import type { CaseDispute } from '../collection-case/case-view';
import type { FieldWords } from '../collection-case/changed-fields';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { useVersioned } from '../collection-case/use-versioned';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { ResolveDisputeDocument } from './dispute.graphql';
import { RESOLUTION_LABELS, ROOT_CAUSE_LABELS } from './dispute-words';

const WORDS: FieldWords<CaseDispute> = [
  ['Resolution', (dispute) => dispute.resolution ?? 'open'],
  ['Owner', (dispute) => dispute.owner?.name ?? 'nobody'],
  ['In their words', (dispute) => dispute.detail ?? ''],
];

type Draft = {
  readonly resolution: DisputeResolution | '';
  readonly note: string;
  readonly rootCause: RootCause | '';
  readonly accepted: Readonly<Record<string, string>>;
};

/** Accepted (a credit note follows), in part, rejected, or taken back. */
export function ResolveDisputeDialog(props: {
  dispute: CaseDispute;
  onDone: () => void;
  onClose: () => void;
}) {
  const { dispute, onDone, onClose } = props;
  const draft = useDraft<Draft>(`resolve-dispute.${dispute.id}`, {
    resolution: '',
    note: '',
    rootCause: (dispute.rootCause as RootCause | null) ?? '',
    accepted: {},
  });
  const command = useCommand(ResolveDisputeDocument);
  const versioned = useVersioned(dispute, WORDS);
  const [found, setFound] = useState<FieldProblem | null>(null);
  const { resolution, note, rootCause, accepted } = draft.value;
  const change = (patch: Partial<Draft>) => draft.set((before) => ({ ...before, ...patch }));

  async function resolve() {
    if (resolution === '') return setFound({ field: 'resolution', message: 'Say how it ended.' });
    setFound(null);
    const items = dispute.items.map(({ invoiceId }) => ({
      invoiceId,
      amount: accepted[invoiceId]?.trim() || '0',
    }));
    const input = {
      id: dispute.id,
      version: versioned.version,
      resolution,
      note: note.trim() || null,
      rootCause: rootCause || null,
      items: resolution === 'PARTLY_ACCEPTED' ? items : null,
    };
    const end = await command.run({ input }, { refetch: ['CasePage'] });
    if (end.kind !== 'done') return;
    draft.clear();
    onDone();
  }

  const problem = found ?? command.refusal;
  return (
    <CommandDialog
      title="Resolve the dispute"
      verb="Resolve"
      command={command}
      problem={found}
      versioned={versioned}
      onSubmit={() => void resolve()}
      onClose={onClose}
    >
      <CodeSelect
        label="How it ended"
        name="resolution"
        value={resolution}
        options={codeOptions(DISPUTE_RESOLUTIONS, RESOLUTION_LABELS)}
        problem={problemAt(problem, 'resolution')}
        onChange={(value) => change({ resolution: value })}
      />
      {resolution === 'PARTLY_ACCEPTED' &&
        dispute.items.map((item) => (
          <AmountField
            key={item.invoiceId}
            label={`Accepted of ${item.invoiceNumber}`}
            name={`items.${item.invoiceId}`}
            value={accepted[item.invoiceId] ?? ''}
            currency={item.amount.currency}
            hint={`of ${item.amount.amount} disputed`}
            problem={problemAt(problem, 'items')}
            onChange={(amount) => change({ accepted: { ...accepted, [item.invoiceId]: amount } })}
          />
        ))}
      <CodeSelect
        label="Where it went wrong"
        name="rootCause"
        value={rootCause}
        none="Not known"
        options={codeOptions(ROOT_CAUSES, ROOT_CAUSE_LABELS)}
        problem={problemAt(problem, 'rootCause')}
        onChange={(value) => change({ rootCause: value })}
      />
      <TextField
        label="Note"
        name="note"
        multiline
        minRows={2}
        value={note}
        error={problemAt(problem, 'note') !== undefined}
        helperText={problemAt(problem, 'note')}
        onChange={(event) => change({ note: event.target.value })}
      />
    </CommandDialog>
  );
}
