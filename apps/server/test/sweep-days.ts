import { sweepPromises } from '../src/standing/standing.jobs';
import type { Desk } from './desk';
import type { LedgerScene } from './ledger-scene';

/** Sweeps a desk's portfolio for these days, on the morning of the last one. */
export async function sweepDays(
  scene: LedgerScene,
  { portfolio }: Pick<Desk, 'portfolio'>,
  days: readonly string[],
): Promise<void> {
  scene.clock.moveTo(`${days.at(-1)}T15:00Z`);
  const call = { ctx: scene.system, directUrl: '', signal: new AbortController().signal };
  await sweepPromises.run(call, {
    portfolioId: portfolio.id,
    days: days.map((on) => Temporal.PlainDate.from(on)),
  });
  await scene.system.query('UPDATE portfolio SET computed_for = $2 WHERE id = $1', [
    portfolio.id,
    days.at(-1),
  ]);
}

/** The days from one to another, both included. */
export function daysFrom(first: string, last: string): string[] {
  const from = Temporal.PlainDate.from(first);
  const { days } = from.until(Temporal.PlainDate.from(last), { largestUnit: 'days' });
  return Array.from({ length: days + 1 }, (_, at) => from.add({ days: at }).toString());
}
