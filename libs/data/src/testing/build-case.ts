import type { EntityManager } from 'typeorm';
import { CollectionCase } from '../collection-case/collection-case.entity';
import { Debt } from '../debt/debt.entity';
import { buildCustomer } from './build-customer';
import { buildPortfolio } from './build-portfolio';

/** An open case of a customer in a portfolio; either is made when not given. */
export async function buildCase(
  em: EntityManager,
  given: Partial<CollectionCase> = {},
): Promise<CollectionCase> {
  const portfolioId = given.portfolioId ?? (await portfolioOf(em, given.customerId));
  const customerId = given.customerId ?? (await buildCustomer(em, { portfolioId })).id;
  const { id } = await em.save(
    em.create(CollectionCase, { openedOn: '2026-11-02', ...given, portfolioId, customerId }),
  );
  // its number comes from a sequence
  return em.findOneByOrFail(CollectionCase, { id });
}

async function portfolioOf(em: EntityManager, customerId: string | undefined): Promise<string> {
  const debt = customerId ? await em.findOneBy(Debt, { customerId }) : null;
  return debt?.portfolioId ?? (await buildPortfolio(em)).id;
}
