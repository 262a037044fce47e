import type { AskedApproval } from './approval-words';

export type WaitingTime = {
  readonly phase: 'OWN_SUPERVISOR' | 'EVERYONE' | 'CALLBACK' | 'CREDITOR';
  /** how long it waits, in seconds */
  readonly waited: number;
  /** until the next phase, in seconds; null: nothing follows by time alone */
  readonly left: number | null;
};

type Clocked = Pick<AskedApproval, 'askedAt' | 'everyoneAt' | 'callbackAt' | 'needs' | 'phase'>;

function secondsBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 1000);
}

/**
 * How long an approval waits and what comes next, from the moments the server gave with it, so that the clock runs
 * without asking again.
 */
export function waitingTime(approval: Clocked, now: Temporal.Instant): WaitingTime {
  const { askedAt, everyoneAt, callbackAt, needs, phase } = approval;
  const waited = Math.max(0, secondsBetween(Temporal.Instant.from(askedAt), now));
  if (needs === 'CREDITOR') return { phase: 'CREDITOR', waited, left: null };
  const until = (at: string | null) =>
    at === null ? 0 : -secondsBetween(Temporal.Instant.from(at), now);
  const toCallback = until(callbackAt);
  if (phase === 'CALLBACK' || toCallback <= 0) return { phase: 'CALLBACK', waited, left: null };
  const toEveryone = phase === 'OWN_SUPERVISOR' ? until(everyoneAt) : 0;
  return toEveryone > 0
    ? { phase: 'OWN_SUPERVISOR', waited, left: toEveryone }
    : { phase: 'EVERYONE', waited, left: toCallback };
}

/** '0:21', '12:05', '3 h 07', '2 days'. */
export function spanText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${String(minutes % 60).padStart(2, '0')}`;
  const days = Math.floor(hours / 24);
  return days === 1 ? '1 day' : `${days} days`;
}

/** What the clock is about: 'everyone is asked in 1:09', 'a callback in 2:50', 'off the call: call back'. */
export function phaseText({ phase, left }: WaitingTime): string {
  if (phase === 'CREDITOR') return 'the creditor decides, no clock runs';
  if (phase === 'CALLBACK') return 'off the call: they are called back';
  if (phase === 'OWN_SUPERVISOR') return `everyone is asked in ${spanText(left ?? 0)}`;
  return `on the call, a callback in ${spanText(left ?? 0)}`;
}
