import { randomUUIDv7 } from 'node:crypto';
import { CollectionCase, ContactLog } from '@kept/data';
import { isRefusal, type Refusal } from '@kept/domain';
import { recordClaimedPayment } from '../claimed-payment/claimed-payment.commands';
import type { PlannedAction } from '../collection-case/check-next-action';
import { refuseClosed } from '../collection-case/collection-case.commands';
import type { Tx } from '../core/context';
import { openDispute } from '../dispute/dispute.commands';
import { recordPromiseToPay } from '../promise-to-pay/promise-to-pay.commands';
import { takeCase } from '../standing/case-in-hand';
import { refreshStanding } from '../standing/refresh-standing';
import {
  type ContactInHand,
  caseChanges,
  changePoint,
  holdOf,
  nextAfterContact,
  noteSpecialist,
  refusalWithin,
} from './after-contact';
import { attemptOf, keepEvidence, readFactsOfContact } from './contact-evidence';
import { contactFacts } from './contact-facts';
import type { LogContactInput } from './contact-log.inputs';
import { ContactLogged } from './contact-log.types';
import { type ItemSaid, readContact } from './read-contact';
import { tellContact } from './tell-contact';

/**
 * Logs a contact with all that came of it: promise, claim, dispute, callback, what was said of items.
 * Either all of it stands or none. It asks for no lease: whoever spoke with them may write it down.
 */
export async function logContact(tx: Tx, input: LogContactInput): Promise<ContactLogged | Refusal> {
  const contact = await openContact(tx, input);
  if (isRefusal(contact)) return contact;
  const next = nextAfterContact(tx, contact);
  if (isRefusal(next)) return next;
  const log = await writeLog(tx, contact, next);
  const written = await writeRecords(tx, input, log.id);
  if (isRefusal(written)) return written;
  await changePoint(tx, contact);
  const isSpecialistNew = await noteSpecialist(tx, contact);
  await changeCase(tx, contact, next);
  const isPersonNew = await keepEvidence(tx, contact, log);
  if (isRefusal(isPersonNew)) return isPersonNew;
  tellContact(tx, contact, { log, next });
  const { customerId, portfolioId, work } = contact.inHand;
  await refreshStanding(tx, [customerId], {
    // a specialist's reason is the customer's, and so of all their cases
    portfolioId: isSpecialistNew || isPersonNew ? null : portfolioId,
    from: 'WORK',
  });
  return Object.assign(new ContactLogged(), written, {
    contactLog: log,
    case: await tx.em.findOneByOrFail(CollectionCase, { id: work.id }),
  });
}

/** The case in hand and the contact checked, or why it cannot be logged. */
async function openContact(tx: Tx, input: LogContactInput): Promise<ContactInHand | Refusal> {
  const inHand = await takeCase(tx, input.caseId, { action: 'create', type: 'ContactLog' });
  const { work, portfolio, customerId, today } = inHand;
  const typed =
    refuseClosed(work) ?? readContact(input, { now: tx.now, debtKind: portfolio.debtKind });
  if (isRefusal(typed)) return typed;
  const { timeZone: zone } = portfolio;
  const facts = await contactFacts(tx, { input, typed, customerId, zone, today });
  if (isRefusal(facts)) return facts;
  const attempt = await attemptOf(tx, input);
  if (isRefusal(attempt)) return attempt;
  const spokenFacts = readFactsOfContact(input.facts, { now: tx.now, today });
  if (isRefusal(spokenFacts)) return spokenFacts;
  return { inHand, input, typed, facts, attempt, spokenFacts };
}

async function writeLog(
  tx: Tx,
  { inHand, input, typed, facts }: ContactInHand,
  next: PlannedAction | null,
): Promise<ContactLog> {
  const { work, portfolioId, customerId } = inHand;
  const isComplaint = typed.rule.effects.some(({ kind }) => kind === 'COMPLAINT');
  const log = tx.em.create(ContactLog, {
    id: randomUUIDv7(),
    caseId: work.id,
    portfolioId,
    customerId,
    userId: tx.user.id,
    direction: typed.direction,
    channel: typed.channel,
    contactPointId: input.contactPointId ?? null,
    contactId: input.contactId ?? null,
    reachedName: typed.reachedName,
    verification: typed.verification,
    outcome: typed.rule.code,
    reachClass: typed.rule.reachClass,
    note: typed.note,
    isComplaint: isComplaint || input.isComplaint === true,
    details: typed.details,
    nextAction: next?.kind ?? null,
    nextActionOn: next?.on.toString() ?? null,
    nextActionAt: next?.at ?? null,
    occurredAt: typed.occurredAt,
    recordedAt: tx.now,
    attemptId: input.attemptId ?? null,
    scriptRunId: input.scriptRunId ?? null,
    isReply: input.isReply ?? false,
  });
  await tx.em.insert(ContactLog, log);
  await writeDiscussed(tx, log.id, { debtIds: facts.debtIds, items: typed.items });
  return log;
}

async function writeDiscussed(
  tx: Tx,
  logId: string,
  { debtIds, items }: { debtIds: readonly string[]; items: readonly ItemSaid[] },
): Promise<void> {
  if (debtIds.length + items.length === 0) return;
  await tx.execute(
    `WITH discussed AS (
       INSERT INTO contact_log_debt (contact_log_id, debt_id) SELECT $1, unnest($2::uuid[])
     )
     INSERT INTO contact_log_item (contact_log_id, invoice_id, status, scheduled_on)
     SELECT $1, i."invoiceId", i.status, i."scheduledOn"
     FROM jsonb_to_recordset($3::jsonb) AS i("invoiceId" uuid, status text, "scheduledOn" date)
     ON CONFLICT DO NOTHING`,
    [logId, debtIds, JSON.stringify(items)],
  );
}

/** The records that came of the contact, each by its own command; the first refusal undoes all. */
async function writeRecords(tx: Tx, input: LogContactInput, contactLogId: string) {
  const { caseId, promise, claim, dispute } = input;
  const promised = promise ? await recordPromiseToPay(tx, { caseId, promise, contactLogId }) : null;
  if (isRefusal(promised)) return refusalWithin('promise', promised);
  const claimed = claim ? await recordClaimedPayment(tx, { caseId, claim, contactLogId }) : null;
  if (isRefusal(claimed)) return refusalWithin('claim', claimed);
  const disputed = dispute ? await openDispute(tx, { caseId, dispute, contactLogId }) : null;
  if (isRefusal(disputed)) return refusalWithin('dispute', disputed);
  return { promise: promised, claim: claimed, dispute: disputed };
}

async function changeCase(
  tx: Tx,
  contact: ContactInHand,
  next: PlannedAction | null,
): Promise<void> {
  const { id } = contact.inHand.work;
  const changes = { ...caseChanges(tx, contact, next), ...holdOf(tx, contact) };
  await tx.em
    .createQueryBuilder()
    .update(CollectionCase)
    .set({ ...changes, version: () => 'version + 1' })
    .where('id = :id', { id })
    .execute();
}
