import { ContactAttempt } from '@kept/data';
import { findCase } from '../collection-case/collection-case.queries';
import type { Reading } from '../core/context';

// a call that was not logged by then is not going on any more; it still counts
const GOES_ON_FOR = { hours: 12 };

/** The user's own call that goes on in a case: placed, and not logged yet. */
export async function openAttempt(ctx: Reading, caseId: string): Promise<ContactAttempt | null> {
  const { work } = await findCase(ctx, caseId);
  return ctx.em
    .createQueryBuilder(ContactAttempt, 'a')
    .where('a.caseId = :caseId AND a.userId = :userId AND a.state = :state', {
      caseId: work.id,
      userId: ctx.user.id,
      state: 'PLACED',
    })
    .andWhere('a.placedAt >= :since', { since: ctx.now.subtract(GOES_ON_FOR).toString() })
    .orderBy('a.placedAt', 'DESC')
    .limit(1)
    .getOne();
}
