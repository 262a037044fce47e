import { CallScript, CallScriptVersion } from '@kept/data';
import { In } from 'typeorm';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { notFound } from '../core/errors';
import { entityOf, type JsonRow } from '../core/json-rows';
import { groupRows, loader } from '../core/loaders';

async function readScripts(
  ctx: Reading,
  where: string,
  given: readonly unknown[],
): Promise<CallScript[]> {
  const parameters = [...given];
  const mayRead = visible(ctx, { action: 'read', type: 'CallScript', alias: 's', parameters });
  const rows = await ctx.query<JsonRow>(
    `SELECT s.* FROM call_script s WHERE ${where} AND ${mayRead}
     ORDER BY s.priority DESC, s.name, s.language, s.id`,
    parameters,
  );
  return rows.map((row) => entityOf(ctx, CallScript, row));
}

/** The scripts the user may see; of a portfolio its own and those of the house. */
export function visibleScripts(ctx: Reading, portfolioId: string | null): Promise<CallScript[]> {
  return readScripts(
    ctx,
    '($1::uuid IS NULL OR s.portfolio_id IS NULL OR s.portfolio_id = $1::uuid)',
    [portfolioId],
  );
}

/** A script, if the user may see it. */
export async function findScript(ctx: Reading, id: string): Promise<CallScript> {
  const [script] = await readScripts(ctx, 's.id = $1', [id]);
  if (!script) throw notFound('The script');
  return script;
}

/** All versions of each script, the latest first. */
export const versionsOfScript = loader<string, CallScriptVersion[]>(async (ctx, scriptIds) => {
  const rows = await ctx.em.find(CallScriptVersion, {
    where: { scriptId: In([...scriptIds]) },
    order: { number: 'DESC' },
  });
  return groupRows(scriptIds, rows, ({ scriptId }) => scriptId);
});
