import type pg from 'pg';
import type { ImportJob, RowCounts } from './import-request';

export interface Outcome {
  counts: RowCounts;
  reasons: { code: string; rows: number }[];
}

/**
 * Counts what became of the rows, from the rows themselves: those judged and not written, and those
 * written slice by slice. Throws where they do not add up to the file: that is a bug, and has to show.
 */
export async function countOutcomes(
  client: pg.Client,
  { tables, isDryRun }: ImportJob,
  rows: number,
): Promise<Outcome> {
  const settled = isDryRun
    ? `SELECT outcome FROM ${tables.judged}`
    : `SELECT outcome FROM ${tables.judged} WHERE outcome NOT IN ('NEW', 'CHANGED')
       UNION ALL SELECT outcome FROM ${tables.ready}`;
  const found = await client.query<{ outcome: string; rows: number }>(
    `SELECT outcome, count(*)::int AS rows FROM (${settled}) o GROUP BY outcome`,
  );
  const of = (...outcomes: string[]) =>
    found.rows
      .filter((row) => outcomes.includes(row.outcome))
      .reduce((sum, row) => sum + row.rows, 0);
  const counts: RowCounts = {
    rows,
    accepted: of('NEW', 'CHANGED'),
    unchanged: of('UNCHANGED'),
    later: of('LATER'),
    rejected: of('REJECTED'),
  };
  const reasons = await client.query<{ code: string; rows: number; lines: number }>(
    `SELECT code, count(DISTINCT line)::int AS rows FROM ${tables.reject} GROUP BY code ORDER BY rows DESC, code`,
  );
  const rejected = await client.query<{ lines: number }>(
    `SELECT count(DISTINCT line)::int AS lines FROM ${tables.reject}`,
  );
  demandSum(counts, rejected.rows[0]?.lines ?? 0);
  return { counts, reasons: reasons.rows };
}

function demandSum(counts: RowCounts, rejectedLines: number): void {
  const { rows, accepted, unchanged, later, rejected } = counts;
  if (accepted + unchanged + later + rejected !== rows || rejected !== rejectedLines) {
    throw new Error(
      `the counts do not add up: ${JSON.stringify(counts)}, ${rejectedLines} lines rejected`,
    );
  }
}
