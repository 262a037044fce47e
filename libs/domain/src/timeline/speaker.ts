import { dayText } from '../calendar/day-text';
import { amountText } from '../money/format-amount';
import type { Money } from '../money/money';
import type { TimelineFact, TimelinePayloads, TimelineType } from './timeline';

/** Display names by id: users, contacts, contact points, invoices, credit notes, payments, teams, portfolios. */
export type TimelineNames = ReadonlyMap<string, string>;

/** Who did it: a user's id, or null for the system. */
export type TimelineEventFacts = TimelineFact & { readonly actorId: string | null };

export type TimelineText = { readonly title: string; readonly detail?: string };

/** How an event speaks of people and things: by the names given, or in general words where a name is not known. */
export type Speaker = {
  readonly actor: string;
  readonly user: (id: string | null) => string;
  readonly contact: (id: string | null) => string | null;
  /** 'INV-1, INV-2 and 3 more' */
  readonly list: (ids: readonly string[], noun: string) => string;
  readonly named: (id: string, otherwise: string) => string;
};

const NOBODY = 'a former user';

/** At the beginning of a sentence even somebody unknown has a capital. */
export function begin(text: string): string {
  return text.startsWith(NOBODY) ? `A${text.slice(1)}` : text;
}

export function speakerOf(actorId: string | null, names: TimelineNames): Speaker {
  const named = (id: string, otherwise: string) => names.get(id) ?? otherwise;
  const user = (id: string | null) => (id === null ? 'the pool' : named(id, NOBODY));
  return {
    actor: actorId === null ? 'Kept' : named(actorId, NOBODY),
    user,
    contact: (id) => (id === null ? null : named(id, 'a contact')),
    list: (ids, noun) => listText(ids, noun, names),
    named,
  };
}

const SHOWN = 3;

function listText(ids: readonly string[], noun: string, names: TimelineNames): string {
  const known = ids.flatMap((id) => names.get(id) ?? []);
  if (known.length === 0) return countText(ids.length, noun);
  const shown = known.slice(0, SHOWN).join(', ');
  const more = ids.length - Math.min(SHOWN, known.length);
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** '1 item', '3 items'. */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** '1,000.00 USD and 20.00 EUR'; nothing for no amount. */
export function amountsText(amounts: readonly Money[]): string {
  return amounts.map(amountText).join(' and ');
}

/** A day of a payload, as the screens print it. */
export function payloadDay(day: string): string {
  return dayText(Temporal.PlainDate.from(day));
}

/** 'name, job title' for changed fields as they are stored: camel case in words. */
export function fieldsText(fields: readonly string[]): string {
  return fields.map((field) => field.replace(/([A-Z])/g, ' $1').toLowerCase()).join(', ');
}

/** How one type of event is told. */
export type Telling<T extends TimelineType> = (
  payload: TimelinePayloads[T],
  speaker: Speaker,
) => TimelineText;
export type Tellings<T extends TimelineType> = { readonly [K in T]: Telling<K> };
