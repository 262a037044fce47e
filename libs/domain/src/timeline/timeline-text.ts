import type { TimelineFact } from './timeline';

/** Display names by id: users, contacts, contact points, customers, invoices, payments, teams, portfolios. */
export type TimelineNames = ReadonlyMap<string, string>;

/** Who did it: a user's id, or null for the system. */
export type TimelineEventFacts = TimelineFact & { readonly actorId: string | null };

export type TimelineText = { readonly title: string; readonly detail?: string };

/** The sentence for somebody who was not there. */
export function timelineText(_event: TimelineEventFacts, _names: TimelineNames): TimelineText {
  throw new Error('not written yet');
}

/** The ids whose names `timelineText` will look up. */
export type TimelineIds = {
  readonly users: readonly string[];
  readonly contacts: readonly string[];
  readonly contactPoints: readonly string[];
  readonly invoices: readonly string[];
  readonly creditNotes: readonly string[];
  readonly payments: readonly string[];
  readonly teams: readonly string[];
  readonly portfolios: readonly string[];
};

export function timelineIds(_event: TimelineEventFacts): TimelineIds {
  throw new Error('not written yet');
}
