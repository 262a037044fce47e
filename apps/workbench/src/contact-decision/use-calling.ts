import { useState } from 'react';
import type { CaseContactPoint, CaseView } from '../collection-case/case-view';
import type { ContactLogDesk } from '../contact-log/use-contact-log';
import { type Override, useOverrides } from '../contact-override/use-overrides';
import { useCommand } from '../core/command';
import type { RefusalPartsFragment } from '../gql/graphql';
import { PlaceContactDocument, ReleaseAttemptDocument } from './contact-decision.graphql';
import { decisionAt } from './contact-decision-words';
import { dial } from './dial';
import { type Attempt, useAttempt } from './use-attempt';
import { type ContactDecisions, useContactDecisions } from './use-contact-decisions';

/** What one is about to do: reach this point by this channel, or take their call (no point). */
export type Placing = {
  readonly channel: 'PHONE' | 'TEXT' | 'EMAIL' | 'LETTER';
  readonly direction: 'OUTBOUND' | 'INBOUND';
  readonly point: CaseContactPoint | null;
};

/** What stands between the wish and the call, and is shown. */
export type Obstacle =
  | { readonly kind: 'warned' | 'blocked'; readonly placing: Placing; readonly refusal: Refused }
  | { readonly kind: 'unanswered'; readonly placing: Placing };
type Refused = RefusalPartsFragment;

export type Calling = ContactDecisions & {
  /** placed and not logged yet: its id goes with the contact log */
  readonly attempt: Attempt | null;
  readonly isPlacing: boolean;
  readonly obstacle: Obstacle | null;
  /** of this case: waiting for compliance, or granted and not used yet */
  readonly overrides: readonly Override[];
  /** dials where it is allowed; otherwise says why not */
  callPoint(point: CaseContactPoint): void;
  place(placing: Placing): void;
  /** they ring us: never blocked; opens the log and says what may be said */
  theyCall(): void;
  /** answers the warning that is shown */
  answerWarning(reason: string): void;
  takeOverride(override: Override): void;
  /** not dialled after all: the place in the count comes back */
  release(): void;
  readonly releaseRefusal: RefusalPartsFragment | undefined;
  closeObstacle(): void;
  askedOverride(): void;
};

const LIVE_STATES = ['WAITING', 'GRANTED'];

/**
 * Placing a contact from the case page: asked of the house first, dialled when it says yes, logged with the attempt's
 * id. What is being typed is never touched by a refusal.
 */
export function useCalling(view: CaseView, desk: ContactLogDesk, onPlaced?: () => void): Calling {
  const contact = useContactDecisions(view.id, view.customer.id);
  const { attempt, placed, released } = useAttempt(view.id, desk);
  const overrides = useOverrides({ caseId: view.id });
  const placingCommand = useCommand(PlaceContactDocument);
  const releasing = useCommand(ReleaseAttemptDocument);
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);

  async function place(placing: Placing, more: { warningReason?: string; overrideId?: string }) {
    const { channel, direction, point } = placing;
    const input = { caseId: view.id, channel, direction, contactPointId: point?.id, ...more };
    const end = await placingCommand.run({ input });
    contact.askAgain();
    if (end.kind === 'refused') {
      const kind = end.refusal.code === 'CONTACT_WARNING' ? 'warned' : 'blocked';
      return setObstacle({ kind, placing, refusal: end.refusal });
    }
    if (end.kind !== 'done') {
      // their call is on, whether the house answers or not
      if (direction === 'INBOUND') desk.change({ direction, channel });
      else setObstacle({ kind: 'unanswered', placing });
      return;
    }
    setObstacle(null);
    placed(end.value);
    if (more.overrideId !== undefined) overrides.askAgain();
    if (direction === 'OUTBOUND' && channel === 'PHONE' && point !== null) dial(point.value);
    onPlaced?.();
  }

  async function release() {
    if (attempt === null) return;
    const end = await releasing.run({ input: { id: attempt.id } });
    if (end.kind !== 'done') return;
    released();
    contact.askAgain();
  }

  return {
    ...contact,
    attempt,
    isPlacing: placingCommand.running,
    obstacle,
    overrides: (overrides.overrides ?? []).filter(({ state }) => LIVE_STATES.includes(state)),
    callPoint: (point) => void place({ channel: 'PHONE', direction: 'OUTBOUND', point }, {}),
    place: (placing) => void place(placing, {}),
    theyCall: () => void place({ channel: 'PHONE', direction: 'INBOUND', point: null }, {}),
    answerWarning(warningReason) {
      if (obstacle?.kind === 'warned') void place(obstacle.placing, { warningReason });
    },
    takeOverride(override) {
      const point = view.customer.contactPoints.find(({ id }) => id === override.contactPointId);
      const channel = override.channel as Placing['channel'];
      const placing = { channel, direction: 'OUTBOUND', point: point ?? null } as const;
      void place(placing, { overrideId: override.id });
    },
    release: () => void release(),
    releaseRefusal: releasing.refusal,
    closeObstacle: () => setObstacle(null),
    askedOverride: overrides.askAgain,
  };
}

/** What the house said last of what was about to be done: it knows more than the refusal in words. */
export function decisionOf(calling: Calling, { point, channel }: Placing) {
  if (point === null) return calling.decisions?.call;
  return decisionAt(calling.decisions, point.id, channel);
}
