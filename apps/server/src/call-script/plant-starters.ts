import { STARTER_SCRIPTS, STARTER_TEMPLATES } from '@kept/domain';
import type { Tx } from '../core/context';

// a script that is there, whatever became of it, is left as it is
const SCRIPTS = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(code text, name text, moment text, packs jsonb,
      language text, conditions jsonb, priority integer, graph jsonb)
  ), planted AS (
    INSERT INTO call_script (code, name, moment, packs, language, conditions, priority)
    SELECT g.code, g.name, g.moment, ARRAY(SELECT jsonb_array_elements_text(g.packs)), g.language,
           g.conditions, g.priority
    FROM given g ON CONFLICT DO NOTHING RETURNING id, code, language
  )
  INSERT INTO call_script_version (script_id, number, state, graph, share, published_at)
  SELECT p.id, 1, 'PUBLISHED', g.graph, 100, $2 FROM planted p JOIN given g USING (code, language)`;

const TEMPLATES = `
  INSERT INTO message_template (moment, language, packs, name, subject, body, state, activated_at, changed_at)
  SELECT g.moment, g.language, ARRAY(SELECT jsonb_array_elements_text(g.packs)), g.name, g.subject, g.body,
         'ACTIVE', $2, $2
  FROM jsonb_to_recordset($1::jsonb) AS g(moment text, language text, packs jsonb, name text, subject text,
    body text)
  ON CONFLICT DO NOTHING`;

/** Gives the house the scripts and templates it begins with, as far as it has none of that code or name. */
export async function plantStarters(tx: Tx): Promise<void> {
  await tx.execute(SCRIPTS, [JSON.stringify(STARTER_SCRIPTS), tx.now]);
  await tx.execute(TEMPLATES, [JSON.stringify(STARTER_TEMPLATES), tx.now]);
}
