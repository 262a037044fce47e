import type { CaseView } from '../collection-case/case-view';
import { mayTry } from '../contact-log/contact-log-draft';
import {
  type CaseContactDecisions,
  type ContactDecisionView,
  verdictOf,
} from './contact-decision-words';
import type { Placing } from './use-calling';

export type OtherWay = { readonly placing: Placing; readonly decision: ContactDecisionView };

const MOST = 5;

/** Other numbers and channels that may be used now, what needs no word first, calls before all else. */
export function otherWays(
  view: CaseView,
  decisions: CaseContactDecisions | undefined,
  not: Placing,
): OtherWay[] {
  const ways = (decisions?.points ?? []).flatMap(({ contactPointId, channel, decision }) => {
    const point = view.customer.contactPoints.find(({ id }) => id === contactPointId);
    const isSame = contactPointId === not.point?.id && channel === not.channel;
    if (!point || isSame || decision.decision === 'BLOCK') return [];
    if (!mayTry(point, view.customer.contacts)) return [];
    const placing = {
      channel: channel as Placing['channel'],
      direction: 'OUTBOUND',
      point,
    } as const;
    return [{ placing, decision }];
  });
  const rank = ({ placing, decision }: OtherWay) =>
    (verdictOf(decision) === 'ALLOW' ? 0 : 2) + (placing.channel === 'PHONE' ? 0 : 1);
  return ways.sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}
