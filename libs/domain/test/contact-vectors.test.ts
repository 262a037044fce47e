import { describe, expect, it } from 'vitest';
import { type ContactDecision, decideContact } from '../src/index';
import type { Vector } from './vector';
import { vectorFile } from './vector-file';
import { vectorQuestion } from './vector-question';

const { name, vectors } = vectorFile();

describe(`the decisions of ${name}`, () => {
  it('are there', () => {
    expect(vectors.length).toBeGreaterThan(0);
  });

  it.each(vectors.map((vector) => [vector.id, vector.title, vector] as const))(
    '%s %s',
    (_id, _title, vector) => {
      const decision = decideContact(vectorQuestion(vector));
      const problems = problemsOf(vector, decision);
      expect(problems, report(vector, decision)).toEqual([]);
    },
  );
});

/** What of a decision is not as the vector has it. */
function problemsOf({ expected, zones }: Vector, decision: ContactDecision): string[] {
  const accepted = new Set([expected.decision, ...(expected.accepted ?? [])]);
  const got = decision.decision.toLowerCase();
  const problems: string[] = [];
  if (!accepted.has(got)) problems.push(`${got} instead of ${[...accepted].join(' or ')}`);
  if (got !== 'allow' && !decision.hits.some(({ ruleId }) => ruleId === expected.rule_id))
    problems.push(`${expected.rule_id} is not among the hits`);
  if ([...decision.zones].sort().join() !== [...zones].sort().join())
    problems.push(`zones ${decision.zones.join()}`);
  const earliest = expected.earliest_allowed_date_local;
  if (earliest !== undefined) {
    const next = decision.nextAllowedAt?.toZonedDateTimeISO(zones[0] ?? 'UTC').toPlainDate();
    if (next?.toString() !== earliest) problems.push(`allowed on ${next}, not on ${earliest}`);
  }
  return problems;
}

function report(
  { id, title, expected, facts, proposed }: Vector,
  decision: ContactDecision,
): string {
  const hits = decision.hits.map(
    ({ effect, ruleId, pack, text, value }) =>
      `  ${effect} ${ruleId} (${pack}) ${text} ${value ?? ''}`,
  );
  return [
    `${id} ${title}: expected ${JSON.stringify(expected)}`,
    `  facts ${JSON.stringify(facts)}`,
    `  proposed ${JSON.stringify(proposed)}`,
    `  got ${decision.decision}, may discuss ${decision.mayDiscuss}, next ${decision.nextAllowedAt}, unknown ${decision.unknown.join()}`,
    ...(hits.length > 0 ? hits : ['  no rule was hit']),
  ].join('\n');
}
