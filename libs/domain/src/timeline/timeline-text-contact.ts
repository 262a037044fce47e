import { dayText } from '../calendar/day-text';
import { contactOutcome } from '../contact-outcome/outcome-table';
import { NEXT_ACTION_LABELS } from '../next-action/next-action';
import { fieldsText, payloadDay, type Tellings } from './speaker';
import {
  contactWords,
  ITEM_STATUS_WORDS,
  POINT_KIND_WORDS,
  POINT_STATE_WORDS,
} from './timeline-words';

type ContactEvents =
  | 'CONTACT_LOGGED'
  | 'NOTE_ADDED'
  | 'CALLBACK_SET'
  | 'ITEM_STATUS_GIVEN'
  | 'CONTACT_ADDED'
  | 'CONTACT_CHANGED'
  | 'CONTACT_POINT_ADDED'
  | 'CONTACT_POINT_CHANGED';

/** How contacts, and the people and numbers to reach, are told. */
export const contactTexts: Tellings<ContactEvents> = {
  CONTACT_LOGGED: (payload, { actor, contact }) => {
    const outcome = contactOutcome(payload.outcome).label.toLowerCase();
    if (payload.outcome === 'NOTE_ONLY') return { title: `${actor} left a note on the case` };
    const next =
      payload.nextAction === null || payload.nextActionOn === null
        ? []
        : [
            `Next: ${NEXT_ACTION_LABELS[payload.nextAction].toLowerCase()}, ${payloadDay(payload.nextActionOn)}`,
          ];
    const parts = [...(payload.isComplaint ? ['They complained'] : []), ...next];
    return {
      title: `${contactWords(payload, actor, contact(payload.contactId))}: ${outcome}`,
      ...(parts.length > 0 ? { detail: parts.join('; ') } : {}),
    };
  },
  NOTE_ADDED: (_payload, { actor }) => ({ title: `Note by ${actor}` }),
  CALLBACK_SET: ({ at, zone, ownerId, contactId }, { user, contact }) => {
    const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
    const time = there.toPlainTime().toString({ smallestUnit: 'minute' });
    const whom = contact(contactId);
    return {
      title: `Callback agreed for ${dayText(there.toPlainDate())}, ${time} there`,
      detail: `${zone}; ${ownerId === null ? 'the team' : user(ownerId)} calls${whom === null ? '' : ` ${whom}`}`,
    };
  },
  ITEM_STATUS_GIVEN: ({ status, itemIds, scheduledOn }, { actor, list }) => {
    const when = scheduledOn === null ? '' : ` on ${payloadDay(scheduledOn)}`;
    return {
      title: `${list(itemIds, 'item')}: ${ITEM_STATUS_WORDS[status]}${when}`,
      detail: `As the customer told ${actor}`,
    };
  },
  CONTACT_ADDED: ({ contactId }, { actor, named }) => ({
    title: `${named(contactId, 'A contact')} added`,
    detail: `By ${actor}`,
  }),
  CONTACT_CHANGED: ({ contactId, fields }, { actor, named }) => ({
    title: `${named(contactId, 'A contact')} changed: ${fieldsText(fields)}`,
    detail: `By ${actor}`,
  }),
  CONTACT_POINT_ADDED: ({ contactPointId, kind }, { actor, named }) => ({
    title: `New ${POINT_KIND_WORDS[kind]} ${named(contactPointId, '')}`.trim(),
    detail: `By ${actor}`,
  }),
  CONTACT_POINT_CHANGED: ({ contactPointId, kind, from, to, fields }, { actor, named }) => {
    const what = named(contactPointId, `The ${POINT_KIND_WORDS[kind]}`);
    const change =
      from === to
        ? `changed: ${fieldsText(fields)}`
        : `is ${POINT_STATE_WORDS[to]}, was ${POINT_STATE_WORDS[from]}`;
    return { title: `${what} ${change}`, detail: `By ${actor}` };
  },
};
