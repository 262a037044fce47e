import { Offer } from '@kept/data';
import { checkFreeText, isRefusal, type OfferSide, type Refusal, refuse } from '@kept/domain';
import type { Tx } from '../core/context';
import { audienceOf, type CaseWithFacts, takeCaseWithFacts } from '../standing/case-in-hand';
import { type FramedTerms, frameTerms, type JudgedOffer, judgeOffer } from './draft-offer';
import type { NoteOfferInput } from './offer.inputs';
import type { PlanTermsInput } from './plan-terms.inputs';
import { storedTermsOf } from './stored-terms';

/** Notes what the customer asked for, or what was offered to them. Nothing is agreed by it. */
export async function noteOffer(tx: Tx, input: NoteOfferInput): Promise<Offer | Refusal> {
  const inHand = await takeCaseWithFacts(tx, input.caseId, { action: 'create', type: 'Offer' });
  const side = (['CUSTOMER', 'US'] as const).find((one) => one === input.side);
  if (side === undefined) {
    return refuse('INVALID_INPUT', 'An offer is of CUSTOMER or US.', { field: 'side' });
  }
  if (inHand.work.state !== 'OPEN') return refuse('CASE_CLOSED', 'The case is closed.');
  const refused = checkFreeText(input.note ?? '', 'note');
  if (refused) return refused;
  const framed = await frameAsked(tx, inHand, input.terms);
  if (isRefusal(framed)) return framed;
  if (framed.terms.balance <= 0) return refuse('ITEM_NOT_OPEN', 'Nothing is open and free.');
  const judged = await judgeOffer(tx, inHand, framed);
  if (isRefusal(judged)) return judged;
  const offer = await keepOffer(tx, inHand, { framed, judged, side, note: input.note });
  tx.emit(
    {
      type: 'OFFER_NOTED',
      payload: {
        offerId: offer.id,
        side,
        kind: offer.kind,
        total: { minorUnits: offer.totalMinor, currency: offer.currency },
        forgiven: { minorUnits: offer.forgivenMinor, currency: offer.currency },
        lastOn: offer.lastOn,
      },
      subject: { type: 'Offer', id: offer.id },
      customerId: inHand.customerId,
      portfolioId: inHand.portfolioId,
      caseId: inHand.work.id,
    },
    audienceOf(inHand.work),
  );
  return offer;
}

/** What is free, or else what is owed: where all of it is promised or planned, they talk of changing that. */
async function frameAsked(
  tx: Tx,
  inHand: CaseWithFacts,
  terms: PlanTermsInput,
): Promise<FramedTerms | Refusal> {
  const framed = await frameTerms(tx, inHand, { terms });
  if (isRefusal(framed) || framed.terms.balance > 0) return framed;
  const { promises, plans } = inHand.facts;
  const replaces = [...promises, ...plans].map(({ id }) => id);
  return frameTerms(tx, inHand, { terms, replaces });
}

/** An offer as it was made, with the authority of who made it. */
export interface MadeOffer {
  framed: FramedTerms;
  judged: JudgedOffer;
  side: OfferSide;
  note?: string | null | undefined;
}

/** Keeps an offer. */
export function keepOffer(
  tx: Tx,
  { work, customerId, portfolioId }: CaseWithFacts,
  { framed: { terms, items }, judged: { schedule, verdict }, side, note }: MadeOffer,
): Promise<Offer> {
  return tx.em.save(
    tx.em.create(Offer, {
      caseId: work.id,
      portfolioId,
      customerId,
      side,
      kind: terms.kind,
      terms: storedTermsOf(
        terms,
        items.map(({ itemId }) => itemId),
      ),
      totalMinor: schedule.total,
      forgivenMinor: schedule.forgiven,
      currency: terms.currency,
      lastOn: schedule.lastOn.toString(),
      decision: verdict.decision,
      needs: verdict.needs,
      reasons: verdict.reasons,
      note: note?.trim() || null,
      madeById: tx.actorId,
      recordedAt: tx.now,
    }),
  );
}
