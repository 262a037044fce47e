import { PROMISE_STATUS_LABELS, type PromiseStatus } from '@kept/domain';
import { DateText, groupedAmount, MoneyText, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { CasePromise } from '../collection-case/case-view';
import { methodText } from '../payment/payment-words';
import { PROMISE_MEANINGS } from './promise-meanings';

export type PromiseAct = 'change' | 'cancel' | 'what-if' | 'text';

/** In grace: the day has passed and the money may still be under way. */
function isInGrace(promise: CasePromise, today: string): boolean {
  return promise.status === 'OPEN' && promise.dueOn < today;
}

/** A promise with how it stands, what came before or after it, and what can be done with it. */
export function PromiseLine(props: {
  promise: CasePromise;
  /** those of the case, to find what it replaced or what replaced it */
  all: readonly CasePromise[];
  today: string;
  onAct: (act: PromiseAct, promise: CasePromise) => void;
}) {
  const { promise, all, today, onAct } = props;
  const status = promise.status as PromiseStatus;
  const about = `the promise of ${promise.amount.amount} ${promise.amount.currency}`;
  const isOpen = status === 'OPEN';
  const mayChange = isOpen && promise.allowedActions.includes('update');
  const act = (name: PromiseAct, label: string) => (
    <Button
      aria-label={`${label} ${name === 'text' ? 'for ' : ''}${about}`}
      onClick={() => onAct(name, promise)}
      sx={{ minWidth: 0, padding: '0 6px', minHeight: 24, fontSize: '0.8125rem' }}
    >
      {label}
    </Button>
  );
  return (
    <Box sx={{ padding: '4px 12px' }}>
      <div>
        <MoneyText value={promise.amount} /> by <DateText day={promise.dueOn} today={today} />{' '}
        <StatusChip
          meaning={isInGrace(promise, today) ? 'overdue' : PROMISE_MEANINGS[status]}
          label={isInGrace(promise, today) ? 'in grace' : PROMISE_STATUS_LABELS[status]}
        />
      </div>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        <Details promise={promise} today={today} />
        <Before promise={promise} all={all} today={today} />
        <After promise={promise} all={all} today={today} />
      </Box>
      {isOpen && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', marginLeft: '-6px' }}>
          {mayChange && act('change', 'Change')}
          {mayChange && act('cancel', 'Cancel')}
          {act('what-if', 'What if')}
          {act('text', 'Text to send')}
        </Box>
      )}
    </Box>
  );
}

function Details({ promise, today }: { promise: CasePromise; today: string }) {
  const { method, instrumentReference, received, lateReceived, items, level } = promise;
  return (
    <>
      {methodText(method)}
      {instrumentReference && ` ${instrumentReference}`}, {groupedAmount(received.amount)} received
      {lateReceived.minorUnits > 0 && `, ${groupedAmount(lateReceived.amount)} late`}
      {items.length > 0 && `, for ${items.map((item) => item.number).join(', ')}`}
      {isInGrace(promise, today) && (
        <>
          , counts until <DateText day={promise.graceUntil} today={today} />
        </>
      )}
      {level > 1 && `, ${level} in a row not kept`}
    </>
  );
}

function said(promise: CasePromise, today: string): ReactNode {
  return (
    <>
      {groupedAmount(promise.amount.amount)} by <DateText day={promise.dueOn} today={today} />
    </>
  );
}

type Linked = { promise: CasePromise; all: readonly CasePromise[]; today: string };

/** The promise whose place this one took; opened, it is told whole. */
function Before({ promise, all, today }: Linked) {
  const [isOpen, setIsOpen] = useState(false);
  const before = all.find(({ id }) => id === promise.supersedesId);
  if (before === undefined) return null;
  return (
    <div>
      in place of{' '}
      <Button
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        sx={{ minWidth: 0, minHeight: 0, padding: 0, fontSize: 'inherit', lineHeight: 'inherit' }}
      >
        {said(before, today)}
      </Button>
      {isOpen && (
        <Box sx={{ borderLeft: 2, borderColor: 'divider', paddingLeft: 2 }}>
          promised <DateText day={before.promisedOn} today={today} />,{' '}
          <Details promise={before} today={today} />
          {before.cancelReason && ` · “${before.cancelReason}”`}
          <Before promise={before} all={all} today={today} />
        </Box>
      )}
    </div>
  );
}

/** What took the place of this one: another promise, or a plan. */
function After({ promise, all, today }: Linked) {
  const after = all.find(({ id }) => id === promise.supersededById);
  if (after) return <div>replaced by {said(after, today)}</div>;
  if (promise.supersededByPlanId === null) return null;
  return (
    <div>
      replaced by <Link to={`/plans/${promise.supersededByPlanId}`}>a plan</Link>
    </div>
  );
}
