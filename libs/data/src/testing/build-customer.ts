import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Customer, CustomerReference } from '../customer/customer.entity';
import { Debt, DebtParty } from '../debt/debt.entity';
import { Portfolio } from '../portfolio/portfolio.entity';
import { buildPortfolio } from './build-portfolio';

/** A company with a debt and a number in a portfolio, or in one made for it. */
export async function buildCustomer(
  em: EntityManager,
  { portfolioId, ...given }: Partial<Customer> & { portfolioId?: string } = {},
): Promise<Customer> {
  const name = given.name ?? 'Halvorsen Steel';
  const customer = await em.save(em.create(Customer, { kind: 'COMPANY', ...given, name }));
  const debt = await buildDebt(em, {
    customerId: customer.id,
    portfolioId: portfolioId ?? (await buildPortfolio(em)).id,
  });
  await em.insert(CustomerReference, {
    portfolioId: debt.portfolioId,
    reference: randomUUID(),
    customerId: customer.id,
  });
  return customer;
}

/** A trade account of a customer with a portfolio; either is made when not given. */
export async function buildDebt(em: EntityManager, given: Partial<Debt> = {}): Promise<Debt> {
  const portfolioId = given.portfolioId ?? (await buildPortfolio(em)).id;
  if (given.customerId === undefined) {
    const customer = await buildCustomer(em, { portfolioId });
    return em.findOneByOrFail(Debt, { customerId: customer.id });
  }
  const portfolio = await em.findOneByOrFail(Portfolio, { id: portfolioId });
  const debt = await em.save(
    em.create(Debt, {
      accountNumber: randomUUID(),
      currentCreditor: portfolio.creditorName,
      kind: 'TRADE',
      currency: portfolio.currency,
      ...given,
      portfolioId,
      customerId: given.customerId,
    }),
  );
  await em.insert(DebtParty, {
    debtId: debt.id,
    customerId: debt.customerId,
    liability: 'PRIMARY',
  });
  return debt;
}
