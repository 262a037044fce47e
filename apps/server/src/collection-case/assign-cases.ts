import { type Refusal, refuse } from '@kept/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { visible } from '../core/ability-sql';
import type { Tx } from '../core/context';
import { forbidden, notFound } from '../core/errors';
import type { ResultKind } from '../core/mutate';
import { refreshStanding } from '../standing/refresh-standing';
import type { AssignCasesInput } from './collection-case.inputs';
import { WORKERS } from './who-may-own';

@ObjectType()
export class AssignedCases {
  @Field(() => [ID])
  caseIds!: string[];
}

/** The cases are named in the input: asked again with the same key, they are the answer. */
export const assignedResult: ResultKind<AssignCasesInput, AssignedCases> = {
  type: 'AssignedCases',
  idOf: () => null,
  readBack: async (_tx, _id, { caseIds }) => Object.assign(new AssignedCases(), { caseIds }),
};

// refreshing goes a thousand customers at a time; nobody gives more than this in one step
const MOST = 1_000;

interface AssignedRow {
  id: string;
  number: number;
  customerId: string;
  portfolioId: string;
  portfolioName: string;
  teamId: string | null;
  ownerId: string | null;
  state: string;
  isVisible: boolean;
  mayAssign: boolean;
}

/** The cases as they stand under the lock; one that the user may not see is none. */
async function casesInHand(tx: Tx, caseIds: readonly string[]): Promise<AssignedRow[]> {
  const customers = await tx.query<{ id: string }>(
    'SELECT DISTINCT customer_id AS id FROM collection_case WHERE id = ANY($1)',
    [caseIds],
  );
  await tx.lockCustomers(customers.map(({ id }) => id));
  const parameters: unknown[] = [caseIds];
  const of = (action: 'read' | 'assign') =>
    visible(tx, { action, type: 'CollectionCase', alias: 'c', parameters });
  const rows = await tx.query<AssignedRow>(
    `SELECT c.id, c.number, c.customer_id AS "customerId", c.portfolio_id AS "portfolioId", p.name AS "portfolioName",
            c.team_id AS "teamId", c.owner_id AS "ownerId", c.state,
            ${of('read')} AS "isVisible", ${of('assign')} AS "mayAssign"
     FROM collection_case c JOIN portfolio p ON p.id = c.portfolio_id
     WHERE c.id = ANY($1) ORDER BY c.id`,
    parameters,
  );
  if (rows.length < caseIds.length || rows.some((row) => !row.isVisible)) throw notFound('A case');
  if (rows.some((row) => !row.mayAssign)) throw forbidden();
  return rows;
}

/** The team in which the owner works each portfolio; one of several, always the same. */
async function teamsOf(tx: Tx, ownerId: string): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ portfolioId: string; teamIds: string[] }>(
    `SELECT portfolio_id AS "portfolioId", array_agg(team_id ORDER BY team_id) AS "teamIds"
     FROM (${WORKERS} AND u.id = $1) x GROUP BY portfolio_id`,
    [ownerId],
  );
  return new Map(rows.map(({ portfolioId, teamIds }) => [portfolioId, teamIds]));
}

interface Move {
  row: AssignedRow;
  teamId: string | null;
}

function movesOf(
  rows: readonly AssignedRow[],
  ownerId: string | null,
  teams: ReadonlyMap<string, string[]>,
): Move[] | Refusal {
  const closed = rows.find(({ state }) => state === 'CLOSED');
  if (closed) {
    return refuse('CASE_CLOSED', `Case C-${closed.number} is closed.`, { field: 'caseIds' });
  }
  if (ownerId === null) return rows.map((row) => ({ row, teamId: row.teamId }));
  const strange = rows.find(({ portfolioId }) => !teams.has(portfolioId));
  if (strange) {
    const text = `They do not work cases of ${strange.portfolioName}.`;
    return refuse('NOT_ALLOWED', text, {
      field: 'ownerId',
      reasons: [{ rule: 'OWNER_OF_PORTFOLIO', text, value: strange.portfolioName }],
    });
  }
  return rows.map((row) => {
    const own = teams.get(row.portfolioId) ?? [];
    const stays = row.teamId !== null && own.includes(row.teamId);
    return { row, teamId: stays ? row.teamId : (own[0] ?? null) };
  });
}

/** Gives cases to somebody who may work them, or back to the pool. A callback its owner had goes along. */
export async function assignCases(
  tx: Tx,
  input: AssignCasesInput,
): Promise<AssignedCases | Refusal> {
  const caseIds = [...new Set(input.caseIds)];
  if (caseIds.length === 0 || caseIds.length > MOST) {
    const message = `Choose between 1 and ${MOST} cases.`;
    return refuse('INVALID_INPUT', message, { field: 'caseIds' });
  }
  const ownerId = input.ownerId ?? null;
  const rows = await casesInHand(tx, caseIds);
  const teams = ownerId === null ? new Map<string, string[]>() : await teamsOf(tx, ownerId);
  const moves = movesOf(rows, ownerId, teams);
  if (!Array.isArray(moves)) return moves;
  const changed = moves.filter(({ row }) => row.ownerId !== ownerId);
  await tx.execute(
    `UPDATE collection_case c SET owner_id = $2, team_id = m.team_id, version = c.version + 1,
       callback_owner_id = CASE WHEN c.callback_owner_id IS NOT DISTINCT FROM c.owner_id THEN $2 ELSE c.callback_owner_id END
     FROM unnest($1::uuid[], $3::uuid[]) AS m(id, team_id) WHERE c.id = m.id`,
    [changed.map(({ row }) => row.id), ownerId, changed.map(({ teamId }) => teamId)],
  );
  for (const { row, teamId } of changed) {
    const { id, customerId, portfolioId } = row;
    tx.emit(
      {
        type: 'CASE_ASSIGNED',
        payload: { fromOwnerId: row.ownerId, toOwnerId: ownerId },
        subject: { type: 'CollectionCase', id },
        customerId,
        portfolioId,
        caseId: id,
      },
      { teamIds: [row.teamId, teamId], userIds: [row.ownerId, ownerId] },
    );
  }
  await refreshStanding(tx, [...new Set(changed.map(({ row }) => row.customerId))], {
    from: 'WORK',
  });
  return Object.assign(new AssignedCases(), { caseIds });
}
