import { useQuery } from '@apollo/client/react';
import type { ScriptStep } from '@kept/domain';
import { lazy, Suspense } from 'react';
import type { CaseView } from '../collection-case/case-view';
import { deskCurrencies, latestAssessment } from '../negotiation/desk-facts';
import { NegotiationDocument } from '../negotiation/negotiation.graphql';
import { factSaid } from './fact-said';
import type { LocalRun } from './local-run';
import type { StepDialog } from './step-props';

const AddFactDialog = lazy(async () => ({
  default: (await import('../compliance-fact/AddFactDialog')).AddFactDialog,
}));
const AssessAffordabilityDialog = lazy(async () => ({
  default: (await import('../affordability/AssessAffordabilityDialog')).AssessAffordabilityDialog,
}));

const RecordPromiseDialog = lazy(async () => ({
  default: (await import('../promise-to-pay/RecordPromiseDialog')).RecordPromiseDialog,
}));
const RecordClaimDialog = lazy(async () => ({
  default: (await import('../claimed-payment/RecordClaimDialog')).RecordClaimDialog,
}));
const OpenDisputeDialog = lazy(async () => ({
  default: (await import('../dispute/OpenDisputeDialog')).OpenDisputeDialog,
}));

const APART_DIALOGS = {
  PROMISE: RecordPromiseDialog,
  CLAIM: RecordClaimDialog,
  DISPUTE: OpenDisputeDialog,
} as const;

type Written = { readonly type: string; readonly id: string } | null;

/** The forms of the house that a step opens; done, the script goes on. */
export function ScriptDialogs(props: {
  dialog: StepDialog | null;
  view: CaseView;
  step: ScriptStep | null;
  run: LocalRun | null;
  tickedIds: readonly string[];
  onDone: (record: Written) => void;
  onClose: () => void;
}) {
  const { dialog, view, step, run, tickedIds, onDone, onClose } = props;
  if (dialog === null || step?.kind !== 'ACT') return null;
  if (dialog !== 'FACT' && dialog !== 'AFFORDABILITY') {
    const Apart = APART_DIALOGS[dialog];
    // without a network it has no id yet, and is written all the same
    const done = (id: string | null) => onDone({ type: dialog, id: id ?? 'WAITING' });
    return (
      <Suspense fallback={null}>
        <Apart view={view} tickedIds={tickedIds} onDone={done} onClose={onClose} />
      </Suspense>
    );
  }
  return (
    <Suspense fallback={null}>
      {dialog === 'FACT' ? (
        <AddFactDialog
          view={view}
          kind={step.fact}
          said={run === null ? {} : factSaid(step, run, Temporal.PlainDate.from(view.today))}
          onDone={(id) => onDone({ type: 'FACT', id })}
          onClose={onClose}
        />
      ) : (
        <Affordability view={view} onDone={onDone} onClose={onClose} />
      )}
    </Suspense>
  );
}

function Affordability(props: {
  view: CaseView;
  onDone: (record: Written) => void;
  onClose: () => void;
}) {
  const { view, onDone, onClose } = props;
  const { data, error } = useQuery(NegotiationDocument, {
    variables: { caseId: view.id },
    fetchPolicy: 'cache-first',
  });
  if (data === undefined && error === undefined) return null;
  const own = view.portfolio.currency;
  return (
    <AssessAffordabilityDialog
      caseId={view.id}
      currency={(data && deskCurrencies(data.negotiation, own)[0]) ?? own}
      today={view.today}
      last={data ? latestAssessment(data.negotiation) : null}
      onDone={({ id }) => onDone({ type: 'ASSESSMENT', id })}
      onClose={onClose}
    />
  );
}
