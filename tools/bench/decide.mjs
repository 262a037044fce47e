import { join } from 'node:path';
import { root } from '../root.mjs';
import { runToEnd } from './product.mjs';

/**
 * Contact decisions a second on one core, each with thirty days of history and all packs.
 * @param {{ say: (line: string) => void }} bench
 */
export async function decide({ say }) {
  say('decide: measuring');
  const output = await runToEnd([join(root, 'apps/server/dist/decide.js')], {});
  const { perSecond, hashed, rows, blocked } = JSON.parse(output.trim().split('\n').at(-1) ?? '{}');
  return [
    {
      what: `contact decisions on one core, ${rows} rows of history in 30 days each, all packs (${blocked} % blocked)`,
      against: 'a SHA-256 of 4 kB on the same core',
      goal: '≥ 20,000 a second',
      measured: `${Math.round(perSecond).toLocaleString('en')} a second (${(perSecond / hashed).toFixed(2)} × the hashes, ${Math.round(hashed).toLocaleString('en')} a second)`,
      isMet: perSecond >= 20_000,
    },
  ];
}
