import { type ContactDecision, type ContactHit, decideContact } from '@kept/domain';
import type { Reading } from '../core/context';
import { type AskedContact, questionOf } from './contact-question';

/** A decision with what it was made from: the one is shown, both are stored. */
export interface Decided {
  decision: ContactDecision;
  question: Awaited<ReturnType<typeof questionOf>>;
}

/** Decides about one contact by what is on file. Facts of another team bind as well, and say no more than that they do. */
export async function decide(ctx: Reading, asked: AskedContact): Promise<Decided> {
  const question = await questionOf(asked);
  const decision = decideContact(question);
  const hidden = hiddenFacts(ctx, asked);
  if (hidden.size === 0) return { decision, question };
  return {
    question,
    decision: { ...decision, hits: decision.hits.map((hit) => discreet(hit, hidden)) },
  };
}

/** Facts of a portfolio that the user does not see: the person is protected all the same. */
function hiddenFacts(ctx: Reading, { file, portfolio }: AskedContact): ReadonlySet<string> {
  const seen = new Set([portfolio.id, ...ctx.user.portfolioIds]);
  return new Set(
    file.facts.flatMap(({ id, portfolio_id }) =>
      portfolio_id === null || seen.has(portfolio_id) ? [] : [id],
    ),
  );
}

function discreet(hit: ContactHit, hidden: ReadonlySet<string>): ContactHit {
  if (hit.factIds.length === 0 || !hit.factIds.every((id) => hidden.has(id))) return hit;
  const { value: _, ...rest } = hit;
  return { ...rest, text: 'A fact that another team knows of stands against it.', factIds: [] };
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
