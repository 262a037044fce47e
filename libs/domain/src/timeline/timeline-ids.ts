import type { TimelineEventFacts } from './speaker';

/** The ids that `timelineText` looks up, by what they are ids of. */
export type TimelineIds = {
  readonly users: readonly string[];
  readonly contacts: readonly string[];
  readonly contactPoints: readonly string[];
  readonly invoices: readonly string[];
  readonly creditNotes: readonly string[];
  readonly teams: readonly string[];
  readonly portfolios: readonly string[];
};

type Kind = keyof TimelineIds;

const KIND_OF_KEY: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['userId', 'users'],
  ['ownerId', 'users'],
  ['fromOwnerId', 'users'],
  ['toOwnerId', 'users'],
  ['contactId', 'contacts'],
  ['contactPointId', 'contactPoints'],
  ['invoiceId', 'invoices'],
  ['itemIds', 'invoices'],
  ['creditNoteId', 'creditNotes'],
  ['teamId', 'teams'],
  ['teamIds', 'teams'],
  ['portfolioId', 'portfolios'],
  ['portfolioIds', 'portfolios'],
]);

/** What has to be loaded before an event, or a page of them, can be told. */
export function timelineIds(events: Iterable<TimelineEventFacts>): TimelineIds {
  const found: Record<Kind, Set<string>> = {
    users: new Set(),
    contacts: new Set(),
    contactPoints: new Set(),
    invoices: new Set(),
    creditNotes: new Set(),
    teams: new Set(),
    portfolios: new Set(),
  };
  for (const event of events) {
    if (event.actorId !== null) found.users.add(event.actorId);
    collect(event.payload, found);
  }
  return {
    users: [...found.users],
    contacts: [...found.contacts],
    contactPoints: [...found.contactPoints],
    invoices: [...found.invoices],
    creditNotes: [...found.creditNotes],
    teams: [...found.teams],
    portfolios: [...found.portfolios],
  };
}

function collect(payload: object, found: Record<Kind, Set<string>>): void {
  for (const [key, value] of Object.entries(payload)) {
    const kind = KIND_OF_KEY.get(key);
    if (kind !== undefined) addIds(value, found[kind]);
    // allocations name their invoices one level down
    else if (key === 'allocations') for (const allocation of value) collect(allocation, found);
  }
}

function addIds(value: unknown, ids: Set<string>): void {
  for (const id of Array.isArray(value) ? value : [value]) {
    if (typeof id === 'string') ids.add(id);
  }
}
