import type { ComplianceFactKind } from '@kept/domain';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import type { CaseView } from '../collection-case/case-view';
import { type FieldProblem, isAbout } from '../collection-case/field-problem';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { isProblem } from '../promise-to-pay/promise-draft';
import { RecordComplianceFactDocument } from './compliance-fact.graphql';
import { FactFields } from './FactFields';
import { FactKinds } from './FactKinds';
import { EMPTY_FACT, type FactDraft, pickKind, readFact } from './fact-draft';
import { FACT_FORMS } from './fact-forms';

/** After a write, what hangs on the facts of a customer is asked for again. */
export const FACT_REFETCH = { refetch: ['ComplianceFacts', 'ContactDecisions'] };

/** The server names a detail by its place; the form by its field. */
function ownField<P extends FieldProblem>(refusal: P | undefined): FieldProblem | undefined {
  return refusal && { ...refusal, field: refusal.field?.replace(/^details\./, '') };
}

/**
 * Adds a fact in the middle of a call: a letter for the kind, what it needs, Ctrl-Enter. The contact log stays as it
 * is; what was typed here comes back when the dialog is opened again.
 */
export function AddFactDialog(props: {
  view: CaseView;
  /** picked already, e.g. by a script's step */
  kind?: ComplianceFactKind | undefined;
  /** what is known of it already, by the names of its fields */
  said?: Readonly<Record<string, string>> | undefined;
  onDone: (factId: string) => void;
  onClose: () => void;
}) {
  const { view, kind, said = {}, onDone, onClose } = props;
  const draft = useDraft<FactDraft>(`fact.${view.id}${kind ? `.${kind}` : ''}`, {
    ...(kind ? pickKind({ ...EMPTY_FACT, values: said }, kind, view) : EMPTY_FACT),
  });
  const command = useCommand(RecordComplianceFactDocument);
  const [found, setFound] = useState<FieldProblem | null>(null);
  const fields = useRef<HTMLDivElement>(null);
  const problem = found ?? ownField(command.refusal) ?? null;
  const picked = draft.value.kind;

  // the hands go on to what the kind asks for
  const before = useRef(picked);
  useEffect(() => {
    if (before.current === picked) return;
    before.current = picked;
    const first = fields.current?.querySelector<HTMLElement>('input,select,button[aria-pressed]');
    const send = fields.current?.closest('form')?.querySelector<HTMLElement>('[type="submit"]');
    (picked !== null && FACT_FORMS[picked].fields.length > 0 ? first : send)?.focus();
  }, [picked]);
  useEffect(() => {
    if (!problem) return;
    const inputs = [...(fields.current?.querySelectorAll('input,select') ?? [])];
    (inputs as HTMLInputElement[]).find(({ name }) => name && isAbout(problem, name))?.focus();
  }, [problem]);

  function change(part: Partial<FactDraft>) {
    setFound(null);
    draft.set((previous) => ({ ...previous, ...part }));
  }
  async function add() {
    const input = readFact(draft.value, view);
    if (isProblem(input)) return setFound(input);
    setFound(null);
    const end = await command.run({ input }, FACT_REFETCH);
    if (end.kind !== 'done') return;
    draft.clear();
    onDone(end.value.id);
  }

  return (
    <CommandDialog
      title={picked === null ? 'What is there to heed?' : FACT_FORMS[picked].label}
      verb="Add"
      isWide
      command={command}
      problem={found}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <Box ref={fields} sx={{ display: 'grid', gap: 4 }}>
        {picked === null ? (
          <FactKinds onPick={(next) => draft.set((previous) => pickKind(previous, next, view))} />
        ) : (
          <>
            <FactFields view={view} draft={draft.value} problem={problem} onChange={change} />
            {kind === undefined && (
              <Button
                onClick={() => {
                  setFound(null);
                  draft.clear();
                }}
                sx={{ justifySelf: 'start' }}
              >
                Something else
              </Button>
            )}
          </>
        )}
      </Box>
    </CommandDialog>
  );
}
