import { randomUUID } from 'node:crypto';
import { buildInvoice, type Customer, type Invoice, type Portfolio } from '@kept/data';
import type { Ctx } from '../src/core/context';
import { caseIdOf, type Desk, deskCustomer, openDesk, refreshAll, systemContext } from './desk';
import { type MovingClock, movingClock } from './moving-clock';
import { type Caller, startTestServer, type TestServer } from './test-server';

/** A customer with a case, and the one overdue invoice behind it. */
export interface Debtor {
  customer: Customer;
  invoice: Invoice;
  caseId: string;
}

/** Any result of a mutation: a record's fields, or a refusal's. */
export interface Answer {
  __typename: string;
  id: string;
  version: number;
  status: string;
  state: string;
  code: string;
  field: string | null;
  [field: string]: unknown;
}

/** A server with one desk, on a clock that the test moves. */
export interface LedgerScene {
  server: TestServer;
  clock: MovingClock;
  system: Ctx;
  desk: Desk;
  /** a customer who owes 500.00 since 15 October 2026, unless told otherwise */
  debtor(given?: Partial<Invoice>, of?: Desk): Promise<Debtor>;
  /** sends a mutation of one field with a fresh key, and answers with what the field gave */
  mutate(document: string, input: object, caller?: Caller): Promise<Answer>;
  /** the case's row in the worklist; undefined once it is closed */
  standing(caseId: string): Promise<Record<string, unknown> | undefined>;
  /** what the timeline has of a customer, in the order in which it was told */
  events(customer: Customer, type?: string): Promise<TimelineRow[]>;
  stop(): Promise<void>;
}

export interface TimelineRow {
  type: string;
  payload: Record<string, unknown>;
  actorId: string | null;
  occurredAt: string;
}

export async function ledgerScene(
  start: string,
  portfolio: Partial<Portfolio> = {},
): Promise<LedgerScene> {
  const clock = movingClock(start);
  const server = await startTestServer({ clock });
  const system = systemContext(server, clock);
  const desk = await openDesk(server, portfolio);
  return {
    server,
    clock,
    // a context has one moment: made anew, it has the clock's
    get system() {
      return systemContext(server, clock);
    },
    desk,
    async debtor(given = {}, of = desk) {
      const customer = await deskCustomer(server, of);
      const invoice = await buildInvoice(server.em, {
        customerId: customer.id,
        amountMinor: 500_00,
        dueOn: '2026-10-15',
        ...given,
      });
      await refreshAll(systemContext(server, clock), [customer]);
      return { customer, invoice, caseId: await caseIdOf(system, customer) };
    },
    async mutate(document, input, caller = desk.asCollector) {
      const data = await caller.get<Record<string, Answer>>(document, {
        input: { idempotencyKey: randomUUID(), ...input },
      });
      const [answer] = Object.values(data);
      if (answer === undefined) throw new Error('the mutation has no field');
      return answer;
    },
    async standing(caseId) {
      // as JSON: a case that may be called at any time is callable from -infinity, which is no Instant
      const [row] = await system.query<{ standing: Record<string, unknown> }>(
        'SELECT to_jsonb(s) AS standing FROM case_standing s WHERE case_id = $1',
        [caseId],
      );
      return row?.standing;
    },
    events(customer, type) {
      return system.query<TimelineRow>(
        `SELECT type, payload, actor_id AS "actorId", occurred_at::text AS "occurredAt" FROM timeline_event
         WHERE customer_id = $1 AND ($2::text IS NULL OR type = $2) ORDER BY position`,
        [customer.id, type ?? null],
      );
    },
    stop: () => server.stop(),
  };
}
