import { DateText, groupedAmount, MoneyText } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { disputeReasonText } from '../dispute/dispute-words';
import { methodText } from '../payment/payment-words';
import { type PromiseAct, PromiseLine } from '../promise-to-pay/PromiseLine';
import type { CaseClaim, CaseDispute, CasePromise, CaseView } from './case-view';
import { Section } from './Section';

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

/** What came of it is worth telling: a verdict, or a plan in its place. What another promise replaced is told with that. */
function isTold({ status, supersededByPlanId }: CasePromise): boolean {
  return ['KEPT', 'PARTLY_KEPT', 'BROKEN'].includes(status) || supersededByPlanId !== null;
}

/** Promises that are open, and the last verdicts: what was said and what came of it. */
export function Promises(props: {
  view: CaseView;
  action: ReactNode;
  onAct: (act: PromiseAct, promise: CasePromise) => void;
}) {
  const { view, action, onAct } = props;
  const newestFirst = [...view.promises].sort((a, b) => (a.promisedOn < b.promisedOn ? 1 : -1));
  const open = newestFirst.filter((promise) => promise.status === 'OPEN');
  const judged = newestFirst.filter((promise) => isTold(promise));
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
          all={view.promises}
          today={view.today}
          onAct={onAct}
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
