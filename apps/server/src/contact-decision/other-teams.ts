import { ComplianceFact, type ContactDecisionRecord } from '@kept/data';
import { type ContactDecision, type ContactHit, can, subject } from '@kept/domain';
import { mayReadDetails } from '../compliance-fact/compliance-fact.queries';
import type { Reading } from '../core/context';
import { loadById } from '../core/loaders';

// Facts of a portfolio that a user does not see bind all the same: the person is protected first. What is shown of them
// is that there is one, and nothing of that creditor.

const SAID_OF_THEM = 'A fact that another team knows of.';
const factById = loadById(ComplianceFact);

/** Whether a user may see facts of a portfolio; those of the person are everybody's who sees the person. */
export function maySeeFactsOf({ ability }: Reading, portfolioId: string | null): boolean {
  return portfolioId === null || can(ability, 'read', subject('ComplianceFact', { portfolioId }));
}

/** A decision as a user may see it. */
export function asSeen(decision: ContactDecision, hidden: ReadonlySet<string>): ContactDecision {
  if (hidden.size === 0) return decision;
  return { ...decision, hits: decision.hits.map((hit) => discreet(hit, hidden)) };
}

function discreet<Hit extends Pick<ContactHit, 'factIds' | 'text' | 'value' | 'wouldChange'>>(
  hit: Hit,
  hidden: ReadonlySet<string>,
): Hit {
  if (!hit.factIds.some((id) => hidden.has(id))) return hit;
  const factIds = hit.factIds.filter((id) => !hidden.has(id));
  return { ...hit, text: SAID_OF_THEM, factIds, value: undefined, wouldChange: undefined };
}

/** What a kept decision looked at, as its column has it. */
interface KeptFacts {
  facts?: { id: string }[];
}

async function hiddenOf(ctx: Reading, { facts }: ContactDecisionRecord) {
  const hidden = new Set<string>();
  const withoutDetails = new Set<string>();
  const ids = ((facts as KeptFacts).facts ?? []).map(({ id }) => id);
  for (const fact of await Promise.all(ids.map((id) => ctx.load(factById, id)))) {
    if (fact === null) continue;
    if (!maySeeFactsOf(ctx, fact.portfolioId)) hidden.add(fact.id);
    else if (!(await mayReadDetails(ctx, fact))) withoutDetails.add(fact.id);
  }
  return { hidden, withoutDetails };
}

/** The hits of a kept decision as whoever reads them may: it was kept whole. */
export async function hitsAsSeen(ctx: Reading, row: ContactDecisionRecord) {
  const { hidden } = await hiddenOf(ctx, row);
  return hidden.size === 0 ? row.hits : row.hits.map((hit) => discreet(hit, hidden));
}

/** What a kept decision looked at, without the facts that whoever reads it may not see. */
export async function factsAsSeen(ctx: Reading, row: ContactDecisionRecord): Promise<object> {
  const { hidden, withoutDetails } = await hiddenOf(ctx, row);
  if (hidden.size + withoutDetails.size === 0) return row.facts;
  const facts = ((row.facts as KeptFacts).facts ?? []).map((fact) => {
    if (hidden.has(fact.id)) return { of: 'another team' };
    return withoutDetails.has(fact.id) ? { ...fact, details: {} } : fact;
  });
  return { ...row.facts, facts };
}
