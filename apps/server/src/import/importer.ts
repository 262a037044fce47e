import type { Tx } from '../core/context';
import { IMPORTER_EMAIL } from '../user/importer';

/** The id of the entry in whose name contacts of other systems stand: nobody who signs in. */
export async function importer(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `WITH made AS (
       INSERT INTO app_user (name, email, is_disabled) VALUES ('Imported', $1, true)
       ON CONFLICT (email) DO NOTHING RETURNING id
     )
     SELECT id FROM made UNION ALL SELECT id FROM app_user WHERE email = $1 LIMIT 1`,
    [IMPORTER_EMAIL],
  );
  // two slices at once: the other one's is there after its commit
  return row?.id ?? importer(tx);
}
