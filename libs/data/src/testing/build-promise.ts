import type { EntityManager } from 'typeorm';
import { CollectionCase } from '../collection-case/collection-case.entity';
import { PromiseItem, PromiseToPay } from '../promise-to-pay/promise-to-pay.entity';
import { buildCase } from './build-case';

/** A promise of 100.00 by transfer on a case, or on one made for it. */
export async function buildPromise(
  em: EntityManager,
  { itemIds = [], ...given }: Partial<PromiseToPay> & { itemIds?: string[] } = {},
): Promise<PromiseToPay> {
  const { caseId, customerId, portfolioId } = given;
  const work = caseId
    ? await em.findOneByOrFail(CollectionCase, { id: caseId })
    : await buildCase(em, {
        ...(customerId && { customerId }),
        ...(portfolioId && { portfolioId }),
      });
  const promisedOn = given.promisedOn ?? '2026-11-09';
  const promise = await em.save(
    em.create(PromiseToPay, {
      amountMinor: 100_00,
      currency: 'USD',
      dueOn: Temporal.PlainDate.from(promisedOn).add({ days: 4 }).toString(),
      method: 'TRANSFER',
      recordedAt: Temporal.Instant.from(`${promisedOn}T15:00:00Z`),
      ...given,
      caseId: work.id,
      customerId: work.customerId,
      portfolioId: work.portfolioId,
      promisedOn,
    }),
  );
  await em.insert(
    PromiseItem,
    itemIds.map((invoiceId) => ({ promiseId: promise.id, invoiceId })),
  );
  return promise;
}
