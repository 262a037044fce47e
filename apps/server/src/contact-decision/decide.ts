import { type ContactDecision, type ContactQuestion, decideContact } from '@kept/domain';
import type { Reading } from '../core/context';
import { type AskedContact, questionOf } from './contact-question';
import { asSeen, maySeeFactsOf } from './other-teams';

/** A decision with what it was made from, both of which are kept as evidence, and as the user may see it. */
export interface Decided {
  decision: ContactDecision;
  question: ContactQuestion;
  shown: ContactDecision;
}

/** Decides about one contact by what is on file. Facts of another team bind as well, and say no more than that they do. */
export async function decide(ctx: Reading, asked: AskedContact): Promise<Decided> {
  const question = await questionOf(asked);
  const decision = decideContact(question);
  const { id: own } = asked.portfolio;
  const hidden = asked.file.facts.flatMap(({ id, portfolio_id }) =>
    portfolio_id === own || maySeeFactsOf(ctx, portfolio_id) ? [] : [id],
  );
  return { decision, question, shown: asSeen(decision, new Set(hidden)) };
}

// what a collector says to a warning holds for the day there, for the same rules and the same person
const ANSWERED = `
  SELECT coalesce(jsonb_agg(DISTINCT h->>'ruleId'), '[]') AS rules
  FROM contact_decision d, jsonb_array_elements(d.hits) h
  WHERE d.customer_id = $1 AND d.user_id = $2 AND d.decided_at >= $3::timestamptz
    AND d.occasion IN ('ATTEMPT', 'OVERRIDE') AND d.warning_reason IS NOT NULL AND h->>'effect' = 'WARN'`;

/** The rules whose warning the user answered today about this customer. */
export async function answeredToday(
  ctx: Reading,
  { file, portfolio }: Pick<AskedContact, 'file' | 'portfolio'>,
): Promise<ReadonlySet<string>> {
  const since = ctx.now
    .toZonedDateTimeISO(file.person.time_zone ?? portfolio.timeZone)
    .startOfDay()
    .toInstant();
  const [row] = await ctx.query<{ rules: string[] }>(ANSWERED, [
    file.person.id,
    ctx.user.id,
    since,
  ]);
  return new Set(row?.rules);
}

/** Whether every warning of a decision was answered today. */
export function isAnswered(decision: ContactDecision, answered: ReadonlySet<string>): boolean {
  return decision.hits.every(({ effect, ruleId }) => effect !== 'WARN' || answered.has(ruleId));
}
