import { buildUser } from '@kept/data';
import type { Ctx } from '../src/core/context';
import { type Desk, openDesk } from './desk';
import { type CaseWanted, type OpenedCase, openCases } from './open-cases';
import type { Caller, TestServer } from './test-server';

export interface WorklistRow {
  id: string;
  customerName: string;
  points: number;
  factors: { points: number }[];
  isPinned: boolean;
  takenBy: string | null;
}
export interface WorklistAnswer {
  nodes: WorklistRow[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** A page of the worklist with all that a row has. */
export const WORKLIST_PAGE = `query Page($filter: WorklistFilter, $first: Int, $after: String) {
  worklist(filter: $filter, first: $first, after: $after) {
    nodes {
      id number customerName ownerName points factors { rule points } overdue { amount currency } actionable { amount }
      otherCurrencies daysPastDue isPinned callbackAt takenBy suppressedReason promiseStatus customerTimeZone
    }
    pageInfo { endCursor hasNextPage }
  }
}`;

/** A page of somebody's worklist. */
export async function pageOf(caller: Caller, variables: object = {}): Promise<WorklistAnswer> {
  return (await caller.get<{ worklist: WorklistAnswer }>(WORKLIST_PAGE, variables)).worklist;
}

/** The customers on the first page, in order. */
export async function namesOn(caller: Caller, filter: object = {}): Promise<string[]> {
  return (await pageOf(caller, { filter })).nodes.map(({ customerName }) => customerName);
}

/** Every row, page by page; `between` runs after each. */
export async function allRows(
  caller: Caller,
  first: number,
  between: (step: number, seen: readonly WorklistRow[]) => Promise<void>,
): Promise<WorklistRow[]> {
  const seen: WorklistRow[] = [];
  let after: string | null = null;
  for (let step = 0; ; step += 1) {
    const { nodes, pageInfo }: WorklistAnswer = await pageOf(caller, { first, after });
    seen.push(...nodes);
    await between(step, seen);
    if (!pageInfo.hasNextPage) return seen;
    after = pageInfo.endCursor;
  }
}

/** A desk of its own with cases by these names: what one test does moves no other test's list. */
export async function openList(
  { server, system }: { server: TestServer; system: Ctx },
  wanted: readonly (CaseWanted | string)[],
): Promise<{ desk: Desk; cases: OpenedCase[] }> {
  const desk = await openDesk(server);
  const specs = wanted.map((one) => (typeof one === 'string' ? { name: one } : one));
  return { desk, cases: await openCases({ server, system, desk }, specs) };
}

/** Facts of a case as the list reads them, without the events that would lead there. */
export async function setStanding(
  { em }: TestServer,
  one: OpenedCase | undefined,
  columns: Record<string, unknown>,
): Promise<void> {
  const names = Object.keys(columns);
  const assignments = names.map((name, index) => `${name} = $${index + 2}`).join(', ');
  await em.query(`UPDATE case_standing SET ${assignments} WHERE case_id = $1`, [
    one?.caseId,
    ...Object.values(columns),
  ]);
}

/** Somebody else of the same team, signed in. */
export async function colleagueAt(
  server: TestServer,
  desk: Desk,
  { roles = ['COLLECTOR'], name = 'Ben Colleague' } = {},
) {
  const user = await buildUser(server.em, { name, roles, teamIds: [desk.team.id] });
  return { user, caller: await server.signIn(user) };
}
