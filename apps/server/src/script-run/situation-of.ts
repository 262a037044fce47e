import type { ScriptSituation } from '@kept/domain';
import type { PlanRow, PromiseRow } from '../standing/standing-facts';
import type { ScriptFile } from './script-file';

/** What a call is about, as far as the file tells before it begins. */
export function situationOf(
  file: ScriptFile,
  direction: ScriptSituation['direction'],
): ScriptSituation {
  const { inHand, customer, portfolio, facts, contacts } = file;
  const spoken = facts.findLast(({ kind }) => kind === 'LANGUAGE')?.details.language;
  return {
    direction,
    relation: portfolio.collector_relation,
    debtKind: inHand.portfolio.debtKind,
    country: customer.country ?? portfolio.country,
    isFirstContact: file.isFirstContact,
    promise: promiseState(latestPromise(inHand.facts.promises)),
    plan: planState(planInHand(inHand.facts.plans)),
    hasDispute: inHand.facts.disputes.some(({ resolution }) => resolution === null),
    facts: [...new Set(facts.map(({ kind }) => kind))],
    isDecisionMaker: contacts.some(({ relationship }) => relationship === 'DECISION_MAKER'),
    language: typeof spoken === 'string' ? spoken : customer.language,
  };
}

/** The promise that matters: the latest that was made. */
export function latestPromise(promises: readonly PromiseRow[]): PromiseRow | null {
  return [...promises].sort(byMade).at(-1) ?? null;
}

function byMade(a: PromiseRow, b: PromiseRow): number {
  if (a.promised_on !== b.promised_on) return a.promised_on < b.promised_on ? -1 : 1;
  return a.recorded_at < b.recorded_at ? -1 : 1;
}

/** Whether a promise is open or was not kept; null: neither. */
export function promiseState(promise: PromiseRow | null): ScriptSituation['promise'] {
  switch (promise?.status) {
    case 'OPEN':
      return 'OPEN';
    case 'BROKEN':
    case 'PARTLY_KEPT':
      return 'BROKEN';
    default:
      return null;
  }
}

const RUNNING = ['AGREED', 'ACTIVE'];

/** The plan that matters: one that runs, else one that has defaulted and that nothing took the place of. */
export function planInHand(plans: readonly PlanRow[]): PlanRow | null {
  const ofStatus = (statuses: readonly string[]) =>
    plans.findLast(({ standing }) => standing !== null && statuses.includes(standing.status));
  return ofStatus(RUNNING) ?? ofStatus(['DEFAULTED']) ?? null;
}

function planState(plan: PlanRow | null): ScriptSituation['plan'] {
  const standing = plan?.standing;
  if (!standing) return null;
  if (standing.status === 'DEFAULTED') return 'DEFAULTED';
  return standing.condition === 'IN_ARREARS' ? 'IN_ARREARS' : 'RUNNING';
}
