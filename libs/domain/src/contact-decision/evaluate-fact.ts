import { dayNumber } from '../calendar/day-number';
import type { ComplianceFact, ComplianceFactKind } from '../compliance-fact/compliance-fact';
import { FACT_EFFECT_TEXT } from '../compliance-fact/fact-labels';
import { factText } from '../compliance-fact/fact-text';
import type { ContactParty } from './contact-decision';
import { type ContactView, concerns, dayOf, endOf, standing } from './contact-view';
import type { Evaluator, Finding } from './finding';

/** To whom one may turn in their place. */
const IN_THEIR_PLACE: Partial<Record<ComplianceFactKind, readonly ContactParty[]>> = {
  DECEASED: ['EXECUTOR', 'ATTORNEY'],
  MINOR: ['GUARDIAN', 'ATTORNEY'],
};

const AGE_OF_MAJORITY = 18;

/** A fact of one kind stands. */
export const evaluateFact: Evaluator<'FACT'> = ({ fact: kind }, view) => {
  const { debtIds, party, purpose } = view.proposal;
  if (IN_THEIR_PLACE[kind]?.includes(party)) return null;
  const facts = standing(view, kind).filter((fact) => concerns(fact, debtIds) && isSo(view, fact));
  const [first] = facts;
  if (first === undefined) return null;
  const known: Finding = {
    text: () => `${factText(first)}. ${FACT_EFFECT_TEXT[kind]}`,
    factIds: facts.map(({ id }) => id),
    endsAt: endOf(view, facts),
  };
  if (kind === 'DECEASED') return afterDeath(view, known);
  // storing and answering stay allowed: GDPR article 18(2)
  const isAllowed = purpose === 'REQUIRED_BY_LAW' || purpose === 'REPLY';
  return kind === 'PROCESSING_RESTRICTED' && isAllowed ? { ...known, effect: 'WARN' } : known;
};

/** The spouse counts as the consumer, and others may be asked for the executor: 12 CFR 1006.6(a), 1006.10. */
function afterDeath({ proposal }: ContactView, known: Finding): Finding {
  const isGentle =
    proposal.party === 'SPOUSE' || (proposal.party === 'OTHER' && proposal.purpose === 'LOCATION');
  return isGentle ? { ...known, effect: 'WARN' } : known;
}

function isSo(view: ContactView, fact: ComplianceFact): boolean {
  const today = dayOf(view.firstDay);
  if (fact.kind === 'MINOR') {
    const bornOn = fact.details.bornOn ?? null;
    if (bornOn === null) return true;
    const ofAge = Temporal.PlainDate.from(bornOn).add({ years: AGE_OF_MAJORITY });
    return dayNumber(ofAge) > view.firstDay;
  }
  if (fact.kind === 'MILITARY') {
    const until = fact.details.activeUntil ?? null;
    return until === null || until >= today.toString();
  }
  return true;
}
