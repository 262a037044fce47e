import type { Job } from './jobs';

// what has done its work: keys no browser will send again, sessions and links past their time
const PAST = [
  "DELETE FROM idempotency WHERE recorded_at < now() - interval '30 days'",
  'DELETE FROM auth_session WHERE expires_at < now()',
  'DELETE FROM auth_verification WHERE expires_at < now()',
];

/** Sweeps out, once a night, rows that nobody will ask for again. */
export const tidy: Job = {
  id: 'tidy',
  schedule: '17 3 * * *',
  async run({ ctx }) {
    for (const sql of PAST) await ctx.query(sql);
  },
};
