import {
  buildCustomer,
  buildPortfolio,
  buildTeam,
  buildUser,
  type Customer,
  type Portfolio,
  type Team,
  type User,
} from '@kept/data';
import { isRefusal } from '@kept/domain';
import type { Clock } from '../src/core/clock';
import type { Ctx } from '../src/core/context';
import { createContext } from '../src/core/create-context';
import { createLogger } from '../src/core/logger';
import { SYSTEM } from '../src/core/people';
import { refreshStanding } from '../src/standing/refresh-standing';
import type { Caller, TestServer } from './test-server';

/** A team at work on one portfolio: who sits there, signed in. */
export interface Desk {
  portfolio: Portfolio;
  team: Team;
  collector: User;
  asCollector: Caller;
  asClerk: Caller;
}

/** Opens a desk with a collector and a cash clerk. */
export async function openDesk(server: TestServer, given: Partial<Portfolio> = {}): Promise<Desk> {
  const { em } = server;
  const portfolio = await buildPortfolio(em, given);
  const team = await buildTeam(em, { portfolioIds: [portfolio.id] });
  const collector = await buildUser(em, { teamIds: [team.id] });
  const clerk = await buildUser(em, {
    name: 'Theo Clerk',
    roles: ['CASH_CLERK'],
    teamIds: [team.id],
  });
  const asCollector = await server.signIn(collector);
  return { portfolio, team, collector, asCollector, asClerk: await server.signIn(clerk) };
}

/** The installation's own context, as jobs have it. */
export function systemContext({ dataSource, url }: TestServer, clock: Clock): Ctx {
  const log = createLogger('silent', false);
  return createContext({ dataSource, clock, log, publicUrl: url }, SYSTEM);
}

/** Brings customers' standing up to date after a test wrote to their books: opens their cases, too. */
export async function refreshAll(ctx: Ctx, customers: readonly Customer[]): Promise<void> {
  const ids = customers.map(({ id }) => id);
  const refused = await ctx.transact(async (tx) => {
    await tx.lockCustomers(ids);
    await refreshStanding(tx, ids);
  });
  if (isRefusal(refused)) throw new Error(refused.message);
}

/** The open case of a customer. */
export async function caseIdOf(ctx: Ctx, { id }: Customer): Promise<string> {
  const [row] = await ctx.query<{ id: string }>(
    "SELECT id FROM collection_case WHERE customer_id = $1 AND state = 'OPEN'",
    [id],
  );
  if (row === undefined) throw new Error('the customer has no open case');
  return row.id;
}

/** A customer of the desk. */
export function deskCustomer(server: TestServer, { portfolio }: Desk, name?: string) {
  return buildCustomer(server.em, { portfolioId: portfolio.id, ...(name && { name }) });
}
