import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pgTypes } from '@kept/data';
import { defineAbilityFor } from '@kept/domain';
import pg from 'pg';
import type { CurrentUser, Reading } from '../core/context';
import { worklistStatement } from '../worklist/worklist-page';

/**
 * What the worklist is measured against (DESIGN section 9): the same SQL by bare `pg`, JSON over bare
 * `node:http`, a session looked up in a map. Run by `npm run bench` with DATABASE_URL, PORT and BENCH_USER.
 */
const PAGE = 50;
const { DATABASE_URL, PORT, BENCH_USER } = process.env;
const user: CurrentUser = JSON.parse(BENCH_USER ?? '{}');
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10, types: pgTypes });
const sessions = new Map<string, Pick<Reading, 'user' | 'ability'>>([
  ['floor', { user, ability: defineAbilityFor(user) }],
]);

function readingOf(session: Pick<Reading, 'user' | 'ability'>): Reading {
  const now = Temporal.Now.instant();
  const today = (zone: string) => now.toZonedDateTimeISO(zone).toPlainDate();
  // the statement is made from these; nothing else of a Reading is touched
  return { ...session, now, today } as Reading;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  for await (const _chunk of request) {
    // the same request body is read, and not looked into
  }
  const session = sessions.get(request.headers.cookie?.split('=')[1] ?? '');
  if (!session) {
    response.writeHead(401).end();
    return;
  }
  const { sql, values } = worklistStatement(readingOf(session), {
    filter: {},
    position: null,
    size: PAGE,
  });
  const { rows } = await pool.query(
    sql,
    values.map((value) => (value instanceof Temporal.Instant ? value.toString() : value)),
  );
  const nodes = rows.slice(0, PAGE).map(twelveFields);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ data: { worklist: { nodes, hasNextPage: rows.length > PAGE } } }));
}

// the twelve fields that the measured query asks for
function twelveFields(row: Record<string, unknown>) {
  return {
    id: row.id,
    number: `C-${row.serial}`,
    customerName: row.customerName,
    portfolioName: row.portfolioName,
    points: row.points,
    overdue: { minorUnits: row.overdueMinor, currency: row.currency },
    daysPastDue: row.daysPastDue,
    promiseStatus: row.promiseStatus,
    promiseDueOn: row.promiseDueOn,
    nextAction: row.nextAction,
    nextActionOn: row.nextActionOn,
    lastContactAt: row.lastContactAt,
  };
}

createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
}).listen(Number(PORT), '127.0.0.1');
