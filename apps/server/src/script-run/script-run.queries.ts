import { CallScript, CallScriptVersion, ScriptRun } from '@kept/data';
import { findCase } from '../collection-case/collection-case.queries';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { notFound } from '../core/errors';
import { entityOf, type JsonRow } from '../core/json-rows';
import { loader } from '../core/loaders';
import { filledScript } from './choose-for-call';
import { readScriptFile } from './script-file';
import { runningOf } from './script-run.commands';
import type { ScriptForCall } from './script-run.types';

/** A run, if the user may read it. */
export async function findScriptRun(ctx: Reading, id: string): Promise<ScriptRun> {
  const parameters: unknown[] = [id];
  const mayRead = visible(ctx, { action: 'read', type: 'ScriptRun', alias: 'r', parameters });
  const [row] = await ctx.query<JsonRow>(
    `SELECT r.* FROM script_run r WHERE r.id = $1 AND ${mayRead}`,
    parameters,
  );
  if (!row) throw notFound('The run');
  return entityOf(ctx, ScriptRun, row);
}

/** The run the user has under way in a case, to go on with after a reload. */
export async function runningScript(ctx: Reading, caseId: string): Promise<ScriptRun | null> {
  await findCase(ctx, caseId);
  return runningOf(ctx, caseId);
}

/** A run's script in the version it was begun with, its words filled with what the case knows now. */
export async function scriptOfRun(ctx: Reading, run: ScriptRun): Promise<ScriptForCall> {
  const [script, version, file] = await Promise.all([
    ctx.em.findOneByOrFail(CallScript, { id: run.scriptId }),
    ctx.em.findOneByOrFail(CallScriptVersion, { id: run.scriptVersionId }),
    readScriptFile(ctx, run.caseId),
  ]);
  return filledScript(ctx, file, { script, version, why: 'Begun with it' });
}

/** What was said and confirmed in each contact, as its run has it; null: it was led by no script. */
export const disclosedIn = loader<string, { code: string; at: string }[] | null>(
  async (ctx, contactLogIds) => {
    const rows = await ctx.query<{ id: string; disclosed: { code: string; at: string }[] }>(
      `SELECT r.contact_log_id AS id, r.disclosed FROM script_run r WHERE r.contact_log_id = ANY($1)`,
      [contactLogIds],
    );
    const byLog = new Map(
      rows.map(({ id, disclosed }) => [id, disclosed.map(({ code, at }) => ({ code, at }))]),
    );
    return contactLogIds.map((id) => byLog.get(id) ?? null);
  },
);
