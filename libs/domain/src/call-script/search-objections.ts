import { isObjectionAboutDebt } from './about-debt';
import type { ScriptGraph, ScriptObjection } from './call-script';

/**
 * Answers to what people say, the best first. Every typed word must begin a word of what they say or of the answer;
 * words of what they say count more. Nothing typed: all of them. Before the person is verified (`isVerified` false)
 * those about the debt are left out.
 */
export function searchObjections(
  graph: ScriptGraph,
  text: string,
  options: { readonly isVerified?: boolean } = {},
): readonly ScriptObjection[] {
  const typed = wordsOf(text);
  return graph.objections
    .filter((objection) => options.isVerified !== false || !isObjectionAboutDebt(objection))
    .map((objection, index) => ({ objection, index, points: pointsOf(objection, typed) }))
    .filter(({ points }) => points !== null)
    .toSorted((a, b) => (b.points ?? 0) - (a.points ?? 0) || a.index - b.index)
    .map(({ objection }) => objection);
}

// null: a typed word is nowhere
function pointsOf({ says, answer }: ScriptObjection, typed: readonly string[]): number | null {
  const said = says.map(wordsOf);
  const answered = wordsOf(answer.replace(/\{\{[^}]*\}\}/g, ' '));
  let points = 0;
  for (const word of typed) {
    const best = Math.max(
      said.flat().includes(word) ? 4 : 0,
      said.flat().some((one) => one.startsWith(word)) ? 3 : 0,
      answered.some((one) => one.startsWith(word)) ? 1 : 0,
    );
    if (best === 0) return null;
    points += best;
  }
  // what they say begins with what was typed
  const whole = typed.join(' ');
  const begins = typed.length > 0 && said.some((words) => words.join(' ').startsWith(whole));
  return begins ? points + 5 : points;
}

// 'can’t' and 'cant' are the same word; accents are left off as people type
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
