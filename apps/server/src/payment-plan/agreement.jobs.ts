import type { Job } from '../core/jobs';
import { writeAgreement } from './agreement';

// a batch a minute, so that a server that stops loses little
const MOST = 200;

/** Writes the agreements of plans that were agreed, so that they say what was agreed then, whoever asks for them when. */
export const writeAgreements: Job = {
  id: 'write-agreements',
  schedule: '* * * * *',
  async run({ ctx, signal }) {
    const rows = await ctx.query<{ id: string }>(
      `SELECT t.id FROM payment_plan t
       WHERE t.agreed_on IS NOT NULL AND NOT EXISTS (SELECT FROM plan_agreement a WHERE a.plan_id = t.id)
       ORDER BY t.id LIMIT ${MOST}`,
    );
    const failed: unknown[] = [];
    for (const { id } of rows) {
      if (signal.aborted) return;
      // one that cannot be written holds up none of the others
      await writeAgreement(ctx, id).catch((error: unknown) => failed.push(error));
    }
    if (failed.length > 0) throw new AggregateError(failed, 'some agreements were not written');
  },
};
