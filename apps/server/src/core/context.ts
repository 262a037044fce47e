import type { Ability, Refusal, Role } from '@kept/domain';
import type { Logger } from 'pino';
import { Ctx as ContextParameter } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { Loader } from './loaders';
import type { Audience, NewEvent, Slice } from './timeline';

/** Who is asking. What they may do follows from it through `defineAbilityFor`. */
export interface CurrentUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  /** the portfolios of their teams */
  readonly portfolioIds: readonly string[];
}

/** What a read may use, in a request, a job or a transaction. */
export interface Reading {
  readonly user: CurrentUser;
  /** who did it, for the timeline; null is the system */
  readonly actorId: string | null;
  readonly ability: Ability;
  /** one moment for the whole request */
  readonly now: Temporal.Instant;
  /** the day it is in a zone, or the pinned business day */
  today(zone: string): Temporal.PlainDate;
  /** the day the installation is pinned to (BUSINESS_DATE), or null */
  readonly businessDate: Temporal.PlainDate | null;
  /** the address in the browser, for links that are handed over */
  readonly publicUrl: string;
  readonly em: EntityManager;
  /** SQL of our own: rows, also of UPDATE … RETURNING. Temporal values go in as parameters as they are. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  load<K, V>(loader: Loader<K, V>, key: K): Promise<V>;
  /** Hands a loader what was read along with something else: a page that reads all in one statement. */
  prime<K, V>(loader: Loader<K, V>, entries: Iterable<readonly [K, V]>): void;
  /** Writes what must survive a refusal, in a transaction of its own: at once, or after the one that runs. */
  record(work: (tx: Tx) => Promise<void>): Promise<void>;
  readonly log: Logger;
}

/** The context of a request or a job. */
export interface Ctx extends Reading {
  /** Runs `work` in a transaction; a Refusal it returns rolls back. Deadlocks are retried three times. */
  transact<T>(work: (tx: Tx) => Promise<T | Refusal>): Promise<T | Refusal>;
}

/** Exists only inside `ctx.transact(tx => …)`; whatever writes demands one. */
export interface Tx extends Reading {
  /** Like query, but says how many rows were written. */
  execute(sql: string, parameters?: readonly unknown[]): Promise<number>;
  /** First thing in a command: locks these customers in id order. An unknown id throws NOT_FOUND. */
  lockCustomers(ids: readonly string[]): Promise<void>;
  /** Appends to the timeline and tells every open screen at commit. */
  emit(event: NewEvent, audience?: Audience): void;
  /** Tells screens without an event of its own: for slices of a bulk statement. */
  notify(slice: Slice): void;
}

/** The parameter decorator of resolvers: `@Context() ctx: Ctx`. */
export const Context = ContextParameter;
