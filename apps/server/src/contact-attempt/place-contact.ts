import { randomUUIDv7 } from 'node:crypto';
import { ContactAttempt } from '@kept/data';
import { checkFreeText, isRefusal, type Refusal } from '@kept/domain';
import { refuseClosed } from '../collection-case/collection-case.commands';
import { answeredToday, type Decided, decide, isAnswered } from '../contact-decision/decide';
import { type PersonOnFile, readPersons } from '../contact-decision/person-on-file';
import { CO_DEBTORS } from '../contact-decision/person-sql';
import { readProposal, type TypedProposal } from '../contact-decision/read-proposal';
import { type Occasion, writeDecision } from '../contact-decision/write-decision';
import { spendOverride } from '../contact-override/spend-override';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { type CaseInHand, takeCase } from '../standing/case-in-hand';
import type { PortfolioContext } from '../standing/portfolio-context';
import { refreshStanding } from '../standing/refresh-standing';
import { warningOf } from './block-of';
import type { PlaceContactInput } from './contact-attempt.inputs';

/** A contact about to be made: the person, the portfolio in whose name, and what is proposed. */
export interface ContactToPlace {
  caseId: string;
  file: PersonOnFile;
  portfolio: PortfolioContext;
  typed: TypedProposal;
  warningReason?: string | null;
  overrideId?: string | null;
}

/**
 * Decides about a contact and takes its place in the budget, under the locks of everybody who owes the debts: of a hundred
 * who try at once with one call left, one goes through. Also when it is refused the decision is kept.
 */
export async function placeContact(
  tx: Tx,
  input: PlaceContactInput,
): Promise<ContactAttempt | Refusal> {
  const inHand = await takeAll(tx, input.caseId);
  const closed = input.direction === 'INBOUND' ? null : refuseClosed(inHand.work);
  if (closed) return closed;
  const refused = input.warningReason ? checkFreeText(input.warningReason, 'warningReason') : null;
  if (refused) return refused;
  const { customerId, portfolio } = inHand;
  const file = (await readPersons(tx, [customerId])).get(customerId);
  if (file === undefined) throw notFound('The customer');
  const { warningReason, overrideId } = input;
  const placed = await decideAndPlace(tx, {
    caseId: inHand.work.id,
    file,
    portfolio,
    typed: input,
    warningReason: warningReason?.trim() || null,
    overrideId: overrideId ?? null,
  });
  if (isRefusal(placed)) return placed;
  await refreshStanding(tx, [customerId], { portfolioId: portfolio.id, from: 'WORK' });
  return placed;
}

/** The case in hand with everybody locked who owes its debts. */
async function takeAll(tx: Tx, caseId: string): Promise<CaseInHand> {
  const others = await tx.query<{ id: string }>(CO_DEBTORS, [caseId]);
  // all at once and in order: two that lock one after the other would wait for each other
  if (others.length > 1) await tx.lockCustomers(others.map(({ id }) => id));
  return takeCase(tx, caseId, { action: 'create', type: 'ContactAttempt' });
}

/** The one way to a contact, for people and for jobs. The customers are locked. */
export async function decideAndPlace(
  tx: Tx,
  given: ContactToPlace,
): Promise<ContactAttempt | Refusal> {
  const { file, portfolio, typed, overrideId = null } = given;
  const proposal = readProposal(typed, file, portfolio.id);
  if (isRefusal(proposal)) return proposal;
  const decided = await decide(tx, { file, portfolio, proposal, at: tx.now });
  const { decision, shown } = decided;
  const customerId = file.person.id;
  if (decision.decision === 'BLOCK') {
    const used = await spendOverride(tx, { ...given, overrideId, customerId, proposal, shown });
    if (isRefusal(used)) return keepRefusal(tx, given, decided, used);
    return place(tx, { given, decided, occasion: 'OVERRIDE' });
  }
  if (decision.decision === 'WARN' && !given.warningReason) {
    if (!isAnswered(decision, await answeredToday(tx, given))) {
      return keepRefusal(tx, given, decided, warningOf(shown));
    }
  }
  return place(tx, { given, decided, occasion: 'ATTEMPT' });
}

async function place(
  tx: Tx,
  { given, decided, occasion }: { given: ContactToPlace; decided: Decided; occasion: Occasion },
): Promise<ContactAttempt> {
  const { portfolio, file, caseId } = given;
  const customerId = file.person.id;
  // a permission that was not needed was not used
  const overrideId = occasion === 'OVERRIDE' ? (given.overrideId ?? null) : null;
  const kept = await writeDecision(tx, { ...decided, ...given, customerId, occasion, overrideId });
  const { proposal } = decided.question;
  const attempt = tx.em.create(ContactAttempt, {
    id: randomUUIDv7(),
    caseId,
    portfolioId: portfolio.id,
    customerId,
    userId: tx.actorId,
    channel: proposal.channel,
    direction: proposal.direction,
    party: proposal.party,
    purpose: proposal.purpose,
    contactPointId: proposal.contactPointId,
    debtIds: [...proposal.debtIds],
    decisionId: kept.id,
    state: 'PLACED',
    placedAt: tx.now,
    contactLogId: null,
  });
  await tx.em.insert(ContactAttempt, attempt);
  return attempt;
}

/** What was refused is kept as well, in a transaction that the refusal does not undo. */
async function keepRefusal(
  tx: Tx,
  given: ContactToPlace,
  decided: Decided,
  refusal: Refusal,
): Promise<Refusal> {
  const { portfolio, file, caseId } = given;
  const customerId = file.person.id;
  const { decision, question } = decided;
  const isBlocked = decision.decision === 'BLOCK';
  await tx.record(async (own) => {
    const kept = await writeDecision(own, {
      ...decided,
      portfolio,
      caseId,
      customerId,
      occasion: isBlocked ? 'BLOCKED' : 'WARNED',
    });
    if (!isBlocked) return;
    const { channel, contactPointId } = question.proposal;
    own.emit({
      type: 'CONTACT_BLOCKED',
      payload: {
        decisionId: kept.id,
        channel,
        contactPointId,
        ruleIds: decision.hits
          .filter(({ effect }) => effect === 'BLOCK')
          .map(({ ruleId }) => ruleId),
        nextAllowedAt: decision.nextAllowedAt?.toString() ?? null,
      },
      subject: { type: 'ContactDecision', id: kept.id },
      customerId,
      portfolioId: portfolio.id,
      caseId,
    });
  });
  return refusal;
}
