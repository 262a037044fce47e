import { ComplianceFact } from '@kept/data';
import { type ComplianceFact as Fact, isRefusal, succeedFact } from '@kept/domain';
import type pg from 'pg';
import { In, IsNull } from 'typeorm';
import { factOf } from '../compliance-fact/fact-of';
import type { ReadFact } from '../compliance-fact/read-fact';
import type { Ctx } from '../core/context';
import { contentOf, type FactRow, factOfRow, fieldOfRefusal } from './fact-of-row';
import { type ImportJob, titleOf } from './import-request';
import { POINTED_TO, POINTING_JOINS, pointingChecks } from './protection-checks';
import { rejectBy, settleRejected } from './rejections';

const ROWS_AT_A_TIME = 2_000;

/** What became of a row: its fact, or why there is none. */
interface Verdict {
  line: number;
  outcome: 'NEW' | 'UNCHANGED';
  fact: ReadFact;
}
interface Reject {
  line: number;
  field: string;
  value: string;
  code: string;
  reason: string;
}

/**
 * Decides what is to become of every row of a file of facts. Each is read as one that somebody types, so that nothing
 * comes in by a file that the screen would refuse. One that was on file ever, ended or not, changes nothing.
 */
export async function judgeFacts(client: pg.Client, job: ImportJob, ctx: Ctx): Promise<void> {
  const { tables, portfolio, businessDay } = job;
  await client.query(
    `CREATE UNLOGGED TABLE ${tables.judged} WITH (autovacuum_enabled = off) AS
     SELECT s.*, ${POINTED_TO}, NULL::jsonb AS fact,
            CASE WHEN s.problems IS NOT NULL THEN 'REJECTED'
                 WHEN s.received_on > $2::date THEN 'LATER' ELSE 'NEW' END AS outcome
     FROM ${tables.stage} s ${POINTING_JOINS}`,
    [portfolio.id, businessDay],
  );
  for (const check of pointingChecks(job)) await rejectBy(client, job, check);
  await settleRejected(client, job);
  const known = new Known(ctx, portfolio.id);
  for (let after = 0; ; ) {
    const { rows } = await client.query<{ row: FactRow }>(
      `SELECT to_jsonb(r) AS row FROM ${tables.judged} r
       WHERE r.outcome = 'NEW' AND r.line > $1 ORDER BY r.line LIMIT ${ROWS_AT_A_TIME}`,
      [after],
    );
    if (rows.length === 0) break;
    const facts = rows.map(({ row }) => row);
    await known.read(facts.map((row) => row.customer_id));
    await note(client, job, judgeRows(ctx, job, { rows: facts, known }));
    after = facts.at(-1)?.line ?? Number.MAX_SAFE_INTEGER;
  }
  await settleRejected(client, job);
}

function judgeRows(
  ctx: Ctx,
  job: ImportJob,
  { rows, known }: { rows: readonly FactRow[]; known: Known },
): { verdicts: Verdict[]; rejects: Reject[] } {
  const { timeZone } = job.portfolio;
  const verdicts: Verdict[] = [];
  const rejects: Reject[] = [];
  for (const row of rows) {
    const fact = factOfRow(row, { now: ctx.now, today: ctx.today(timeZone), timeZone });
    if (isRefusal(fact)) {
      const field = fieldOfRefusal(fact);
      rejects.push({
        line: row.line,
        field: titleOf(job, field),
        value: String(row[columnOf(job, field)] ?? ''),
        code: fact.code,
        reason: fact.message,
      });
    } else {
      const outcome = known.take(row.customer_id, fact) ? 'NEW' : 'UNCHANGED';
      verdicts.push({ line: row.line, outcome, fact });
    }
  }
  return { verdicts, rejects };
}

function columnOf(job: ImportJob, name: string): string {
  return job.fields.find((field) => field.name === name)?.column ?? name;
}

async function note(
  client: pg.Client,
  { tables }: ImportJob,
  { verdicts, rejects }: { verdicts: readonly Verdict[]; rejects: readonly Reject[] },
): Promise<void> {
  await client.query(
    `INSERT INTO ${tables.reject} (line, field, value, code, reason)
     SELECT line, field, value, code, reason
     FROM jsonb_to_recordset($1::jsonb) AS x(line integer, field text, value text, code text, reason text)`,
    [JSON.stringify(rejects)],
  );
  await client.query(
    `UPDATE ${tables.judged} r SET outcome = x.outcome, fact = x.fact
     FROM jsonb_to_recordset($1::jsonb) AS x(line integer, outcome text, fact jsonb) WHERE r.line = x.line`,
    [JSON.stringify(verdicts)],
  );
}

/** The facts on file of the customers of a file, and those of its earlier lines. */
class Known {
  private readonly inForce = new Map<string, Fact[]>();
  private readonly contents = new Map<string, Set<string>>();

  constructor(
    private readonly ctx: Ctx,
    private readonly portfolioId: string | null,
  ) {}

  async read(customerIds: readonly string[]): Promise<void> {
    const unread = [...new Set(customerIds)].filter((id) => !this.inForce.has(id));
    for (const id of unread) {
      this.inForce.set(id, []);
      this.contents.set(id, new Set());
    }
    const rows = await this.ctx.em.findBy(ComplianceFact, [
      { customerId: In(unread), portfolioId: IsNull() },
      ...(this.portfolioId === null
        ? []
        : [{ customerId: In(unread), portfolioId: this.portfolioId }]),
    ]);
    for (const row of rows) {
      const fact = factOf(row);
      this.contents.get(row.customerId)?.add(contentOf(fact));
      if (row.endedAt === null) this.inForce.get(row.customerId)?.push(fact);
    }
  }

  /** Whether the fact is news; then it counts for the lines after it. */
  take(customerId: string, fact: ReadFact): boolean {
    const contents = this.contents.get(customerId) ?? new Set();
    const inForce = this.inForce.get(customerId) ?? [];
    const content = contentOf(fact);
    if (contents.has(content)) return false;
    const fate = succeedFact(fact, inForce);
    if (fate.kind === 'KNOWN') return false;
    contents.add(content);
    const left = inForce.filter(({ id }) => !fate.replaces.includes(id));
    this.inForce.set(customerId, [...left, { ...fact, id: content }]);
    return true;
  }
}
