import { MessageTemplate } from '@kept/data';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { entityOf, type JsonRow } from '../core/json-rows';

/** The templates the user may see, by moment and name; of a portfolio its own and those of the house. */
export async function visibleTemplates(
  ctx: Reading,
  portfolioId: string | null,
): Promise<MessageTemplate[]> {
  const parameters: unknown[] = [portfolioId];
  const mayRead = visible(ctx, { action: 'read', type: 'MessageTemplate', alias: 't', parameters });
  const rows = await ctx.query<JsonRow>(
    `SELECT t.* FROM message_template t
     WHERE ($1::uuid IS NULL OR t.portfolio_id IS NULL OR t.portfolio_id = $1::uuid) AND ${mayRead}
     ORDER BY t.moment, t.name, t.language, t.id`,
    parameters,
  );
  return rows.map((row) => entityOf(ctx, MessageTemplate, row));
}
