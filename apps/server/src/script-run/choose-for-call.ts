import { CallScript, CallScriptVersion } from '@kept/data';
import {
  chooseScript,
  type ScriptMatch,
  type ScriptSituation,
  scriptsFor,
  versionForCase,
} from '@kept/domain';
import { In } from 'typeorm';
import type { Reading } from '../core/context';
import { badInput, notFound } from '../core/errors';
import { readScriptFile, type ScriptFile } from './script-file';
import { ScriptChoice, ScriptForCall } from './script-run.types';
import { situationOf } from './situation-of';
import { valuesOf } from './values-of';

/** A script with the versions that are spoken, each to its share of cases; their words are read of the chosen one alone. */
interface SpokenScript extends CallScript {
  versions: readonly { id: string; scriptId: string; share: number }[];
}

/** What somebody asks for: the best for the situation, or one of their own choosing. */
export interface Asked {
  caseId: string;
  direction: string;
  scriptId?: string | null;
}

/** A script with the one version of it that this case is spoken to with. */
export interface ChosenScript {
  script: CallScript;
  version: CallScriptVersion;
  why: string;
}

/** The scripts there are for a call, the fitting ones first, each with why or why not. */
export async function scriptChoices(ctx: Reading, asked: Asked): Promise<ScriptChoice[]> {
  const situation = situationOf(await readScriptFile(ctx, asked.caseId), readDirection(asked));
  const matches = scriptsFor(await spokenScripts(ctx, asked.caseId), situation);
  return matches.map(({ script, why, fits }, index) =>
    Object.assign(new ScriptChoice(), {
      scriptId: script.id,
      code: script.code,
      name: script.name,
      language: script.language,
      why,
      isBest: index === 0 && fits,
    }),
  );
}

/** The script for a call, ready to be spoken; null where none fits. */
export async function scriptForCall(ctx: Reading, asked: Asked): Promise<ScriptForCall | null> {
  const file = await readScriptFile(ctx, asked.caseId);
  const chosen = await chooseForCall(ctx, file, asked);
  return chosen === null ? null : filledScript(ctx, file, chosen);
}

/** The best script for the situation, or the one asked for; null where none fits. */
export async function chooseForCall(
  ctx: Reading,
  file: ScriptFile,
  asked: Asked,
): Promise<ChosenScript | null> {
  const situation = situationOf(file, readDirection(asked));
  const scripts = await spokenScripts(ctx, asked.caseId);
  const match = asked.scriptId
    ? scriptsFor(scripts, situation).find(({ script }) => script.id === asked.scriptId)
    : chooseScript(scripts, situation);
  if (asked.scriptId && !match) throw notFound('The script');
  return match ? chosenOf(ctx, match, asked.caseId) : null;
}

async function chosenOf(
  ctx: Reading,
  { script, why }: ScriptMatch<SpokenScript>,
  caseId: string,
): Promise<ChosenScript | null> {
  const id = versionForCase(script.versions, caseId);
  const version = id === null ? null : await ctx.em.findOneBy(CallScriptVersion, { id });
  return version === null ? null : { script, version, why };
}

/** A script with all that its words need. */
export async function filledScript(
  ctx: Reading,
  file: ScriptFile,
  { script, version, why }: ChosenScript,
): Promise<ScriptForCall> {
  return Object.assign(new ScriptForCall(), {
    scriptId: script.id,
    versionId: version.id,
    code: script.code,
    name: script.name,
    moment: script.moment,
    packs: script.packs,
    language: script.language,
    versionNumber: version.number,
    conditions: script.conditions,
    graph: version.graph,
    values: await valuesOf(ctx, file, script.language),
    why,
  });
}

/** The direction as it was typed. */
export function readDirection({ direction }: Asked): ScriptSituation['direction'] {
  if (direction === 'OUTBOUND' || direction === 'INBOUND') return direction;
  throw badInput('"direction" is one of OUTBOUND, INBOUND.');
}

// where a portfolio has a script of its own of a code and language, the house's is not spoken there
const SPOKEN = `
  SELECT DISTINCT ON (s.code, s.language) s.id FROM call_script s
  WHERE s.is_active
    AND (s.portfolio_id IS NULL
      OR s.portfolio_id = (SELECT k.portfolio_id FROM collection_case k WHERE k.id = $1))
    AND EXISTS (SELECT FROM call_script_version v
                WHERE v.script_id = s.id AND v.state = 'PUBLISHED' AND v.share > 0)
  ORDER BY s.code, s.language, s.portfolio_id NULLS LAST`;

async function spokenScripts(ctx: Reading, caseId: string): Promise<SpokenScript[]> {
  const ids = (await ctx.query<{ id: string }>(SPOKEN, [caseId])).map(({ id }) => id);
  const [scripts, versions] = await Promise.all([
    ctx.em.findBy(CallScript, { id: In(ids) }),
    ctx.query<SpokenScript['versions'][number]>(
      `SELECT v.id, v.script_id AS "scriptId", v.share FROM call_script_version v
       WHERE v.script_id = ANY($1) AND v.state = 'PUBLISHED' ORDER BY v.number`,
      [ids],
    ),
  ]);
  return scripts.map((script) =>
    Object.assign(script, { versions: versions.filter(({ scriptId }) => scriptId === script.id) }),
  );
}
