import { ContactAttempt } from '@kept/data';
import { type Refusal, refuse } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { takeCase } from '../standing/case-in-hand';
import { refreshStanding } from '../standing/refresh-standing';
import type { ReleaseAttemptInput } from './contact-attempt.inputs';

// somebody who pressed by mistake notices at once; what rang for a minute was a call
const WITHIN_SECONDS = 60;

/** Gives a place back that was not used: nobody was dialled after all. Only one's own, and only at once. */
export async function releaseAttempt(
  tx: Tx,
  { id }: ReleaseAttemptInput,
): Promise<ContactAttempt | Refusal> {
  const known = await tx.em.findOneBy(ContactAttempt, { id });
  if (known === null) throw notFound('The attempt');
  const { customerId, portfolioId } = await takeCase(tx, known.caseId, {
    action: 'create',
    type: 'ContactAttempt',
  });
  const attempt = await tx.em.findOneByOrFail(ContactAttempt, { id });
  if (attempt.userId !== tx.user.id) {
    return refuse('NOT_ALLOWED', 'Whoever placed it may take it back, nobody else.');
  }
  if (attempt.state !== 'PLACED') {
    return refuse('INVALID_INPUT', 'It was logged or taken back already.');
  }
  if (Temporal.Instant.compare(attempt.placedAt.add({ seconds: WITHIN_SECONDS }), tx.now) < 0) {
    return refuse(
      'INVALID_INPUT',
      'After a minute it counts as dialled: log it, with "Call failed" if it never rang.',
    );
  }
  if (await wasSpokenIn(tx, id)) {
    return refuse('INVALID_INPUT', 'Its script says that somebody was reached: log the call.');
  }
  await tx.execute(
    `UPDATE contact_attempt SET state = 'RELEASED', version = version + 1 WHERE id = $1`,
    [id],
  );
  await refreshStanding(tx, [customerId], { portfolioId, from: 'WORK' });
  return tx.em.findOneByOrFail(ContactAttempt, { id });
}

// a line may be passed by while it rings; an answer, a check or a disclosure was to somebody
async function wasSpokenIn(tx: Tx, attemptId: string): Promise<boolean> {
  const runs = await tx.query(
    `SELECT FROM script_run r, jsonb_array_elements(r.events) e
      WHERE r.attempt_id = $1
        AND e ->> 'kind' IN ('ANSWERED', 'DISCLOSED', 'VERIFIED', 'NOT_VERIFIED', 'OFFERED', 'ACTED')
      LIMIT 1`,
    [attemptId],
  );
  return runs.length > 0;
}
