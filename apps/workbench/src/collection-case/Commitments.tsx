import { PROMISE_STATUS_LABELS, type PromiseStatus } from '@kept/domain';
import { DateText, groupedAmount, type Meaning, MoneyText, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { disputeReasonText } from '../dispute/dispute-words';
import { methodText } from '../payment/payment-words';
import type { CaseClaim, CaseDispute, CasePromise, CaseView } from './case-view';
import { Section } from './Section';

const PROMISE_MEANINGS: Readonly<Record<PromiseStatus, Meaning>> = {
  OPEN: 'accent',
  KEPT: 'kept',
  PARTLY_KEPT: 'overdue',
  BROKEN: 'broken',
  CANCELLED: 'muted',
  SUPERSEDED: 'muted',
};

function Line(props: { main: ReactNode; below?: ReactNode; actions?: ReactNode }) {
  return (
    <Box sx={{ padding: '4px 12px' }}>
      <div>{props.main}</div>
      <Box sx={{ display: 'flex', alignItems: 'start', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0, color: 'text.secondary', fontSize: '0.8125rem' }}>
          {props.below}
        </Box>
        {props.actions}
      </Box>
    </Box>
  );
}

function SmallButton(props: { label: string; about: string; onClick: () => void }) {
  return (
    <Button
      aria-label={`${props.label} ${props.about}`}
      onClick={props.onClick}
      sx={{ minWidth: 0, padding: '0 6px', minHeight: 24, fontSize: '0.8125rem' }}
    >
      {props.label}
    </Button>
  );
}

/** In grace: the day has passed and the money may still be under way. */
function isInGrace(promise: CasePromise, today: string): boolean {
  return promise.status === 'OPEN' && promise.dueOn < today;
}

function PromiseLine(props: {
  promise: CasePromise;
  today: string;
  onChange: () => void;
  onCancel: () => void;
}) {
  const { promise, today, onChange, onCancel } = props;
  const status = promise.status as PromiseStatus;
  const about = `the promise of ${promise.amount.amount} ${promise.amount.currency}`;
  const isOpen = status === 'OPEN' && promise.allowedActions.includes('update');
  return (
    <Line
      main={
        <>
          <MoneyText value={promise.amount} /> by <DateText day={promise.dueOn} today={today} />{' '}
          <StatusChip
            meaning={isInGrace(promise, today) ? 'overdue' : PROMISE_MEANINGS[status]}
            label={isInGrace(promise, today) ? 'in grace' : PROMISE_STATUS_LABELS[status]}
          />
        </>
      }
      below={
        <>
          {methodText(promise.method)}, {groupedAmount(promise.received.amount)} received
          {promise.items.length > 0 &&
            `, for ${promise.items.map((item) => item.number).join(', ')}`}
          {isInGrace(promise, today) && (
            <>
              , counts until <DateText day={promise.graceUntil} today={today} />
            </>
          )}
          {promise.level > 1 && `, ${promise.level} in a row not kept`}
        </>
      }
      actions={
        isOpen && (
          <>
            <SmallButton label="Change" about={about} onClick={onChange} />
            <SmallButton label="Cancel" about={about} onClick={onCancel} />
          </>
        )
      }
    />
  );
}

/** Promises that are open, and the last verdicts: what was said and what came of it. */
export function Promises(props: {
  view: CaseView;
  action: ReactNode;
  onChange: (promise: CasePromise) => void;
  onCancel: (promise: CasePromise) => void;
}) {
  const { view, action, onChange, onCancel } = props;
  const newestFirst = [...view.promises].sort((a, b) => (a.promisedOn < b.promisedOn ? 1 : -1));
  const open = newestFirst.filter((promise) => promise.status === 'OPEN');
  const judged = newestFirst.filter((promise) =>
    ['KEPT', 'PARTLY_KEPT', 'BROKEN'].includes(promise.status),
  );
  const shown = [...open, ...judged.slice(0, 2)];
  return (
    <Section
      title="Promises"
      note={open.length > 0 ? `${open.length} open` : 'none open'}
      action={action}
    >
      {shown.map((promise) => (
        <PromiseLine
          key={promise.id}
          promise={promise}
          today={view.today}
          onChange={() => onChange(promise)}
          onCancel={() => onCancel(promise)}
        />
      ))}
    </Section>
  );
}

/** Payments the customer says were made and that are still looked for. */
export function Claims(props: { view: CaseView; onSettle: (claim: CaseClaim) => void }) {
  const { view, onSettle } = props;
  const open = view.claims.filter((claim) => claim.state === 'OPEN');
  if (open.length === 0) return null;
  return (
    <Section title="Says paid" note={`${open.length} to trace`}>
      {open.map((claim) => (
        <Line
          key={claim.id}
          main={
            <>
              <MoneyText value={claim.amount} /> on{' '}
              <DateText day={claim.paidOn} today={view.today} />
            </>
          }
          below={
            <>
              {methodText(claim.method)}
              {claim.reference && `, ${claim.reference}`}, look for it on{' '}
              <DateText day={claim.traceOn} today={view.today} />
            </>
          }
          actions={
            claim.allowedActions.includes('update') && (
              <SmallButton
                label="Settle"
                about={`the claim of ${claim.amount.amount}`}
                onClick={() => onSettle(claim)}
              />
            )
          }
        />
      ))}
    </Section>
  );
}

/** Disputes that are open: their part is out of what is chased. */
export function Disputes(props: { view: CaseView; onResolve: (dispute: CaseDispute) => void }) {
  const { view, onResolve } = props;
  const open = view.disputes.filter((dispute) => dispute.resolvedOn === null);
  if (open.length === 0) return null;
  return (
    <Section title="Disputes" note={`${open.length} open`}>
      {open.map((dispute) => (
        <Line
          key={dispute.id}
          main={
            <>
              {disputeReasonText(dispute.reason)}:{' '}
              {dispute.items
                .map((item) => `${item.invoiceNumber} ${groupedAmount(item.amount.amount)}`)
                .join(', ')}
            </>
          }
          below={
            <>
              since <DateText day={dispute.openedOn} today={view.today} />
              {dispute.owner && `, with ${dispute.owner.name}`}
              {dispute.detail && `: ${dispute.detail}`}
            </>
          }
          actions={
            dispute.allowedActions.includes('update') && (
              <SmallButton
                label="Resolve"
                about={`the dispute about ${disputeReasonText(dispute.reason)}`}
                onClick={() => onResolve(dispute)}
              />
            )
          }
        />
      ))}
    </Section>
  );
}
