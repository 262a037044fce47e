import { ContactAttempt, type ContactLog } from '@kept/data';
import {
  type AttemptChannel,
  type ContactOutcomeCode,
  can,
  factsOfOutcome,
  isRefusal,
  loggedAs,
  type NewComplianceFact,
  type Refusal,
  refuse,
  subject,
} from '@kept/domain';
import { z } from 'zod';
import { type ReadFact, readFact } from '../compliance-fact/read-fact';
import { type FactToWrite, writeFacts } from '../compliance-fact/write-facts';
import { decide } from '../contact-decision/decide';
import { readPersons } from '../contact-decision/person-on-file';
import { readProposal } from '../contact-decision/read-proposal';
import { writeDecision } from '../contact-decision/write-decision';
import type { Tx } from '../core/context';
import { closeRun } from '../script-run/close-run';
import { noteFirstContact } from '../validation-notice/note-first-contact';
import type { ContactInHand } from './after-contact';
import type { LogContactInput } from './contact-log.inputs';

const FACTS = z
  .array(
    z.strictObject({
      kind: z.string(),
      details: z.unknown(),
      debtIds: z.array(z.uuid()).nullish(),
      contactPointId: z.uuid().nullish(),
      fromOn: z.iso.date().nullish(),
      untilOn: z.iso.date().nullish(),
      isWritten: z.boolean().nullish(),
      fromWhom: z.string().max(200).nullish(),
    }),
  )
  .max(20);

/** The facts that came up in a contact, each checked; the first that is not in order refuses the contact. */
export function readFactsOfContact(
  given: unknown,
  day: { now: Temporal.Instant; today: Temporal.PlainDate },
): ReadFact[] | Refusal {
  if (given === undefined || given === null) return [];
  const parsed = FACTS.safeParse(given);
  if (!parsed.success) {
    return refuse('INVALID_INPUT', 'The facts of the contact are not in order.', {
      field: 'facts',
    });
  }
  const read: ReadFact[] = [];
  for (const { fromOn, untilOn, ...fact } of parsed.data) {
    const typed = { ...fact, fromOn: dayOf(fromOn), untilOn: dayOf(untilOn) };
    const one = readFact(typed, day);
    if (isRefusal(one)) return { ...one, field: 'facts' };
    read.push(one);
  }
  return read;
}

function dayOf(text: string | null | undefined): Temporal.PlainDate | null {
  return text ? Temporal.PlainDate.from(text) : null;
}

/** The attempt a contact is logged for: of this case, by this channel and direction, and not logged before. */
export async function attemptOf(
  tx: Tx,
  { attemptId, caseId, channel, direction }: LogContactInput,
): Promise<ContactAttempt | Refusal | null> {
  if (!attemptId) return null;
  const attempt = await tx.em.findOneBy(ContactAttempt, { id: attemptId, caseId });
  if (attempt === null) {
    return refuse('INVALID_INPUT', 'This call belongs to another case.', { field: 'attemptId' });
  }
  if (attempt.state !== 'PLACED' && attempt.state !== 'PLANNED') {
    return refuse('INVALID_INPUT', 'This call was logged or taken back already.', {
      field: 'attemptId',
    });
  }
  // a place in the count is given back by whoever was on the line, or by who answers for them
  const mayAnswer = subject('CollectionCase', { portfolioId: attempt.portfolioId });
  if (attempt.userId !== tx.user.id && !can(tx.ability, 'assign', mayAnswer)) {
    return refuse('NOT_ALLOWED', 'A colleague placed this call: they log it.', {
      field: 'attemptId',
    });
  }
  // a call written down as something else would give its place back
  const isAlike = loggedAs(attempt.channel as AttemptChannel) === channel;
  if (!isAlike || attempt.direction !== direction) {
    return refuse('INVALID_INPUT', 'What was placed was another kind of contact.', {
      field: 'attemptId',
    });
  }
  return attempt;
}

/**
 * What a contact leaves as evidence: its attempt is logged, its script's run ended, the facts that came of it written, the
 * first talk noted. True when something of the person is new, which all their portfolios heed.
 */
