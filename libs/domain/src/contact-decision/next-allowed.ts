import { type ContactFile, type ContactView, viewAt } from './contact-view';
import { evaluateRules, type Found, type Pass } from './evaluate-rules';
import { blockingOf } from './rule-plan';

const MOST_STEPS = 120;
const HORIZON = 800 * 86_400_000;

/**
 * The earliest moment at which nothing blocks, in milliseconds; null when waiting does not help. Every rule that blocks
 * goes on doing so until its own end, so the latest of their ends is the first moment worth asking again. Budgets are not
 * told of what is only looked ahead at.
 */
export function nextWithoutBlock(
  file: ContactFile,
  view: ContactView,
  pass: Pass,
  found: readonly Found[],
): number | null {
  // what can only warn needs no looking at again
  const blocking: Pass = {
    plan: blockingOf(pass.plan),
    ...(pass.skips === undefined ? {} : { skips: pass.skips }),
  };
  let now: ContactView = view;
  let blocks = found.filter(({ effect }) => effect === 'BLOCK');
  for (let step = 0; step < MOST_STEPS && blocks.length > 0; step++) {
    const next = latestEnd(blocks);
    if (next === null || next <= now.at || next > view.at + HORIZON) return null;
    now = viewAt(file, next, now);
    blocks = evaluateRules(now, blocking).filter(({ effect }) => effect === 'BLOCK');
  }
  return blocks.length === 0 ? now.at : null;
}

function latestEnd(blocks: readonly Found[]): number | null {
  let latest = 0;
  for (const { endsAt } of blocks) {
    if (endsAt === null) return null;
    latest = Math.max(latest, endsAt);
  }
  return latest;
}
