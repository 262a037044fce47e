import { type Refusal, refuse } from '@kept/domain';
import { type CaseRef, caseRef } from '../collection-case/case-ref';
import { caseSubject, findCase } from '../collection-case/collection-case.queries';
import type { Tx } from '../core/context';
import { demand } from '../core/permission';
import { releaseLease, takeLease } from '../presence/lease';
import { seenBy, whoIsIn } from '../presence/presence.queries';
import { type Candidate, nextCandidates } from './next-candidates';
import type { CaseIdInput, TakeNextCaseInput } from './take-case.inputs';

// a few at a time: the best is nearly always free, and a hundred who ask at once go on to the next few
const STEP = 20;

/**
 * The first of the candidates that nobody else is taking at this very moment. A colleague's
 * transaction is not waited for: its candidate is as good as taken.
 */
async function reserveFirst(tx: Tx, candidates: readonly Candidate[]): Promise<Candidate | null> {
  const [reserved] = await tx.query<{ customerId: string }>(
    `SELECT customer_id AS "customerId" FROM unnest($1::uuid[]) AS customer_id
     WHERE pg_try_advisory_xact_lock(hashtextextended('take ' || customer_id, 0)) LIMIT 1`,
    [candidates.map(({ customerId }) => customerId)],
  );
  return candidates.find(({ customerId }) => customerId === reserved?.customerId) ?? null;
}

/** The best case nobody else is in, its customer taken across portfolios; the case just left is given back. */
export async function takeNextCase(tx: Tx, input: TakeNextCaseInput): Promise<CaseRef | Refusal> {
  const left = input.leaveCaseId ? (await findCase(tx, input.leaveCaseId)).work.customerId : null;
  const except = left === null ? [] : [left];
  const filter = input.filter ?? {};
  let taken: Candidate | null = null;
  let candidates = await nextCandidates(tx, { filter, except, limit: STEP });
  while (taken === null && candidates.length > 0) {
    const reserved = await reserveFirst(tx, candidates);
    if (reserved && (await takeLease(tx, reserved))) taken = reserved;
    const tried = reserved ? [reserved] : candidates;
    except.push(...tried.map(({ customerId }) => customerId));
    candidates = candidates.filter(({ customerId }) => !except.includes(customerId));
    if (taken === null && candidates.length === 0) {
      candidates = await nextCandidates(tx, { filter, except, limit: STEP });
    }
  }
  if (taken === null) {
    // the refusal undoes what this transaction wrote; that the case was left is to stand
    if (left !== null) await tx.record((after) => releaseLease(after, left));
    return refuse('NO_CASE_AVAILABLE', 'There is nothing left to do in this list right now.');
  }
  // last, so that nobody who takes waits for somebody who leaves
  if (left !== null) await releaseLease(tx, left);
  return caseRef(tx, taken.caseId);
}

/** Takes the customer of a case that was opened by hand. */
export async function takeCase(tx: Tx, { caseId }: CaseIdInput): Promise<CaseRef | Refusal> {
  const found = await findCase(tx, caseId);
  demand(tx, 'work', caseSubject(found));
  const { customerId, state } = found.work;
  if (state === 'CLOSED') return refuse('CASE_CLOSED', 'This case is closed.');
  if (await takeLease(tx, { customerId, caseId })) return caseRef(tx, caseId);
  const holder = seenBy(tx, await whoIsIn(tx, customerId)).find(({ isLease }) => isLease);
  return refuse(
    'CUSTOMER_TAKEN',
    `${holder?.userName ?? 'Somebody else'} is in this customer now.`,
    {
      field: 'caseId',
    },
  );
}

/** Gives the customer of a case back. */
export async function releaseCase(tx: Tx, { caseId }: CaseIdInput): Promise<CaseRef | Refusal> {
  const { work } = await findCase(tx, caseId);
  await releaseLease(tx, work.customerId);
  return caseRef(tx, caseId);
}
