import type {
  CallScript,
  PortfolioLanguage,
  ScriptCondition,
  ScriptGraph,
  ScriptMoment,
  ScriptProblem,
} from '@kept/domain';
import type { CallScriptPartsFragment, ScriptVersionPartsFragment } from '../gql/graphql';

type Sent = Pick<
  CallScriptPartsFragment,
  'code' | 'name' | 'moment' | 'packs' | 'language' | 'conditions' | 'priority'
>;

/** What a script is, as the domain's functions take it; the server sends the domain's own documents. */
export function callScriptOf(sent: Sent): CallScript {
  return {
    code: sent.code,
    name: sent.name,
    moment: sent.moment as ScriptMoment,
    packs: sent.packs,
    language: sent.language as PortfolioLanguage,
    conditions: sent.conditions as readonly ScriptCondition[],
    priority: sent.priority,
  };
}

/** The graph of a version. */
export function graphOf(version: Pick<ScriptVersionPartsFragment, 'graph'>): ScriptGraph {
  return version.graph as ScriptGraph;
}

/** '2 errors, 1 warning'; null: nothing. */
export function problemCount(
  problems: readonly Pick<ScriptProblem, 'severity'>[] | readonly { severity: string }[],
): string | null {
  const errors = problems.filter(({ severity }) => severity === 'ERROR').length;
  const warnings = problems.length - errors;
  const said = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ];
  return said.length > 0 ? said.join(', ') : null;
}

/** A rate as per cent; null where there are too few to say. */
export function rateText(rate: number | null): string {
  return rate === null ? 'too few to say' : `${Math.round(rate * 100)} %`;
}
