import { localDay } from '../calendar/zone-clock';
import type { ContactHit, MayDiscuss } from './contact-decision';
import { type ContactView, concerns, standing } from './contact-view';

/**
 * What may be talked about when somebody is on the line, by what was found: the narrowest that any finding asks for.
 * `hits` are those of the contact proposed, inbound ones too.
 */
export function mayDiscuss(view: ContactView, hits: readonly ContactHit[]): MayDiscuss {
  const { party, purpose } = view.proposal;
  if (party === 'OTHER') {
    if (purpose === 'LOCATION') return 'LOCATION_ONLY';
    return hits.some(({ topic }) => topic === 'PERSON') ? 'NOTHING' : afterVerifying(view);
  }
  return restricted(view, hits) ?? afterVerifying(view);
}

function restricted(
  { proposal, ...view }: ContactView,
  hits: readonly ContactHit[],
): MayDiscuss | null {
  const said = (topic: ContactHit['topic']) =>
    hits.some((hit) => hit.topic === topic && hit.effect !== 'NOTE') ||
    (proposal.direction === 'INBOUND' && hits.some((hit) => hit.topic === topic));
  const stands = (kind: Parameters<typeof standing>[1]) =>
    standing({ proposal, ...view }, kind).some((fact) => concerns(fact, proposal.debtIds));
  if (stands('DECEASED') && proposal.party !== 'EXECUTOR' && proposal.party !== 'ATTORNEY')
    return proposal.party === 'SPOUSE' ? 'CALLBACK_ONLY' : 'NOTHING';
  if (stands('MINOR') && proposal.party === 'CUSTOMER') return 'NOTHING';
  if (said('ATTORNEY') && isBoundToAttorney(hits)) return 'ATTORNEY_ONLY';
  if (said('MORATORIUM') || said('CEASE') || stands('IDENTITY_THEFT')) return 'REPLY_ONLY';
  if (stands('PROCESSING_RESTRICTED')) return 'REPLY_ONLY';
  // in a time or at a place that they called inconvenient they are answered, and not asked
  return proposal.direction === 'INBOUND' && isInconvenient(hits) ? 'REPLY_ONLY' : null;
}

function isBoundToAttorney(hits: readonly ContactHit[]): boolean {
  return hits.some(({ topic, factIds }) => topic === 'ATTORNEY' && factIds.length > 0);
}

function isInconvenient(hits: readonly ContactHit[]): boolean {
  return hits.some(({ topic, factIds }) => topic === 'TIME' && factIds.length > 0);
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
