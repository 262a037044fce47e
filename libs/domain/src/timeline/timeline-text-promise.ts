import { PAYMENT_METHOD_WORDS } from '../ledger/ledger';
import { amountText } from '../money/format-amount';
import { PROMISE_STATUS_LABELS } from '../promise-to-pay/promise-to-pay';
import { payloadDay, type Tellings } from './speaker';
import type { TimelinePayloads } from './timeline';

type PromiseEvents =
  | 'PROMISE_RECORDED'
  | 'PROMISE_CANCELLED'
  | 'PROMISE_SUPERSEDED'
  | 'PROMISE_STATUS_CHANGED';

/** How events of promises are told. */
export const promiseTexts: Tellings<PromiseEvents> = {
  PROMISE_RECORDED: ({ amount, dueOn, method, itemIds }, { actor, list }) => ({
    title: `Promise of ${amountText(amount)} by ${payloadDay(dueOn)}`,
    detail: `${actor} recorded it, ${PAYMENT_METHOD_WORDS[method]}${itemIds.length > 0 ? `, for ${list(itemIds, 'item')}` : ''}`,
  }),
  PROMISE_CANCELLED: ({ amount, dueOn }, { actor }) => ({
    title: `Promise of ${amountText(amount)} by ${payloadDay(dueOn)} cancelled`,
    detail: `${actor} cancelled it`,
  }),
  PROMISE_SUPERSEDED: ({ amount, dueOn, newAmount, newDueOn }, { actor }) => ({
    title: `Promise of ${amountText(amount)} by ${payloadDay(dueOn)} replaced`,
    detail: `${actor} replaced it by ${amountText(newAmount)} by ${payloadDay(newDueOn)}`,
  }),
  PROMISE_STATUS_CHANGED: (payload) => ({
    title: `Promise of ${amountText(payload.amount)} ${statusWords(payload)}`,
    detail: verdictText(payload),
  }),
};

function statusWords({ from, to, dueOn }: TimelinePayloads['PROMISE_STATUS_CHANGED']): string {
  const due = `by ${payloadDay(dueOn)}`;
  const is = PROMISE_STATUS_LABELS[to].toLowerCase();
  // a verdict made again: it stood before, and facts that came later changed it
  if (from !== 'OPEN')
    return `${due}: ${PROMISE_STATUS_LABELS[from].toLowerCase()} before, now ${is}`;
  return `${due} ${is}`;
}

/** What the verdict rests on: its own sentence first, then what came, what came late and what came back. */
function verdictText(payload: TimelinePayloads['PROMISE_STATUS_CHANGED']): string {
  const [verdict, ...others] = payload.reasons;
  const first = verdict ?? {
    text: `${amountText(payload.received)} received by ${payloadDay(payload.graceUntil)}, grace included`,
  };
  const isMissed = payload.to === 'BROKEN' || payload.to === 'PARTLY_KEPT';
  // the sentence of a missed promise says what came: its value would say it again
  return [isMissed ? first.text : reasonText(first), ...others.map(reasonText)].join('; ');
}

function reasonText({ text, value }: { text: string; value?: string }): string {
  return value === undefined ? text : `${text} (${value})`;
}
