import type { FactToWrite } from '../compliance-fact/write-facts';
import { writeFacts } from '../compliance-fact/write-facts';
import type { Tx } from '../core/context';
import { refreshStanding } from '../standing/refresh-standing';
import { lockSlice } from './slice-customers';
import { tellScreens } from './slice-events';
import type { Slice } from './slices';

interface Row {
  line: number;
  customerId: string;
  /** a ReadFact as JSON */
  fact: Omit<FactToWrite, 'receivedAt' | 'fromOn' | 'untilOn' | 'customerId' | 'portfolioId'> & {
    receivedAt: string;
    fromOn: string | null;
    untilOn: string | null;
  };
}

// a standing is brought up to date for so many at once
const AT_A_TIME = 1_000;

/** Writes a slice of facts, each as one that is recorded on the screen, with what follows from it. */
export async function writeFactSlice(tx: Tx, slice: Slice): Promise<void> {
  const { job, number, portfolioId } = slice;
  await lockSlice(tx, slice);
  const rows = await tx.query<Row>(
    `SELECT line, customer_id AS "customerId", fact FROM ${job.tables.ready}
     WHERE slice = $1 AND outcome = 'NEW' ORDER BY line`,
    [number],
  );
  const { knownAt } = await writeFacts(
    tx,
    rows.map((row) => factToWrite(row, portfolioId)),
  );
  // somebody recorded it since the file was looked at
  const known = knownAt.flatMap((index) => rows[index]?.line ?? []);
  await tx.execute(
    `UPDATE ${job.tables.ready} SET outcome = 'UNCHANGED' WHERE slice = $1 AND line = ANY($2::int[])`,
    [number, known],
  );
  const customerIds = [...new Set(rows.map(({ customerId }) => customerId))];
  for (let at = 0; at < customerIds.length; at += AT_A_TIME) {
    await refreshStanding(tx, customerIds.slice(at, at + AT_A_TIME), { from: 'WORK' });
  }
  tellScreens(tx, portfolioId);
}

function factToWrite({ customerId, fact }: Row, portfolioId: string): FactToWrite {
  const revived = {
    ...fact,
    receivedAt: Temporal.Instant.from(fact.receivedAt),
    fromOn: fact.fromOn === null ? null : Temporal.PlainDate.from(fact.fromOn),
    untilOn: fact.untilOn === null ? null : Temporal.PlainDate.from(fact.untilOn),
    customerId,
    portfolioId,
  };
  // it was parsed by its kind when the row was judged
  return revived as FactToWrite;
}
