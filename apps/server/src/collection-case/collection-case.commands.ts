import { CollectionCase } from '@kept/data';
import { checkFreeText, checkSnooze, isRefusal, type Refusal, refuse } from '@kept/domain';
import type { Tx } from '../core/context';
import type { NewEvent } from '../core/timeline';
import { updateSeen } from '../core/versioned';
import { audienceOf, type CaseInHand, takeCase } from '../standing/case-in-hand';
import { refreshStanding } from '../standing/refresh-standing';
import { staleVersion } from '../timeline/stale-version';
import { readNextAction } from './check-next-action';
import type {
  CaseVersionInput,
  SetNextActionInput,
  SnoozeCaseInput,
} from './collection-case.inputs';

const MAY_WORK = { action: 'work', type: 'CollectionCase' } as const;

/** Work on a closed case is refused: it has to be open again first. */
export function refuseClosed(work: CollectionCase): Refusal | null {
  if (work.state === 'OPEN') return null;
  return refuse('CASE_CLOSED', `Case ${work.number} is closed: there is nothing to chase in it.`);
}

/** Writes a change that somebody made to the case they saw, tells it, and ranks the case anew. */
async function change(
  tx: Tx,
  inHand: CaseInHand,
  seen: CaseVersionInput,
  { changes, event }: { changes: Partial<CollectionCase>; event: NewEvent },
): Promise<CollectionCase | Refusal> {
  const { work, customerId, portfolioId } = inHand;
  const { id, version } = work;
  if (!(await updateSeen(tx, CollectionCase, { id, version: seen.version }, changes))) {
    const subject = { type: 'CollectionCase', id, customerId } as const;
    return staleVersion(tx, { what: 'The case', ...subject, seenVersion: seen.version, version });
  }
  tx.emit({ ...event, customerId, portfolioId, caseId: id }, audienceOf(work));
  await refreshStanding(tx, [customerId], { portfolioId, from: 'WORK' });
  return tx.em.findOneByOrFail(CollectionCase, { id });
}

/** Plans what is to be done next on a case, by hand. */
export async function setNextAction(
  tx: Tx,
  input: SetNextActionInput,
): Promise<CollectionCase | Refusal> {
  const inHand = await takeCase(tx, input.caseId, MAY_WORK);
  const { work, today, portfolio } = inHand;
  const planned = refuseClosed(work) ?? readNextAction(input, { today, zone: portfolio.timeZone });
  if (isRefusal(planned)) return planned;
  const { kind, on, at, reason } = planned;
  return change(tx, inHand, input, {
    changes: {
      nextAction: kind,
      nextActionOn: on.toString(),
      nextActionAt: at,
      nextActionReason: reason,
    },
    event: {
      type: 'NEXT_ACTION_SET',
      payload: { action: kind, on: on.toString(), at: at?.toString() ?? null },
      subject: { type: 'CollectionCase', id: work.id },
    },
  });
}

/** Puts a case aside until a day, with a reason; how long and how often in a row, the policy says. */
export async function snoozeCase(
  tx: Tx,
  input: SnoozeCaseInput,
): Promise<CollectionCase | Refusal> {
  const inHand = await takeCase(tx, input.caseId, MAY_WORK);
  const { work, today, portfolio } = inHand;
  const reason = input.reason.trim();
  if (reason === '') {
    return refuse('INVALID_INPUT', 'Say why the case is put aside.', { field: 'reason' });
  }
  const { calendar } = portfolio;
  const { roles } = tx.user;
  const facts = { today, calendar, roles, running: work.snoozesRunning };
  const refused =
    refuseClosed(work) ??
    checkFreeText(reason, 'reason') ??
    checkSnooze(input.until, facts, portfolio.dayOf(today).policies.SNOOZE);
  if (refused) return refused;
  const until = input.until.toString();
  return change(tx, inHand, input, {
    changes: {
      snoozedUntil: until,
      snoozeReason: reason,
      snoozesRunning: work.snoozesRunning + 1,
    },
    event: {
      type: 'SNOOZED',
      payload: { until },
      subject: { type: 'CollectionCase', id: work.id },
    },
  });
}

/** Takes a case that was put aside back at once. */
export async function endSnooze(
  tx: Tx,
  input: CaseVersionInput,
): Promise<CollectionCase | Refusal> {
  const inHand = await takeCase(tx, input.caseId, MAY_WORK);
  const { work } = inHand;
  const closed = refuseClosed(work);
  if (closed) return closed;
  const { snoozedUntil } = work;
  if (snoozedUntil === null) return refuse('INVALID_INPUT', 'This case is not put aside.');
  return change(tx, inHand, input, {
    changes: { snoozedUntil: null, snoozeReason: null },
    event: {
      type: 'UNSNOOZED',
      payload: { until: snoozedUntil },
      subject: { type: 'CollectionCase', id: work.id },
    },
  });
}
