import type { CollectionCase, ContactAttempt } from '@kept/data';
import {
  addBusinessDays,
  type ContactOutcomeRule,
  isRefusal,
  type NextAction,
  type OutcomeContext,
  type Refusal,
  resolveNextAction,
} from '@kept/domain';
import { type PlannedAction, readNextAction } from '../collection-case/check-next-action';
import type { ReadFact } from '../compliance-fact/read-fact';
import type { Tx } from '../core/context';
import { noteSpecialistReason } from '../customer/note-specialist';
import type { CaseInHand } from '../standing/case-in-hand';
import type { ContactFacts } from './contact-facts';
import type { LogContactInput } from './contact-log.inputs';
import type { TypedContact } from './read-contact';

/** A contact that is being logged: the case, what was typed, and what it points to. */
export interface ContactInHand {
  inHand: CaseInHand;
  input: LogContactInput;
  typed: TypedContact;
  facts: ContactFacts;
  /** the attempt it is logged for */
  attempt: ContactAttempt | null;
  /** facts typed with it, checked */
  spokenFacts: readonly ReadFact[];
}

/** A refusal of a part of the input: its field as the whole input names it. */
export function refusalWithin(part: string, refusal: Refusal): Refusal {
  const field = refusal.field === undefined ? part : `${part}.${refusal.field}`;
  return { ...refusal, field };
}

/** The last day on which a promise's money still counts: what follows it up is planned from there. */
function graceEnd({ inHand, input }: ContactInHand): Temporal.PlainDate | null {
  if (!input.promise) return input.on ?? null;
  const { portfolio, today } = inHand;
  const { graceBusinessDays } = portfolio.dayOf(today).policies.PROMISE;
  const method = Object.entries(graceBusinessDays).find(([name]) => name === input.promise?.method);
  return addBusinessDays(input.promise.dueOn, method?.[1] ?? 0, portfolio.calendar);
}

function isLastOfDay({ maxPerDay }: ContactOutcomeRule, { sameToday }: ContactFacts): boolean {
  return maxPerDay !== undefined && sameToday + 1 >= maxPerDay;
}

function plannedOf({ kind, on, at, text }: NextAction): PlannedAction {
  return { kind, on, at, reason: text };
}

/** What is to be done after the contact: as typed, or by the outcome's default; null leaves what was planned. */
export function nextAfterContact(tx: Tx, contact: ContactInHand): PlannedAction | Refusal | null {
  const { inHand, input, typed, facts } = contact;
  const { portfolio, today } = inHand;
  const { timeZone: zone, calendar } = portfolio;
  if (input.nextAction) {
    const given = readNextAction(input.nextAction, { today, zone });
    return isRefusal(given) ? refusalWithin('nextAction', given) : given;
  }
  const context: OutcomeContext = {
    now: tx.now,
    zone,
    calendar,
    input: {
      on: graceEnd(contact),
      callbackAt: typed.callback?.at ?? null,
      // a method that is none was refused with the claim
      method: (input.claim?.method ?? null) as OutcomeContext['input']['method'],
      hasOtherPoint: facts.hasOtherPoint,
    },
  };
  const next = resolveNextAction(typed.rule.code, context);
  if (next && isLastOfDay(typed.rule, facts)) {
    const on = addBusinessDays(today, 1, calendar);
    return { kind: 'CALL', on, at: null, reason: 'Tried often enough today: call again' };
  }
  if (next) return plannedOf(next);
  return typed.callback
    ? plannedOf(resolveNextAction('CALLBACK_AGREED', context) ?? neverPlanned())
    : null;
}

function neverPlanned(): never {
  throw new Error('an agreed callback always plans to call back');
}

// a collector who is a little early rings the callback all the same
const EARLY = { minutes: 15 };

function isCallbackDone({ inHand, typed }: ContactInHand, now: Temporal.Instant): boolean {
  const { callbackAt } = inHand.work;
  if (callbackAt === null || typed.rule.code === 'NOTE_ONLY') return false;
  return typed.rule.reachClass === 'R' || Temporal.Instant.compare(callbackAt, now.add(EARLY)) <= 0;
}

/** The columns of the case that a contact changes, but for its hold. */
export function caseChanges(
  tx: Tx,
  contact: ContactInHand,
  next: PlannedAction | null,
): Partial<CollectionCase> {
  const { callback, rule } = contact.typed;
  const talked = rule.reachClass === 'R';
  return {
    ...(rule.code !== 'NOTE_ONLY' && { snoozesRunning: 0 }),
    // they spoke with us: what the case was put aside for is over
    ...(talked && { snoozedUntil: null, snoozeReason: null }),
    ...(next && {
      nextAction: next.kind,
      nextActionOn: next.on.toString(),
      nextActionAt: next.at,
      nextActionReason: next.reason,
    }),
    ...(isCallbackDone(contact, tx.now) && NO_CALLBACK),
    ...(callback && {
      callbackAt: callback.at,
      callbackZone: callback.zone,
      callbackOwnerId: tx.user.id,
      callbackContactId: callback.contactId,
      callbackPointId: callback.contactPointId,
    }),
  };
}

const NO_CALLBACK = {
  callbackAt: null,
  callbackZone: null,
  callbackOwnerId: null,
  callbackContactId: null,
  callbackPointId: null,
} as const;

/** Writes what the contact says of the number or address that was used. */
export async function changePoint(tx: Tx, { inHand, typed, facts }: ContactInHand): Promise<void> {
  const to = typed.rule.pointEffect;
  const { point } = facts;
  if (to === null || point === null) return;
  const optsOut = typed.rule.code === 'OPTED_OUT';
  if (point.state === to && !optsOut) return;
  await tx.execute(
    `UPDATE contact_point SET state = $2, version = version + 1,
       opted_out_at = CASE WHEN $3 THEN coalesce(opted_out_at, $4) ELSE opted_out_at END
     WHERE id = $1`,
    [point.id, to, optsOut, tx.now],
  );
  tx.emit({
    type: 'CONTACT_POINT_CHANGED',
    payload: {
      contactPointId: point.id,
      kind: point.kind,
      from: point.state,
      to,
      fields: optsOut ? ['state', 'optedOutAt'] : ['state'],
    },
    subject: { type: 'ContactPoint', id: point.id },
    customerId: inHand.customerId,
  });
}

/** Puts the case on hold where the outcome says so; a longer hold stays. Answers with the columns to write. */
export function holdOf(tx: Tx, { inHand, typed }: ContactInHand): Partial<CollectionCase> {
  const hold = typed.rule.effects.find((effect) => effect.kind === 'HOLD');
  if (hold === undefined) return {};
  const { work, today, customerId, portfolioId } = inHand;
  const until = today.add({ days: hold.days }).toString();
  if (work.heldUntil !== null && work.heldUntil >= until) return {};
  tx.emit({
    type: 'CASE_HELD',
    payload: { until, reason: hold.reason },
    subject: { type: 'CollectionCase', id: work.id },
    customerId,
    portfolioId,
    caseId: work.id,
  });
  return { heldUntil: until, holdReason: hold.reason };
}

/** Notes on the customer why a specialist is to look after them; true when that is new. */
export async function noteSpecialist(tx: Tx, { inHand, typed }: ContactInHand): Promise<boolean> {
  const effect = typed.rule.effects.find(({ kind }) => kind === 'SPECIALIST');
  if (effect?.kind !== 'SPECIALIST') return false;
  return noteSpecialistReason(tx, inHand.customerId, effect.reason);
}
