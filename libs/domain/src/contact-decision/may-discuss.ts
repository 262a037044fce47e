import { localDay } from '../calendar/zone-clock';
import type { ComplianceFactKind } from '../compliance-fact/compliance-fact';
import type { RuleTopic } from '../contact-rule/contact-rule';
import type { MayDiscuss } from './contact-decision';
import { type ContactView, concerns, standing } from './contact-view';
import type { Found } from './evaluate-rules';

/**
 * What may be talked about when somebody is on the line: the narrowest that anything found asks for. Who calls in is not
 * blocked, and bound by the same: what was found says so whatever became of it.
 */
export function mayDiscuss(view: ContactView, found: readonly Found[]): MayDiscuss {
  const { party, purpose } = view.proposal;
  if (party === 'OTHER') {
    if (purpose === 'LOCATION') return 'LOCATION_ONLY';
    return binding(view, found, 'PERSON').length > 0 ? 'NOTHING' : afterVerifying(view);
  }
  return inTheirPlace(view) ?? restricted(view, found) ?? afterVerifying(view);
}

function inTheirPlace(view: ContactView): MayDiscuss | null {
  const { party } = view.proposal;
  if (stands(view, 'DECEASED') && party !== 'EXECUTOR' && party !== 'ATTORNEY')
    return party === 'SPOUSE' ? 'CALLBACK_ONLY' : 'NOTHING';
  return stands(view, 'MINOR') && party === 'CUSTOMER' ? 'NOTHING' : null;
}

function restricted(view: ContactView, found: readonly Found[]): MayDiscuss | null {
  if (binding(view, found, 'ATTORNEY').length > 0) return 'ATTORNEY_ONLY';
  if (binding(view, found, 'MORATORIUM').length > 0 || binding(view, found, 'CEASE').length > 0)
    return 'REPLY_ONLY';
  if (stands(view, 'IDENTITY_THEFT') || stands(view, 'PROCESSING_RESTRICTED')) return 'REPLY_ONLY';
  return null;
}

/** What was found of a topic and not softened: by a silent attorney, another debt, words instead of writing. */
function binding(view: ContactView, found: readonly Found[], topic: RuleTopic): Found[] {
  const { purpose } = view.proposal;
  const isAnswer = purpose === 'REPLY' || purpose === 'REQUIRED_BY_LAW';
  return found.filter(
    ({ planned, finding }) =>
      planned.rule.topic === topic &&
      (finding.effect === undefined || finding.unknown === 'attorney' || isAnswer),
  );
}

function stands(view: ContactView, kind: ComplianceFactKind): boolean {
  return standing(view, kind).some((fact) => concerns(fact, view.proposal.debtIds));
}

/** Who speaks is asked who they are; what is written goes to the address on file. */
function afterVerifying(view: ContactView): MayDiscuss {
  const { channel, party } = view.proposal;
  const isSpoken = channel === 'PHONE' || channel === 'VISIT' || channel === 'CHAT';
  if (!isSpoken || view.facts.isPerson === false) return 'DEBT';
  return party !== 'OTHER' && isVerified(view) ? 'DEBT' : 'AFTER_VERIFYING';
}

/** Who they are was made sure of today, or up to the day that the fact says. */
function isVerified(view: ContactView): boolean {
  return standing(view, 'IDENTITY_VERIFIED').some(
    ({ untilOn, receivedAt }) =>
      untilOn !== null ||
      view.clocks.some(
        (clock, index) => localDay(clock, receivedAt.epochMilliseconds) === view.days[index],
      ),
  );
}
