import type {
  CallScript,
  PortfolioLanguage,
  ScriptGraph,
  ScriptMoment,
  ScriptValues,
} from '@kept/domain';
import type { ScriptForCallPartsFragment } from '../gql/graphql';

/** The script of a call as the panel leads through it. */
export type SpokenScript = CallScript & {
  readonly scriptId: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly graph: ScriptGraph;
  /** what the case knew when it was read */
  readonly values: ScriptValues;
  /** why it is this one */
  readonly why: string;
};

/** The server sends the domain's own documents. */
export function spokenScript(sent: ScriptForCallPartsFragment): SpokenScript {
  return {
    scriptId: sent.scriptId,
    versionId: sent.versionId,
    versionNumber: sent.versionNumber,
    code: sent.code,
    name: sent.name,
    moment: sent.moment as ScriptMoment,
    packs: sent.packs,
    language: sent.language as PortfolioLanguage,
    conditions: sent.conditions as CallScript['conditions'],
    priority: 0,
    graph: sent.graph as ScriptGraph,
    values: sent.values as ScriptValues,
    why: sent.why,
  };
}
