import { lazy, type ReactNode, Suspense } from 'react';
import type { CaseDialog } from './case-dialog';
import type { CaseView } from './case-view';

const RecordPromiseDialog = lazy(async () => ({
  default: (await import('../promise-to-pay/RecordPromiseDialog')).RecordPromiseDialog,
}));
const SupersedePromiseDialog = lazy(async () => ({
  default: (await import('../promise-to-pay/SupersedePromiseDialog')).SupersedePromiseDialog,
}));
const CancelPromiseDialog = lazy(async () => ({
  default: (await import('../promise-to-pay/CancelPromiseDialog')).CancelPromiseDialog,
}));
const PromiseWhatIfDialog = lazy(async () => ({
  default: (await import('../promise-to-pay/PromiseWhatIfDialog')).PromiseWhatIfDialog,
}));
const PromiseTextDialog = lazy(async () => ({
  default: (await import('../promise-to-pay/PromiseTextDialog')).PromiseTextDialog,
}));
const RecordClaimDialog = lazy(async () => ({
  default: (await import('../claimed-payment/RecordClaimDialog')).RecordClaimDialog,
}));
const SettleClaimDialog = lazy(async () => ({
  default: (await import('../claimed-payment/SettleClaimDialog')).SettleClaimDialog,
}));
const OpenDisputeDialog = lazy(async () => ({
  default: (await import('../dispute/OpenDisputeDialog')).OpenDisputeDialog,
}));
const ResolveDisputeDialog = lazy(async () => ({
  default: (await import('../dispute/ResolveDisputeDialog')).ResolveDisputeDialog,
}));
const RecordPaymentDialog = lazy(async () => ({
  default: (await import('../payment/RecordPaymentDialog')).RecordPaymentDialog,
}));
const PaymentsDialog = lazy(async () => ({
  default: (await import('../payment/PaymentsDialog')).PaymentsDialog,
}));
const ReversePaymentDialog = lazy(async () => ({
  default: (await import('../payment/ReversePaymentDialog')).ReversePaymentDialog,
}));
const AddFactDialog = lazy(async () => ({
  default: (await import('../compliance-fact/AddFactDialog')).AddFactDialog,
}));
const AddNoteDialog = lazy(async () => ({
  default: (await import('../case-note/AddNoteDialog')).AddNoteDialog,
}));
const SnoozeCaseDialog = lazy(async () => ({
  default: (await import('./SnoozeCaseDialog')).SnoozeCaseDialog,
}));
const EndSnoozeDialog = lazy(async () => ({
  default: (await import('./EndSnoozeDialog')).EndSnoozeDialog,
}));
const SetNextActionDialog = lazy(async () => ({
  default: (await import('./SetNextActionDialog')).SetNextActionDialog,
}));
const AssignCasesDialog = lazy(async () => ({
  default: (await import('../worklist/AssignCasesDialog')).AssignCasesDialog,
}));
const StatementDialog = lazy(async () => ({
  default: (await import('../statement/StatementDialog')).StatementDialog,
}));

type Shared = {
  readonly view: CaseView;
  readonly tickedIds: readonly string[];
  onOpen(dialog: CaseDialog): void;
  /** something was written: the page asks again what it shows */
  onDone(): void;
  onClose(): void;
};

/** What is said of a record that is not in the case any more: nothing, the dialog closes. */
function withRecord<R>(record: R | undefined, show: (record: R) => ReactNode): ReactNode {
  return record === undefined ? null : show(record);
}

function dialogOf(dialog: CaseDialog, props: Shared): ReactNode {
  const { view, tickedIds, onOpen, onDone, onClose } = props;
  const ends = { onDone, onClose };
  switch (dialog.name) {
    case 'record-promise':
      return <RecordPromiseDialog view={view} tickedIds={tickedIds} {...ends} />;
    case 'supersede-promise':
      return withRecord(
        view.promises.find((one) => one.id === dialog.promiseId),
        (promise) => <SupersedePromiseDialog view={view} promise={promise} {...ends} />,
      );
    case 'cancel-promise':
      return withRecord(
        view.promises.find((one) => one.id === dialog.promiseId),
        (promise) => <CancelPromiseDialog view={view} promise={promise} {...ends} />,
      );
    case 'promise-what-if':
      return withRecord(
        view.promises.find((one) => one.id === dialog.promiseId),
        (promise) => <PromiseWhatIfDialog view={view} promise={promise} onClose={onClose} />,
      );
    case 'promise-text':
      return withRecord(
        view.promises.find((one) => one.id === dialog.promiseId),
        (promise) => <PromiseTextDialog promise={promise} onClose={onClose} />,
      );
    case 'record-claim':
      return <RecordClaimDialog view={view} tickedIds={tickedIds} {...ends} />;
    case 'settle-claim':
      return withRecord(
        view.claims.find((one) => one.id === dialog.claimId),
        (claim) => <SettleClaimDialog view={view} claim={claim} {...ends} />,
      );
    case 'open-dispute':
      return <OpenDisputeDialog view={view} tickedIds={tickedIds} {...ends} />;
    case 'resolve-dispute':
      return withRecord(
        view.disputes.find((one) => one.id === dialog.disputeId),
        (dispute) => <ResolveDisputeDialog dispute={dispute} {...ends} />,
      );
    case 'record-payment':
      return <RecordPaymentDialog view={view} {...ends} />;
    case 'payments':
      return (
        <PaymentsDialog
          view={view}
          onReverse={(payment) => onOpen({ name: 'reverse-payment', payment })}
          onClose={onClose}
        />
      );
    case 'reverse-payment':
      return <ReversePaymentDialog view={view} payment={dialog.payment} {...ends} />;
    case 'add-fact':
      return <AddFactDialog view={view} kind={dialog.kind} {...ends} />;
    case 'add-note':
      return <AddNoteDialog view={view} {...ends} />;
    case 'snooze':
      return <SnoozeCaseDialog view={view} {...ends} />;
    case 'end-snooze':
      return <EndSnoozeDialog view={view} {...ends} />;
    case 'next-action':
      return <SetNextActionDialog view={view} {...ends} />;
    case 'assign':
      return (
        <AssignCasesDialog
          cases={[{ id: view.id, number: view.number, customerName: view.customer.name }]}
          {...ends}
        />
      );
    case 'statement':
      return <StatementDialog view={view} onClose={onClose} />;
    case 'copies':
      return null;
  }
}

/** The one dialog that is open, fetched when it is first needed. */
export function CaseDialogs(props: Shared & { dialog: CaseDialog | null }) {
  if (props.dialog === null) return null;
  return <Suspense fallback={null}>{dialogOf(props.dialog, props)}</Suspense>;
}
