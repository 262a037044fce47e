import {
  ATTEMPT_CHANNELS,
  CONTACT_DIRECTIONS,
  CONTACT_PARTIES,
  CONTACT_PURPOSES,
  type ContactProposal,
  isRefusal,
  type Refusal,
  refuse,
} from '@kept/domain';
import { debtsIn, isNatural, partyOf } from './contact-question';
import type { PersonOnFile } from './person-on-file';

/** What is proposed, as it comes in. */
export interface TypedProposal {
  channel: string;
  direction?: string | null;
  party?: string | null;
  purpose?: string | null;
  contactPointId?: string | null;
  debtIds?: readonly string[] | null;
  hasOptOutNotice?: boolean | null;
}

function oneOf<T extends string>(list: readonly T[], text: string, field: string): T | Refusal {
  return (
    list.find((one) => one === text) ??
    refuse('INVALID_INPUT', `It is one of ${list.join(', ')}.`, { field })
  );
}

// by which a point of each kind is used
const CHANNELS_OF = {
  PHONE: ['PHONE', 'PRERECORDED_CALL', 'TEXT', 'CHAT'],
  EMAIL: ['EMAIL', 'CHAT'],
  POSTAL: ['LETTER', 'POSTCARD', 'VISIT'],
} as const;

/** Reads a proposal against what is on file: the point and the debts are the person's, the point goes with the channel. */
export function readProposal(
  typed: TypedProposal,
  file: PersonOnFile,
  portfolioId: string,
): ContactProposal | Refusal {
  const channel = oneOf(ATTEMPT_CHANNELS, typed.channel, 'channel');
  if (isRefusal(channel)) return channel;
  const direction = oneOf(CONTACT_DIRECTIONS, typed.direction ?? 'OUTBOUND', 'direction');
  if (isRefusal(direction)) return direction;
  const purpose = oneOf(CONTACT_PURPOSES, typed.purpose ?? 'COLLECT', 'purpose');
  if (isRefusal(purpose)) return purpose;
  const point = file.points.find(({ id }) => id === typed.contactPointId) ?? null;
  if (typed.contactPointId && point === null) {
    return refuse('INVALID_INPUT', "This number or address is not this customer's.", {
      field: 'contactPointId',
    });
  }
  if (point && !CHANNELS_OF[point.kind].some((one) => one === channel)) {
    return refuse('INVALID_INPUT', 'This number or address does not go with this channel.', {
      field: 'channel',
    });
  }
  const usual = partyOf(point?.relationship ?? null, isNatural(file));
  const party = oneOf(CONTACT_PARTIES, typed.party ?? usual, 'party');
  if (isRefusal(party)) return party;
  const own = debtsIn(file, portfolioId);
  if (typed.debtIds?.some((id) => !own.includes(id))) {
    return refuse('INVALID_INPUT', "One of the debts is not this customer's in this portfolio.", {
      field: 'debtIds',
    });
  }
  return {
    channel,
    direction,
    party,
    purpose,
    debtIds: typed.debtIds?.length ? typed.debtIds : own,
    contactPointId: point?.id ?? null,
    // what Kept sends carries the notice its template must have; by hand the sender says so
    hasOptOutNotice: typed.hasOptOutNotice ?? null,
  };
}