export async function keepEvidence(
  tx: Tx,
  contact: ContactInHand,
  log: ContactLog,
): Promise<boolean | Refusal> {
  const { inHand, input, typed, facts, attempt } = contact;
  if (attempt !== null) {
    await tx.execute(
      `UPDATE contact_attempt SET state = 'LOGGED', contact_log_id = $2, version = version + 1 WHERE id = $1`,
      [attempt.id, log.id],
    );
  }
  if (input.scriptRunId) {
    const refused = await closeRun(tx, {
      runId: input.scriptRunId,
      caseId: inHand.work.id,
      contactLogId: log.id,
      outcome: typed.rule.code,
    });
    if (refused) return refused;
  }
  // by what was on file before the facts that came of it
  if (attempt === null) await decideAfterwards(tx, contact);
  const followed = await withoutSaid(tx, contact, factsOf(contact));
  const toWrite = [...followed, ...contact.spokenFacts].map((fact) =>
    factToWrite(fact, contact, log),
  );
  const { isOfPerson } =
    toWrite.length === 0 ? { isOfPerson: false } : await writeFacts(tx, toWrite);
  await noteFirstContact(tx, inHand, {
    rule: typed.rule,
    purpose: attempt?.purpose ?? null,
    debtIds: facts.debtIds,
    occurredAt: typed.occurredAt,
    contactLogId: log.id,
  });
  return isOfPerson;
}

/** What was noted in the call itself says more than what its outcome alone would write, and stays. */
async function withoutSaid(
  tx: Tx,
  { inHand, typed, attempt }: ContactInHand,
  facts: readonly NewComplianceFact[],
): Promise<readonly NewComplianceFact[]> {
  if (facts.length === 0) return facts;
  const said = await tx.query<{ kind: string }>(
    `SELECT DISTINCT kind FROM compliance_fact
     WHERE customer_id = $1 AND ended_at IS NULL AND recorded_at >= $2 AND recorded_by = $3
       AND kind IN ('HARDSHIP', 'VULNERABILITY', 'MILITARY', 'ATTORNEY', 'BANKRUPTCY')`,
    [inHand.customerId, attempt?.placedAt ?? typed.occurredAt, tx.user.id],
  );
  return facts.filter(({ kind }) => !said.some((one) => one.kind === kind));
}

function factsOf(contact: ContactInHand): readonly NewComplianceFact[] {
  const { inHand, input, typed, facts } = contact;
  const of = (code: ContactOutcomeCode) =>
    factsOfOutcome(code, {
      channel: typed.channel,
      direction: typed.direction,
      contactPointId: input.contactPointId ?? null,
      debtIds: facts.debtIds,
      at: typed.occurredAt,
      onDay: typed.occurredAt.toZonedDateTimeISO(inHand.portfolio.timeZone).toPlainDate(),
      on: input.on ?? null,
      reachedName: typed.reachedName,
      reference: input.reference ?? null,
      reason: input.reason ?? null,
      note: typed.note,
      callbackAt: typed.callback?.at ?? null,
    });
  // a time to call back is agreed whatever else came of it, and is what lets the call through
  const alsoCallback = typed.callback !== null && typed.rule.code !== 'CALLBACK_AGREED';
  return [...of(typed.rule.code), ...(alsoCallback ? of('CALLBACK_AGREED') : [])];
}

const MEDIA = {
  PHONE: 'PHONE',
  EMAIL: 'EMAIL',
  TEXT: 'TEXT',
  LETTER: 'LETTER',
  CHAT: 'CHAT',
  VISIT: 'IN_PERSON',
} as const;

function factToWrite(
  fact: NewComplianceFact | ReadFact,
  { inHand, typed }: ContactInHand,
  log: ContactLog,
): FactToWrite {
  return {
    medium: MEDIA[typed.channel],
    fromWhom: typed.reachedName,
    ...fact,
    customerId: inHand.customerId,
    portfolioId: inHand.portfolioId,
    caseId: inHand.work.id,
    contactLogId: log.id,
  };
}

/** What was dialled elsewhere and is only written down here is decided about as well: the record is to be whole. */
async function decideAfterwards(tx: Tx, contact: ContactInHand): Promise<void> {
  const { inHand, input, typed, facts } = contact;
  const { portfolio, customerId, work } = inHand;
  const isAttempt = typed.direction === 'OUTBOUND' && typed.rule.code !== 'NOTE_ONLY';
  if (!isAttempt || portfolio.debtKind !== 'CONSUMER') return;
  const file = (await readPersons(tx, [customerId])).get(customerId);
  if (file === undefined) return;
  const proposal = readProposal(
    { channel: typed.channel, contactPointId: input.contactPointId, debtIds: facts.debtIds },
    file,
    portfolio.id,
  );
  // a point that does not go with the channel says nothing against the contact having been made
  if (isRefusal(proposal)) return;
  const at = typed.occurredAt;
  // by what was on file without this contact
  const before = {
    ...file,
    logs: file.logs.filter(
      (row) => Temporal.Instant.compare(Temporal.Instant.from(row.at), at) < 0,
    ),
  };
  const decided = await decide(tx, { file: before, portfolio, proposal, at });
  await writeDecision(tx, {
    ...decided,
    caseId: work.id,
    customerId,
    portfolio,
    occasion: 'AFTERWARDS',
  });
}
