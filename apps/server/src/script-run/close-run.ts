import { ScriptRun } from '@kept/data';
import { type ContactOutcomeCode, type Refusal, refuse } from '@kept/domain';
import type { Tx } from '../core/context';

/** The contact that a run led to. */
export interface ContactOfRun {
  runId: string;
  caseId: string;
  contactLogId: string;
  outcome: ContactOutcomeCode;
}

/**
 * Ends a run with the contact logged of it; what was said and confirmed in it is evidence of that contact. One that was
 * left before its end stays left, and is evidence all the same. The log must be written before, its customer locked.
 */
export async function closeRun(
  tx: Tx,
  { runId, caseId, contactLogId, outcome }: ContactOfRun,
): Promise<Refusal | null> {
  const run = await tx.em.findOneBy(ScriptRun, { id: runId });
  if (run?.caseId !== caseId || run.userId !== tx.user.id) {
    return notOfThis('This run is not of this call.');
  }
  if (run.contactLogId !== null || run.state === 'FINISHED') {
    return notOfThis('The contact of this run is logged already.');
  }
  await tx.em
    .createQueryBuilder()
    .update(ScriptRun)
    .set({
      state: run.state === 'LEFT' ? 'LEFT' : 'FINISHED',
      endedAt: run.endedAt ?? tx.now,
      contactLogId,
      outcome,
      version: () => 'version + 1',
    })
    .where('id = :runId', { runId })
    .execute();
  return null;
}

function notOfThis(message: string): Refusal {
  return refuse('INVALID_INPUT', message, { field: 'scriptRunId' });
}
